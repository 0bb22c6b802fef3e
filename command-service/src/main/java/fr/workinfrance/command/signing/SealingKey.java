package fr.workinfrance.command.signing;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** A private key and the certificate that speaks for it. Its text form never shows the key. */
record SealingKey(PrivateKey secret, X509Certificate certificate) {

    PublicCertificate published() {
        try {
            return new PublicCertificate(
                    certificate.getEncoded(), certificate.getNotBefore().toInstant());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "SealingKey[" + published().keyId() + "]";
    }
}
