package fr.workinfrance.verification.receipt;

import fr.workinfrance.service.vouching.NamedCurve;
import fr.workinfrance.service.vouching.OneKeyAuthority;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that seals receipts and the status list, and nothing else: an attestation sealed with it is none. Why a key of its own:
 * this service is open to the world, and shall not hold the one that makes attestations.
 *
 * @param authority vouches for the key, for readers that trust authorities only; absent for one that was made before there were any
 * @param revokedAt since when nothing under it proves anything; absent while it may be used
 */
public record ReceiptKey(
        PrivateKey secret,
        X509Certificate certificate,
        @Nullable X509Certificate authority,
        @Nullable Instant revokedAt) {

    /** What the certificate is for, by its name. */
    static final String NAME = "CN=Work In France - recus de verification, O=Work In France";

    private static final String AUTHORITY = "CN=Work In France - autorite de la cle de recus %x, O=Work In France";

    private static final int RSA_BITS = 3072;
    private static final String ALIAS = "receipts";
    private static final char[] NO_SECRET = "receipts".toCharArray();

    /** Its name, as published. */
    public String id() {
        try {
            return Sha256.of(certificate.getEncoded()).substring(0, 16);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was made cannot be written", e);
        }
    }

    public KeyKind kind() {
        return KeyKind.of(certificate.getPublicKey());
    }

    /** Whether it may seal at that moment. */
    boolean isInForce(Instant now) {
        return revokedAt == null && !certificate.getNotBefore().toInstant().isAfter(now);
    }

    ReceiptKey revoked(Instant at) {
        return new ReceiptKey(secret, certificate, authority, at);
    }

    static ReceiptKey read(byte[] stored) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(stored), NO_SECRET);
        var chain = store.getCertificateChain(ALIAS);
        if (chain != null
                && store.getKey(ALIAS, NO_SECRET) instanceof PrivateKey key
                && chain[0] instanceof X509Certificate certificate)
            return new ReceiptKey(key, certificate, authority(chain), null);
        throw new GeneralSecurityException("no key of receipts");
    }

    private static @Nullable X509Certificate authority(Certificate[] chain) {
        return chain.length > 1 && chain[1] instanceof X509Certificate above ? above : null;
    }

    /** A new one as it is stored, to be used from that moment. */
    static byte[] made(Instant from, KeyKind kind) {
        try {
            return stored(from, kind);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no key of receipts could be made", e);
        }
    }

    private static byte[] stored(Instant from, KeyKind kind) throws IOException, GeneralSecurityException {
        var pair = drawn(kind);
        var number = OneKeyAuthority.number();
        var authority = new OneKeyAuthority(AUTHORITY.formatted(number), drawn(kind), kind.signature(), from);
        var chain = new Certificate[] {authority.vouchFor(pair.getPublic(), NAME, number), authority.certificate()};
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_SECRET);
        store.setKeyEntry(ALIAS, pair.getPrivate(), NO_SECRET, chain);
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, NO_SECRET);
        return bytes.toByteArray();
    }

    private static KeyPair drawn(KeyKind kind) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(kind == KeyKind.RSA ? "RSA" : "EC");
        generator.initialize(
                switch (kind) {
                    case P256 -> NamedCurve.P256.numbers();
                    case P384 -> NamedCurve.P384.numbers();
                    case RSA -> new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4);
                });
        return generator.generateKeyPair();
    }

    @Override
    public String toString() {
        return "ReceiptKey[" + id() + "]";
    }
}
