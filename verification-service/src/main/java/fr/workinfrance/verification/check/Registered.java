package fr.workinfrance.verification.check;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.Validity;
import java.time.Instant;

/**
 * An attestation as the register knows it: nothing in it says whose it is.
 *
 * @param sha256 of the document as it was issued
 */
public record Registered(AttestationCode code, String sha256, String keyId, Validity validity, Instant issuedAt) {}
