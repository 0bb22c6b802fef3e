package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.query.dossier.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the examination ended, in the words of whoever ended it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulingText(
        Ruling.Kind kind,
        Instant at,
        LocalDate day,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> conditions,
        List<String> lawReasons,
        @Nullable String because,
        @Nullable String words,
        @Nullable String overriding,
        @Nullable String signedBy,
        @Nullable String capacity,
        List<String> passedOver,
        List<String> notAsked,
        boolean elsewhere) {
    /** @param words opens what was written about the person, which not everybody who knows of the decision may read */
    static RulingText of(Ruling ruling, Opening opening, Opening words) {
        var period = ruling.period();
        var signatory = ruling.signatory();
        var reason = ruling.because();
        return new RulingText(
                ruling.kind(),
                ruling.at(),
                ruling.day(),
                period == null ? null : period.from(),
                period == null ? null : period.until(),
                ruling.conditions().stream()
                        .map(opening::read)
                        .flatMap(Optional::stream)
                        .toList(),
                ruling.lawReasons(),
                reason == null ? null : reason.name(),
                words.text(ruling.words()),
                words.text(ruling.overriding()),
                signatory == null ? null : opening.text(signatory.name()),
                signatory == null ? null : signatory.capacity(),
                ruling.passedOver().stream().map(OpinionId::toString).toList(),
                ruling.notAsked(),
                ruling.elsewhere());
    }
}
