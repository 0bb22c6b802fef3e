package fr.workinfrance.command.signing;

import fr.workinfrance.command.signing.known.PublicCertificate;

/**
 * A document as it leaves this house.
 *
 * @param keyId which key sealed it
 */
public record SealedPdf(byte[] bytes, String keyId) {

    public String sha256() {
        return PublicCertificate.sha256(bytes);
    }
}
