package fr.workinfrance.query.applicant;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.SharePurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One share, as its holder sees it.
 *
 * @param recipient absent once the holder was erased
 * @param checks the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareLine(
        String share,
        Instant openedAt,
        SharePurpose purpose,
        @Nullable String recipient,
        Disclosure discloses,
        LocalDate until,
        @Nullable Instant revokedAt,
        State state,
        List<Check> checks) {

    /** Whether its code may be used. */
    public enum State {
        OPEN,
        REVOKED,
        EXPIRED
    }

    /**
     * One check by its code.
     *
     * @param verdict what was answered; where a date of birth was compared and nobody shown, what that found
     * @param way a page, a program, for a receipt, as one of a list, with a date of birth, to be told what becomes of it
     */
    public record Check(Instant at, String verdict, String way) {}
}
