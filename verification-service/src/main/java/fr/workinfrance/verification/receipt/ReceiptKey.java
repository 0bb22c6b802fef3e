package fr.workinfrance.verification.receipt;

import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A key that seals receipts and the status list, and nothing else: an attestation sealed with it is none. Why a key of its own:
 * this service is open to the world, and shall not hold the one that makes attestations.
 *
 * @param revokedAt since when nothing under it proves anything; absent while it may be used
 */
public record ReceiptKey(
        PrivateKey secret,
        X509Certificate certificate,
        @Nullable Instant revokedAt) {

    /** What the certificate is for, by its name. */
    static final String NAME = "CN=Work In France - recus de verification, O=Work In France";

    private static final int RSA_BITS = 3072;
    private static final char[] NO_SECRET = "receipts".toCharArray();
    private static final Duration LIFE = Duration.ofDays(3653);

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
        return new ReceiptKey(secret, certificate, at);
    }

    static ReceiptKey read(byte[] stored) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(stored), NO_SECRET);
        if (store.getKey("receipts", NO_SECRET) instanceof PrivateKey key
                && store.getCertificate("receipts") instanceof X509Certificate certificate)
            return new ReceiptKey(key, certificate, null);
        throw new GeneralSecurityException("no key of receipts");
    }

    /** A new one as it is stored, to be used from that moment. */
    static byte[] made(Instant from, KeyKind kind) {
        try {
            return stored(from, kind);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no key of receipts could be made", e);
        }
    }

    private static byte[] stored(Instant begins, KeyKind kind)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance(kind == KeyKind.RSA ? "RSA" : "EC");
        switch (kind) {
            case P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case P384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
            case RSA -> generator.initialize(RSA_BITS);
        }
        var pair = generator.generateKeyPair();
        var from = begins.truncatedTo(ChronoUnit.SECONDS);
        var name = new X500Name(NAME);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(127, new SecureRandom()).setBit(126),
                Date.from(from),
                Date.from(from.plus(LIFE)),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(kind.signature())
                        .setProvider(new BouncyCastleProvider())
                        .build(pair.getPrivate())));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_SECRET);
        store.setKeyEntry("receipts", pair.getPrivate(), NO_SECRET, new Certificate[] {certificate});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, NO_SECRET);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "ReceiptKey[" + id() + "]";
    }
}
