package fr.workinfrance.verification.check;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.HolderMark;
import fr.workinfrance.domain.attestation.Validity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An attestation as the register knows it: nothing in it says whose it is.
 *
 * @param sha256 of the document as it was issued
 * @param ground why a decision ended it; absent while none did
 * @param replaced the document that took its place; the authorisation itself is the same
 * @param holder by what its holder is recognised; absent for an old one
 */
public record Registered(
        AttestationCode code,
        String sha256,
        String keyId,
        Validity validity,
        Instant issuedAt,
        @Nullable Ground ground,
        @Nullable Replacement replaced,
        @Nullable HolderMark holder) {

    /** Since when another document stands in its place, which, and why; the reason of an old one is not known. */
    public record Replacement(
            AttestationCode by, LocalDate on, @Nullable Ground ground) {}

    /** Whether that day's answer is that another document took its place. */
    boolean isReplacedOn(LocalDate day) {
        return replaced != null && !day.isBefore(replaced.on());
    }
}
