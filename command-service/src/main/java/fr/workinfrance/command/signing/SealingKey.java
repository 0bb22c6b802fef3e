package fr.workinfrance.command.signing;

import com.itextpdf.signatures.CertificateUtil;
import fr.workinfrance.command.signing.known.KnownKey;
import fr.workinfrance.command.signing.known.PublicCertificate;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
        return !now.isBefore(from()) && now.isBefore(certificate().getNotAfter().toInstant());
    }

    /** Since when it may be used: of several keys the one that began last seals. */
    Instant from() {
        return certificate().getNotBefore().toInstant();
    }

    /**
     * Its own certificate and those of the authorities that vouch for it, without the anchor: whoever checks has that one, or does not
     * believe it.
     */
    List<X509Certificate> withoutAnchor() {
        var last = chain.getLast();
        boolean isAnchor = chain.size() > 1 && last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
        return isAnchor ? chain.subList(0, chain.size() - 1) : chain;
    }

    /** Whether its certificate says where its authority tells that it was revoked: a list (CRL) or somebody to ask (OCSP). */
    boolean saysWhereRevoked() {
        var own = certificate();
        return Stream.concat(
                        CertificateUtil.getCRLURLs(own).stream(), Stream.ofNullable(CertificateUtil.getOCSPURL(own)))
                .anyMatch(address -> address.regionMatches(true, 0, "http", 0, 4));
    }

    String keyId() {
        return published().keyId();
    }

    /** Itself, and the one beside it, as others know them. */
    Stream<KnownKey> known() {
        return together().stream()
                .map(one -> new KnownKey(one.published(), one.between(), keyId(), one.token() == null));
    }

    private List<byte[]> between() {
        return withoutAnchor().stream().skip(1).map(SealingKey::encoded).toList();
    }

    PublicCertificate published() {
        return new PublicCertificate(encoded(certificate()), from(), authority == null ? null : encoded(authority));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "SealingKey[" + keyId() + "]";
    }
}
