package fr.workinfrance.command.signing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A new key, for which an authority vouches that signs for no other and is no more after that: what it signs with is kept nowhere. Why
 * one at all: readers that know authorities only never trust a certificate that vouches for itself.
 */
final class VouchedFor {

    // Why ten years: an authorisation lasts twelve months at most, and its attestation must stay provable long after.
    private static final Duration LIFE = Duration.ofDays(3653);

    private static final int BYTES = 16;

    /** That nobody tells of this certificate whether it was revoked (RFC 9608): its authority is no more. We tell it ourselves. */
    private static final ASN1ObjectIdentifier NO_REVOCATION_TOLD = new ASN1ObjectIdentifier("2.5.29.56");

    private final SealAlgorithm algorithm;
    private final Instant from;
    private final X500Name name;
    private final KeyPair own;

    private VouchedFor(BigInteger serial, Instant now, SealAlgorithm algorithm) throws GeneralSecurityException {
        this.algorithm = algorithm;
        this.from = now.truncatedTo(ChronoUnit.SECONDS);
        // Why a number in it: of two authorities of one name, readers ask the wrong one.
        this.name = name("Work In France - autorite de la cle " + serial.toString(16));
        this.own = algorithm.draw();
    }

    /** A key, and one for symbols beside it where they know not its kind (XP Z42-101 wants P-256). */
    static SealingKey make(UUID order, Instant now, SealAlgorithm algorithm) throws GeneralSecurityException {
        var made = make(serial(order), now, algorithm, "Work In France - cachet des attestations");
        return algorithm == SealAlgorithm.P256
                ? made
                : made.with(make(
                        serial(UUID.randomUUID()), now, SealAlgorithm.P256, "Work In France - cachet des symboles"));
    }

    private static SealingKey make(BigInteger serial, Instant now, SealAlgorithm algorithm, String called)
            throws GeneralSecurityException {
        var pair = algorithm.draw();
        var authority = new VouchedFor(serial, now, algorithm);
        try {
            return new SealingKey(
                    pair.getPrivate(),
                    List.of(authority.vouching(serial, called, pair.getPublic())),
                    authority.itself(),
                    null,
                    null);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("no certificate could be made", e);
        }
    }

    private X509Certificate vouching(BigInteger serial, String called, PublicKey key)
            throws CertIOException, GeneralSecurityException, OperatorCreationException {
        var builder = certificate(serial, name(called), key);
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

    private X509Certificate itself() throws CertIOException, GeneralSecurityException, OperatorCreationException {
        var builder = certificate(serial(UUID.randomUUID()), name, own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        return signed(builder);
    }

    private JcaX509v3CertificateBuilder certificate(BigInteger serial, X500Name of, PublicKey key)
            throws CertIOException, GeneralSecurityException {
        var builder =
                new JcaX509v3CertificateBuilder(name, serial, Date.from(from), Date.from(from.plus(LIFE)), of, key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder(algorithm.signature())
                .setProvider(new BouncyCastleProvider())
                .build(own.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static X500Name name(String called) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Work In France")
                .addRDN(BCStyle.CN, called)
                .build();
    }

    /** The number of the certificate that an order is answered with: the same order again finds it. */
    static BigInteger serial(UUID order) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(order.getMostSignificantBits())
                .putLong(order.getLeastSignificantBits());
        return new BigInteger(1, bytes.array()).setBit(8 * BYTES);
    }
}
