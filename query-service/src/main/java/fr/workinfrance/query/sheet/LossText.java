package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.query.dossier.Authorisation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation taken back: withdrawn on a ground, or repealed because a condition was lost.
 *
 * @param ahead whether that day is still to come, so that the authorisation holds until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LossText(
        Instant at,
        LocalDate from,
        boolean ahead,
        @Nullable String ground,
        @Nullable String lostCondition,
        @Nullable String reasons,
        @Nullable String signedBy,
        String capacity) {
    /** @param words opens what was written about the person */
    static LossText of(Authorisation.Loss loss, LocalDate today, Opening opening, Opening words) {
        var ground = loss.ground();
        return new LossText(
                loss.at(),
                loss.from(),
                loss.from().isAfter(today),
                ground == null ? null : ground.name(),
                words.text(loss.lostCondition()),
                words.text(loss.reasons()),
                opening.text(loss.signatory().name()),
                loss.signatory().capacity());
    }
}
