package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the dossier has come, and its legal clock explained.
 *
 * @param service the one that received it and stands on the receipt
 * @param inCharge the one that decides now
 * @param message what the officer wrote with the last request for pieces; absent for whoever may not know the worker
 * @param awaited the pieces that have not come; absent when nothing is awaited of what the reader may see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advance(
        String procedure,
        String role,
        Instant openedAt,
        @Nullable String importedFrom,
        @Nullable String importedNumber,
        @Nullable Instant submittedAt,
        @Nullable Instant completeAt,
        @Nullable String service,
        @Nullable String inCharge,
        @Nullable Clock clock,
        @Nullable LocalDate respondBy,
        @Nullable String message,
        @Nullable Forwarding forwarded,
        @Nullable Awaited awaited) {

    /**
     * The delay after which silence decides, day by day.
     *
     * @param delay how long it is, by the terms of the dossier
     * @param silenceOn the day at whose end silence decides, as far as is known today
     * @param receiptSaid the same day as the receipt announced it
     * @param counted days used up by the end of today
     * @param left days until then; negative once it has run out
     * @param running whether the examination is still open
     */
    public record Clock(
            LocalDate receivedOn,
            Period delay,
            List<Day> days,
            LocalDate silenceOn,
            LocalDate receiptSaid,
            long counted,
            long left,
            boolean suspended,
            boolean running,
            List<Pause> pauses) {}

    /** One day of the delay, and why it counts or not. */
    public record Day(LocalDate day, String reason, boolean counted) {}

    /** The days on which it stood still. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pause(
            LocalDate from, LocalDate respondBy, @Nullable LocalDate producedOn, LocalDate resumesOn) {}

    /** Who passed it on to the agency in charge. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Forwarding(
            Instant at, String from, @Nullable String reasons) {}

    /**
     * The pieces asked for that have not come, to be complete or for the examination: of the kinds that the reader may see.
     *
     * @param message what the officer wrote with them; absent for whoever may not know the worker
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Awaited(
            LocalDate respondBy,
            List<PieceGap> pieces,
            @Nullable String message) {}

    static Advance of(DossierView view, LocalDate today, Opening words, Set<Part> parts) {
        var source = view.opening().source();
        var p = view.progress();
        return new Advance(
                (p == null ? view.opening().procedure() : p.terms().procedure()).toString(),
                view.opening().role().name(),
                view.opening().at(),
                source == null ? null : source.system(),
                source == null ? null : source.number(),
                p == null ? null : p.submittedAt(),
                p == null ? null : p.completeAt(),
                p == null ? null : p.receipt().service().toString(),
                p == null ? null : p.inCharge().toString(),
                p == null
                        ? null
                        : clock(
                                p.clock(),
                                p.receipt().silenceOn(),
                                today,
                                view.stage().isUnderWay()),
                p == null || p.asked() == null ? null : p.asked().respondBy(),
                p == null || p.asked() == null ? null : words.text(p.asked().message()),
                p == null || p.forwarded() == null ? null : forwarding(p.forwarded(), words),
                awaited(view, words, parts));
    }

    private static @Nullable Awaited awaited(DossierView view, Opening words, Set<Part> parts) {
        var asked = view.progress() == null ? null : view.progress().asked();
        if (view.stage() == Stage.INCOMPLETE && asked != null)
            return cut(asked.gaps(), asked.respondBy(), words.text(asked.message()), parts);
        return view.awaited()
                .map(more -> cut(more.gaps(), more.respondBy(), words.text(more.message()), parts))
                .orElse(null);
    }

    private static @Nullable Awaited cut(
            List<PieceGap> gaps, LocalDate respondBy, @Nullable String message, Set<Part> parts) {
        var shown = gaps.stream()
                .filter(gap -> parts.contains(PieceParts.of(gap.kind())))
                .toList();
        return shown.isEmpty() ? null : new Awaited(respondBy, shown, message);
    }

    private static Forwarding forwarding(Progress.Forwarding how, Opening words) {
        return new Forwarding(how.at(), how.from().toString(), words.text(how.reasons()));
    }

    private static Clock clock(StatutoryClock clock, LocalDate receiptSaid, LocalDate today, boolean running) {
        var silenceOn = clock.silenceOn();
        return new Clock(
                clock.receivedOn(),
                clock.delay(),
                clock.explained(today).stream()
                        .map(day -> new Day(day.day(), day.reason().name(), day.isCounted()))
                        .toList(),
                silenceOn,
                receiptSaid,
                today.isBefore(clock.receivedOn()) ? 0 : clock.daysCounted(today),
                ChronoUnit.DAYS.between(today, silenceOn),
                clock.isSuspended(today),
                running,
                clock.suspensions().stream()
                        // Why: pieces produced on the day they were asked for have suspended nothing.
                        .filter(s -> s.resumesOn().isAfter(s.from()))
                        .map(s -> new Pause(s.from(), s.respondBy(), s.producedOn(), s.resumesOn()))
                        .toList());
    }
}
