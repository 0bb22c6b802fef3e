package fr.workinfrance.command.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key that an authority certified which another certified: its own certificate, the one between, and the anchor. */
record ThreeCertificates(KeyPair keys, X509Certificate own, X509Certificate between, X509Certificate anchor) {

    private static final String PASSWORD = "secret";

    static ThreeCertificates made(Instant from) throws GeneralSecurityException {
        var root = drawn();
        var middle = drawn();
        var leaf = drawn();
        return new ThreeCertificates(
                leaf,
                certificate("CN=Seal", leaf, "CN=Between", middle, from, false),
                certificate("CN=Between", middle, "CN=Anchor", root, from, true),
                certificate("CN=Anchor", root, "CN=Anchor", root, from, true));
    }

    /** As an operator puts it into the folder of keys. */
    void into(Path folder) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "seal", keys.getPrivate(), PASSWORD.toCharArray(), new X509Certificate[] {own, between, anchor});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        owned(folder.resolve("attestation-seal.p12"), bytes.toByteArray());
        owned(folder.resolve("attestation-seal.password"), PASSWORD.getBytes(StandardCharsets.US_ASCII));
    }

    private static void owned(Path file, byte[] bytes) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.write(Files.createFile(file, owner), bytes);
    }

    private static KeyPair drawn() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String name, KeyPair of, String by, KeyPair signer, Instant from, boolean isAuthority)
            throws GeneralSecurityException {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name(by),
                    BigInteger.valueOf(name.hashCode()).abs(),
                    Date.from(from),
                    Date.from(from.plus(Duration.ofDays(3650))),
                    new X500Name(name),
                    of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
