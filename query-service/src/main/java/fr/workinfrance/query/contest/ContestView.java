package fr.workinfrance.query.contest;

import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.TimeToContest;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.AppealAllowed;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejected;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejectedBySilence;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefused;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefusedBySilence;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsGiven;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsOverdue;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsRequested;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been said against the decisions that ended the request or the authorisation, every person still sealed.
 *
 * @param reasons absent while nobody asked why silence refused
 * @param heard the kinds of appeal made against what was decided last
 * @param heardBefore those made against what that decision came after, where undoing it makes them count again
 */
public record ContestView(
        @Nullable ReasonsView reasons, List<AppealView> appeals, Set<AppealKind> heard, Set<AppealKind> heardBefore) {

    public static final ContestView NONE = new ContestView(null, List.of(), Set.of(), Set.of());

    public ContestView {
        appeals = List.copyOf(appeals);
        heard = Set.copyOf(heard);
        heardBefore = Set.copyOf(heardBefore);
    }

    /** The reasons of an implicit refusal, from the asking to the giving. */
    public record ReasonsView(
            Instant askedAt,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Instant givenAt,
            List<String> law,
            @Nullable Personal<String> facts,
            @Nullable Signatory signatory) {}

    /** The agencies above to which the last appeal was addressed. */
    public Set<AgencyId> appealedTo() {
        return appeals.isEmpty()
                ? Set.of()
                : appeals.getLast().above().map(Set::of).orElse(Set.of());
    }

    /** One appeal; absent answer while it is pending, and for good when silence rejected it. */
    public record AppealView(
            AppealId id,
            AppealKind kind,
            @Nullable AgencyId heardBy,
            Instant filedAt,
            Personal<String> grounds,
            LocalDate silenceOn,
            boolean keepsTheDelay,
            Appeal.State state,
            @Nullable Instant answeredAt,
            @Nullable Personal<String> answer,
            @Nullable Signatory signatory) {

        /** Whether that agency, in charge of the dossier or above, is to answer it. */
        public boolean isFor(AgencyId agency, AgencyId inCharge) {
            return agency.equals(heardBy == null || kind == AppealKind.GRACIOUS ? inCharge : heardBy);
        }

        /** The agency above to which it is addressed; empty where it is the one in charge. */
        public Optional<AgencyId> above() {
            return kind == AppealKind.HIERARCHICAL ? Optional.ofNullable(heardBy) : Optional.empty();
        }

        /** The day it was rejected, in words or by silence; empty before. */
        Optional<LocalDate> rejectedOn() {
            return switch (state) {
                case PENDING, ALLOWED -> Optional.empty();
                case REJECTED -> Optional.ofNullable(answeredAt).map(ParisTime::dayOf);
                case REJECTED_BY_SILENCE -> Optional.of(silenceOn);
            };
        }

        AppealView answered(Appeal.State how, Instant at, @Nullable Personal<String> words, @Nullable Signatory by) {
            return new AppealView(id, kind, heardBy, filedAt, grounds, silenceOn, keepsTheDelay, how, at, words, by);
        }
    }

    /** The contest after one more event; most say nothing of it. */
    public ContestView then(DossierEvent event) {
        return switch (event) {
            // Why: reasons told of an earlier refusal are not those of this one.
            case DossierRefusedBySilence _, DossierRefused _ -> new ContestView(null, appeals, heard, heardBefore);
            case ReasonsRequested e -> telling(new ReasonsView(e.at(), e.dueOn(), false, null, List.of(), null, null));
            case ReasonsOverdue _ -> reasons == null ? this : telling(late(reasons));
            case ReasonsGiven e -> reasons == null ? this : telling(given(reasons, e));
            case AppealFiled e -> filed(e);
            case AppealAllowed e ->
                givenOnly()
                        .hearing(Set.of(), Set.of())
                        .with(e.appeal(), a -> a.answered(Appeal.State.ALLOWED, e.at(), e.reasons(), e.signatory()));
            case AuthorisationRestored e ->
                hearing(e.standing() == StandsAs.REPEALED ? heardBefore : Set.of(), Set.of())
                        .with(e.appeal(), a -> a.answered(Appeal.State.ALLOWED, e.at(), e.reasons(), e.signatory()));
            case AuthorisationRepealed _ -> hearing(Set.of(), Set.of());
            case AuthorisationWithdrawn _ -> hearing(Set.of(), heard);
            case AppealRejected e ->
                with(e.appeal(), a -> a.answered(Appeal.State.REJECTED, e.at(), e.reasons(), e.signatory()));
            case AppealRejectedBySilence e ->
                with(e.appeal(), a -> a.answered(Appeal.State.REJECTED_BY_SILENCE, e.at(), null, null));
            default -> this;
        };
    }

    /** Why: the refusal that reasons were asked of is gone with an appeal that was allowed; nobody owes them any more. */
    private ContestView givenOnly() {
        return reasonsDueOn().isEmpty() ? this : new ContestView(null, appeals, heard, heardBefore);
    }

    private static ReasonsView late(ReasonsView asked) {
        return new ReasonsView(
                asked.askedAt(), asked.dueOn(), true, asked.givenAt(), asked.law(), asked.facts(), asked.signatory());
    }

    private static ReasonsView given(ReasonsView asked, ReasonsGiven e) {
        return new ReasonsView(
                asked.askedAt(),
                asked.dueOn(),
                asked.overdue() || e.late(),
                e.at(),
                e.lawReasons(),
                e.factReasons(),
                e.signatory());
    }

    private ContestView hearing(Set<AppealKind> now, Set<AppealKind> before) {
        return new ContestView(reasons, appeals, now, before);
    }

    private ContestView telling(ReasonsView more) {
        return new ContestView(more, appeals, heard, heardBefore);
    }

    private ContestView filed(AppealFiled e) {
        var more = new ArrayList<>(appeals);
        more.add(new AppealView(
                e.appeal(),
                e.kind(),
                e.heardBy(),
                e.at(),
                e.grounds(),
                e.silenceOn(),
                e.keepsTheDelay(),
                Appeal.State.PENDING,
                null,
                null,
                null));
        var kinds = Stream.concat(heard.stream(), Stream.of(e.kind())).collect(Collectors.toUnmodifiableSet());
        return new ContestView(reasons, more, kinds, heardBefore);
    }

    private ContestView with(AppealId id, UnaryOperator<AppealView> change) {
        return new ContestView(
                reasons,
                appeals.stream()
                        .map(a -> a.id().equals(id) ? change.apply(a) : a)
                        .toList(),
                heard,
                heardBefore);
    }

    public Optional<AppealView> find(AppealId id) {
        return appeals.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /**
     * The last day on which an appeal keeps the delay to go to court; absent while reasons are owed of what silence refused, for
     * it does not run then (CRPA L411-2, L232-4).
     *
     * @param decidedOn the day that what is contested was told, or born of silence
     */
    public @Nullable LocalDate inTimeUntil(LocalDate decidedOn, boolean bySilence) {
        if (reasons == null || !bySilence) return TimeToContest.lastDay(decidedOn);
        var givenAt = reasons.givenAt();
        return givenAt == null ? null : TimeToContest.lastDay(ParisTime.dayOf(givenAt));
    }

    /**
     * The last day to go to court, once an appeal that kept that delay is rejected or reasons were told. Absent before; while such
     * an appeal is pending, for the delay runs again once all of them are rejected (CRPA L411-2); and while reasons are owed (L232-4).
     */
    public @Nullable LocalDate courtBy() {
        var kept = against().filter(AppealView::keepsTheDelay).toList();
        boolean pending = kept.stream().anyMatch(appeal -> appeal.state() == Appeal.State.PENDING);
        if (pending || reasonsDueOn().isPresent()) return null;
        return Stream.concat(kept.stream().flatMap(appeal -> appeal.rejectedOn().stream()), reasonsTold())
                .max(Comparator.naturalOrder())
                .map(TimeToContest::lastDay)
                .orElse(null);
    }

    private Stream<LocalDate> reasonsTold() {
        var givenAt = reasons == null ? null : reasons.givenAt();
        return givenAt == null ? Stream.of() : Stream.of(ParisTime.dayOf(givenAt));
    }

    /** The appeals made against what was decided last: one of each kind at most. */
    private Stream<AppealView> against() {
        return heard.stream()
                .flatMap(kind -> appeals.reversed().stream()
                        .filter(a -> a.kind() == kind && a.state() != Appeal.State.ALLOWED)
                        .limit(1));
    }

    /** The appeal that waits for an answer. */
    public Optional<AppealView> pending() {
        return appeals.stream().filter(a -> a.state() == Appeal.State.PENDING).findFirst();
    }

    /** The day at whose end silence rejects the appeal that is pending; absent when none is. */
    public @Nullable LocalDate silenceOn() {
        return pending().map(AppealView::silenceOn).orElse(null);
    }

    /** The day by whose end reasons that were asked for have to be told; absent when none are owed. */
    public Optional<LocalDate> reasonsDueOn() {
        return Optional.ofNullable(reasons)
                .filter(asked -> asked.givenAt() == null)
                .map(ReasonsView::dueOn);
    }

    /** The first day by whose end the service in charge owes an answer or reasons; absent when it owes none. */
    public Optional<LocalDate> owedBy() {
        return Stream.concat(
                        pending().filter(appeal -> appeal.above().isEmpty()).map(AppealView::silenceOn).stream(),
                        reasonsDueOn().stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether an appeal of that kind was made against what was decided last: one that was allowed left nothing to contest. */
    public boolean hasHeard(AppealKind kind) {
        return heard.contains(kind);
    }

    public boolean isEmpty() {
        return reasons == null && appeals.isEmpty();
    }
}
