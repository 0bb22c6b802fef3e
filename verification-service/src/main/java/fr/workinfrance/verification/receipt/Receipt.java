package fr.workinfrance.verification.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.verification.check.Ground;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of one attestation, when, and what was answered. It names nobody but as the checker wrote it.
 *
 * @param code as it was asked, tidied
 * @param day the day that was asked about
 * @param ground why it ended, or else why another document took its place
 * @param reference what the checker calls this check, for its own files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        Instant checkedAt,
        String code,
        LocalDate day,
        String verdict,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        @Nullable Ground ground,
        @Nullable String replacedBy,
        @Nullable String reference) {}
