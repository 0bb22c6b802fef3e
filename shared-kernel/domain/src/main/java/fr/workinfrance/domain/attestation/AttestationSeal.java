package fr.workinfrance.domain.attestation;

import org.jspecify.annotations.Nullable;

/**
 * The attestation document as it was sealed.
 *
 * @param sha256 of the sealed PDF, 64 lower-case hexadecimal digits: an uploaded copy is compared with it first
 * @param keyId which signing key sealed it
 * @param holder by what its holder is recognised; absent for one issued before this was kept
 * @param listed its place on the list of what no longer holds, which is read without asking us; absent as above
 */
public record AttestationSeal(
        AttestationCode code,
        String sha256,
        long bytes,
        String keyId,
        @Nullable HolderMark holder,
        @Nullable Integer listed) {}
