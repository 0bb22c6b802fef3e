package fr.workinfrance.command.signing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A new key that vouches for itself, until an authority vouches for it. */
final class SelfSigned {

    // Why ten years: an authorisation lasts twelve months at most, and its attestation must stay provable long after.
    private static final Duration LIFE = Duration.ofDays(3653);

    private static final int BYTES = 16;

    /** A key, and one for symbols beside it where they know not its kind (XP Z42-101 wants P-256). */
    static SealingKey make(UUID order, Instant now, SealAlgorithm algorithm) throws GeneralSecurityException {
        var made = make(serial(order), now, algorithm, "Work In France - cachet des attestations");
        return algorithm == SealAlgorithm.P256
                ? made
                : new SealingKey(
                        made.secret(),
                        made.chain(),
                        null,
                        make(
                                serial(UUID.randomUUID()),
                                now,
                                SealAlgorithm.P256,
                                "Work In France - cachet des symboles"));
    }

    private static SealingKey make(BigInteger serial, Instant now, SealAlgorithm algorithm, String called)
            throws GeneralSecurityException {
        var pair = algorithm.draw();
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Work In France")
                .addRDN(BCStyle.CN, called)
                .build();
        var from = now.truncatedTo(ChronoUnit.SECONDS);
        var builder = new JcaX509v3CertificateBuilder(
                name, serial, Date.from(from), Date.from(from.plus(LIFE)), name, pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var signer = new JcaContentSignerBuilder(algorithm.signature())
                    .setProvider(new BouncyCastleProvider())
                    .build(pair.getPrivate());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return new SealingKey(pair.getPrivate(), List.of(certificate), null);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("no certificate could be made", e);
        }
    }

    /** The number of the certificate that an order is answered with: the same order again finds it. */
    static BigInteger serial(UUID order) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(order.getMostSignificantBits())
                .putLong(order.getLeastSignificantBits());
        return new BigInteger(1, bytes.array()).setBit(8 * BYTES);
    }

    private SelfSigned() {}
}
