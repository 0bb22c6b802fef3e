package fr.workinfrance.domain.attestation;

/**
 * The attestation document as it was sealed.
 *
 * @param sha256 of the sealed PDF, 64 lower-case hexadecimal digits: an uploaded copy is compared with it first
 * @param keyId which signing key sealed it
 */
public record AttestationSeal(AttestationCode code, String sha256, long bytes, String keyId) {}
