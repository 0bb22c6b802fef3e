package fr.workinfrance.verification.carried;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The keys of strangers and the ways to sign with them that are looked at: what browsers can check, and is still thought safe. The
 * page without a network has the same list, in {@code signed.js}, {@code stamp.js} and {@code chain.js}.
 *
 * <p>Why asked before anything is done with a key: whoever wrote it chose its numbers, and one of a hundred thousand bits keeps a
 * processor for minutes.
 */
final class KnownWays {

    private static final int SHORTEST = 2048;
    private static final int LONGEST = 4096;
    private static final int LONGEST_EXPONENT = 32;

    /** Bytes of the longest digest. */
    private static final BigInteger LONGEST_SALT = BigInteger.valueOf(64);

    private static final Set<ASN1Encodable> CURVES =
            Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1, SECObjectIdentifiers.secp521r1);

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private static final Set<ASN1ObjectIdentifier> ECDSA = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512);

    private static final Set<ASN1ObjectIdentifier> RSA = Set.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption);

    /** The name of that digest; nothing for any other. */
    static Optional<String> digest(ASN1ObjectIdentifier algorithm) {
        return Optional.ofNullable(DIGESTS.get(algorithm));
    }

    /** Whether that key could sign in that way. */
    static boolean has(SubjectPublicKeyInfo key, AlgorithmIdentifier way) {
        var kind = key.getAlgorithm().getAlgorithm();
        var name = way.getAlgorithm();
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey))
            return ECDSA.contains(name) && CURVES.contains(key.getAlgorithm().getParameters());
        boolean salted = name.equals(PKCSObjectIdentifiers.id_RSASSA_PSS);
        return kind.equals(PKCSObjectIdentifiers.rsaEncryption)
                && (RSA.contains(name) || (salted && isModest(RSASSAPSSparams.getInstance(way.getParameters()))))
                && isModest(RSAPublicKey.getInstance(parsed(key)));
    }

    /** The same where the digest is named beside the signature (RFC 5652, 5.3). */
    static boolean hasBeside(SubjectPublicKeyInfo key, AlgorithmIdentifier way) {
        boolean bare = way.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
        return has(key, bare ? new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption) : way);
    }

    private static Object parsed(SubjectPublicKeyInfo key) {
        try {
            return key.parsePublicKey();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static boolean isModest(RSAPublicKey key) {
        var modulus = key.getModulus();
        var exponent = key.getPublicExponent();
        return modulus.signum() > 0
                && modulus.bitLength() >= SHORTEST
                && modulus.bitLength() <= LONGEST
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= LONGEST_EXPONENT;
    }

    // Why its length: room for the salt is made before anything is known of the signature.
    private static boolean isModest(RSASSAPSSparams salted) {
        var digest = salted.getHashAlgorithm().getAlgorithm();
        var mask = salted.getMaskGenAlgorithm();
        var length = salted.getSaltLength();
        return DIGESTS.containsKey(digest)
                && mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
                && digest.equals(
                        AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm())
                && length.signum() >= 0
                && length.compareTo(LONGEST_SALT) <= 0;
    }

    private KnownWays() {}
}
