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
 * @param replaced the document that took its place; the authorisation itself is the same
 * @param holder by what its holder is recognised; absent for an old one
 */
public record Registered(
        AttestationCode code,
        String sha256,
        String keyId,
        Validity validity,
        Instant issuedAt,
        @Nullable Replacement replaced,
        @Nullable HolderMark holder) {

    /** Since when another document stands in its place, and which. */
    public record Replacement(AttestationCode by, LocalDate on) {}

    /** Whether that day's answer is that another document took its place. */
    boolean isReplacedOn(LocalDate day) {
        return replaced != null && !day.isBefore(replaced.on());
    }
}
