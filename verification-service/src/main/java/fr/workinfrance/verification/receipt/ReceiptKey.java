package fr.workinfrance.verification.receipt;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.verification.check.KeyKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key that seals receipts, and nothing else: an attestation sealed with it is none. Made on first start in a file for its owner
 * only. Why a key of its own: this service is open to the world, and shall not hold the one that makes attestations.
 */
public record ReceiptKey(PrivateKey secret, X509Certificate certificate) {

    /** What the certificate is for, by its name. */
    static final String NAME = "CN=Work In France - recus de verification, O=Work In France";

    private static final int RSA_BITS = 3072;
    private static final char[] NO_SECRET = "receipts".toCharArray();
    private static final Duration LIFE = Duration.ofDays(3653);

    /**
     * Every key there is, the newest last: another is made when the newest is not of the kind wanted. None is taken away, so that
     * what it sealed is recognised.
     *
     * @throws KeysFolderUnusable when one can neither be read nor made
     */
    public static List<ReceiptKey> in(Path folder, KeyKind wanted, Clock clock) {
        var keys = new ArrayList<ReceiptKey>();
        for (int number = 1; keys.isEmpty() || Files.exists(file(folder, number)); number++)
            keys.add(of(file(folder, number), wanted, clock));
        if (keys.getLast().kind() != wanted) keys.add(of(file(folder, keys.size() + 1), wanted, clock));
        return List.copyOf(keys);
    }

    public KeyKind kind() {
        return KeyKind.of(certificate.getPublicKey());
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("receipts" + (number == 1 ? "" : "-" + number) + ".p12");
    }

    private static ReceiptKey of(Path path, KeyKind wanted, Clock clock) {
        var file = new OwnerOnlyFile(path);
        try {
            return read(file.readOrMake(() -> made(clock.instant(), wanted)));
        } catch (IOException e) {
            throw new KeysFolderUnusable(file.path(), e);
        } catch (GeneralSecurityException e) {
            throw new KeysFolderUnusable(file.path(), new IOException(e));
        }
    }

    private static ReceiptKey read(byte[] stored) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(stored), NO_SECRET);
        if (store.getKey("receipts", NO_SECRET) instanceof PrivateKey key
                && store.getCertificate("receipts") instanceof X509Certificate certificate)
            return new ReceiptKey(key, certificate);
        throw new GeneralSecurityException("no key of receipts");
    }

    private static byte[] made(Instant now, KeyKind kind) {
        try {
            return stored(now, kind);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no key of receipts could be made", e);
        }
    }

    private static byte[] stored(Instant now, KeyKind kind)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance(kind == KeyKind.RSA ? "RSA" : "EC");
        switch (kind) {
            case P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case P384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
            case RSA -> generator.initialize(RSA_BITS);
        }
        var pair = generator.generateKeyPair();
        var from = now.truncatedTo(ChronoUnit.SECONDS);
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
        return "ReceiptKey[" + certificate.getSerialNumber().toString(16) + "]";
    }
}
