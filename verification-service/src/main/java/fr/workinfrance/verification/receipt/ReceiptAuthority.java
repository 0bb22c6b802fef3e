package fr.workinfrance.verification.receipt;

import fr.workinfrance.verification.check.KeyKind;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that vouches for one key and is no more after that: what it signs with is kept nowhere, so nobody can have it vouch
 * for another. Why one at all: readers that know authorities only never trust a certificate that vouches for itself.
 */
final class ReceiptAuthority {

    private static final String NAME = "CN=Work In France - autorite de la cle de recus %s, O=Work In France";

    /** That nobody tells of this certificate whether it was revoked (RFC 9608): its authority is no more. */
    private static final ASN1ObjectIdentifier NO_REVOCATION_TOLD = new ASN1ObjectIdentifier("2.5.29.56");

    private static final Duration LIFE = Duration.ofDays(3653);
    private static final int RSA_BITS = 3072;
    private static final int NUMBER_BITS = 127;

    private final KeyKind kind;
    private final KeyPair own;
    private final X500Name name;
    private final Instant from;
    private final X509Certificate certificate;

    /** @param from since when it and what it vouches for may be used */
    ReceiptAuthority(KeyKind kind, Instant from)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        this.kind = kind;
        this.own = drawn(kind);
        // Why a number in it: of two authorities of one name, readers ask the wrong one.
        this.name = new X500Name(NAME.formatted(number().toString(16)));
        this.from = from.truncatedTo(ChronoUnit.SECONDS);
        var builder = certificate(name, own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        this.certificate = signed(builder);
    }

    /** Its own certificate, which vouches for itself. */
    X509Certificate certificate() {
        return certificate;
    }

    /** @param called what the key is for */
    X509Certificate vouchFor(PublicKey key, String called)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var builder = certificate(new X500Name(called), key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own.getPublic()));
        builder.addExtension(NO_REVOCATION_TOLD, false, DERNull.INSTANCE);
        return signed(builder);
    }

    static KeyPair drawn(KeyKind kind) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(kind == KeyKind.RSA ? "RSA" : "EC");
        switch (kind) {
            case P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case P384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
            case RSA -> generator.initialize(RSA_BITS);
        }
        return generator.generateKeyPair();
    }

    private JcaX509v3CertificateBuilder certificate(X500Name of, PublicKey key)
            throws IOException, GeneralSecurityException {
        var builder =
                new JcaX509v3CertificateBuilder(name, number(), Date.from(from), Date.from(from.plus(LIFE)), of, key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder(kind.signature())
                .setProvider(new BouncyCastleProvider())
                .build(own.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static BigInteger number() {
        return new BigInteger(NUMBER_BITS, new SecureRandom()).setBit(NUMBER_BITS - 1);
    }
}
