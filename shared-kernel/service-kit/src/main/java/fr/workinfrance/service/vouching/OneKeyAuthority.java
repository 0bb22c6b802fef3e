package fr.workinfrance.service.vouching;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
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
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that vouches for one key and is no more after that: what it signs with is kept nowhere, so nobody can have it vouch
 * for another. Why one at all: readers that know authorities only never trust a certificate that vouches for itself.
 */
public final class OneKeyAuthority {

    // Why ten years: an authorisation lasts twelve months at most, and its attestation must stay provable long after.
    private static final Duration LIFE = Duration.ofDays(3653);

    private static final int NUMBER_BITS = 127;

    /** That nobody tells of this certificate whether it was revoked (RFC 9608): its authority is no more. We tell it ourselves. */
    private static final ASN1ObjectIdentifier NO_REVOCATION_TOLD = new ASN1ObjectIdentifier("2.5.29.56");

    private final X500Name name;
    private final KeyPair own;
    private final String signature;
    private final Instant from;

    /**
     * @param name distinguished, with a number in it: of two authorities of one name, readers ask the wrong one
     * @param own drawn for it, and kept by nobody
     * @param signature how {@code own} signs, as Bouncy Castle names it
     * @param from since when it and what it vouches for may be used
     */
    public OneKeyAuthority(String name, KeyPair own, String signature, Instant from) {
        this.name = new X500Name(name);
        this.own = own;
        this.signature = signature;
        this.from = from.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A number that no other certificate has. */
    public static BigInteger number() {
        return new BigInteger(NUMBER_BITS, new SecureRandom()).setBit(NUMBER_BITS - 1);
    }

    /** Its own certificate, which vouches for itself. */
    public X509Certificate certificate() throws GeneralSecurityException {
        try {
            var builder = certificate(number(), name, own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            return signed(builder);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("no certificate of an authority could be made", e);
        }
    }

    /** @param called what the key is for, as a distinguished name */
    public X509Certificate vouchFor(PublicKey key, String called, BigInteger number) throws GeneralSecurityException {
        try {
            var builder = certificate(number, new X500Name(called), key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(own.getPublic()));
            builder.addExtension(NO_REVOCATION_TOLD, false, DERNull.INSTANCE);
            return signed(builder);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("no certificate could be made", e);
        }
    }

    private JcaX509v3CertificateBuilder certificate(BigInteger number, X500Name of, PublicKey key)
            throws CertIOException, GeneralSecurityException {
        var builder =
                new JcaX509v3CertificateBuilder(name, number, Date.from(from), Date.from(from.plus(LIFE)), of, key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder(signature)
                .setProvider(BouncyCastle.PROVIDER)
                .build(own.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
