package fr.workinfrance.verification.carried;

import fr.workinfrance.service.vouching.BouncyCastle;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The certificates of authorities that a seal carries beside our own: each vouches for the one before it, and they end where one
 * vouches for itself. Why not whose they are: a key's own certificate is known, and those of an authority of somebody else are not.
 */
public final class AuthorityChain {

    /** More than any chain has: each may be asked about each. */
    public static final int LONGEST = 8;

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
            // Why first: a key is made sense of only once its numbers are known to be modest.
            if (!KnownWays.has(
                    read(authority).getSubjectPublicKeyInfo(), read(one).getSignatureAlgorithm())) return false;
            one.verify(authority.getPublicKey(), BouncyCastle.PROVIDER);
            return true;
        } catch (GeneralSecurityException | RuntimeException other) {
            // Why every runtime exception: the parsers of a stranger's keys throw many kinds.
            return false;
        }
    }

    private static Certificate read(X509Certificate certificate) throws CertificateEncodingException {
        return Certificate.getInstance(certificate.getEncoded());
    }

    private AuthorityChain() {}
}
