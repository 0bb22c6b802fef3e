package fr.workinfrance.command.signing;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private key and the certificates that speak for it. Its text form never shows the key.
 *
 * @param chain the key's own certificate first
 * @param authority vouches for the key to readers that trust authorities only, where we made one for it; it is published and not put into
 *     seals, in which no signature covers it
 * @param token the device that holds the key and signs with it; absent for a key in a file
 * @param symbols the key that signs symbols in its stead, where it is of a kind that symbols know not; absent for all others
 */
record SealingKey(
        PrivateKey secret,
        List<X509Certificate> chain,
        @Nullable X509Certificate authority,
        @Nullable Provider token,
        @Nullable SealingKey symbols) {

    SealingKey {
        chain = List.copyOf(chain);
    }

    /** One that needs no other beside it. */
    SealingKey(PrivateKey secret, List<X509Certificate> chain, @Nullable Provider token) {
        this(secret, chain, null, token, null);
    }

    /** The same with one beside it that signs symbols. */
    SealingKey with(@Nullable SealingKey forSymbols) {
        return new SealingKey(secret, chain, authority, token, forSymbols);
    }

    SealAlgorithm algorithm() {
        return SealAlgorithm.of(certificate().getPublicKey());
    }

    /** Itself, and the one beside it: what happens to the one happens to the other. */
    List<SealingKey> together() {
        return symbols == null ? List.of(this) : List.of(this, symbols);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    Certificate[] chainArray() {
        return chain.toArray(Certificate[]::new);
    }

    boolean isUsableAt(Instant now) {
        return !now.isBefore(certificate().getNotBefore().toInstant())
                && now.isBefore(certificate().getNotAfter().toInstant());
    }

    PublicCertificate published() {
        try {
            return new PublicCertificate(
                    certificate().getEncoded(),
                    certificate().getNotBefore().toInstant(),
                    authority == null ? null : authority.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "SealingKey[" + published().keyId() + "]";
    }
}
