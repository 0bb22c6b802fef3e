package fr.workinfrance.verification.carried;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The certificates of authorities that a seal carries beside our own: each vouches for the one before it, and they end where one
 * vouches for itself. Why not whose they are: a key's own certificate is known, and those of an authority of somebody else are not.
 */
public final class AuthorityChain {

    /** More than any chain has: each may be asked about each. */
    private static final int LONGEST = 8;

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    /** What browsers can check, and is still thought safe: the page without a network has the same list. */
    private static final Set<String> SIGNATURES = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA512.getId(),
            PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha512WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.id_RSASSA_PSS.getId());

    private static final Set<ASN1Encodable> CURVES =
            Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1, SECObjectIdentifiers.secp521r1);

    /** @param beside what stands beside that certificate, in any order */
    public static boolean vouchesFor(X509Certificate ours, List<X509Certificate> beside) {
        if (beside.size() > LONGEST) return false;
        var left = new ArrayList<>(beside);
        var last = ours;
        while (!left.isEmpty()) {
            if (vouches(last, last)) return false;
            var before = last;
            var next = left.stream().filter(one -> vouches(one, before)).findFirst();
            if (next.isEmpty()) return false;
            left.remove(next.get());
            last = next.get();
        }
        return true;
    }

    private static boolean vouches(X509Certificate authority, X509Certificate one) {
        try {
            if (!SIGNATURES.contains(one.getSigAlgOID()) || !isKnown(authority)) return false;
            one.verify(authority.getPublicKey(), BOUNCY_CASTLE);
            return true;
        } catch (GeneralSecurityException | RuntimeException other) {
            // Why every runtime exception: the parsers of a stranger's keys throw many kinds.
            return false;
        }
    }

    private static boolean isKnown(X509Certificate authority) {
        AlgorithmIdentifier key = SubjectPublicKeyInfo.getInstance(
                        authority.getPublicKey().getEncoded())
                .getAlgorithm();
        return key.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                || (key.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                        && CURVES.contains(key.getParameters()));
    }

    private AuthorityChain() {}
}
