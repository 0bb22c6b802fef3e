package fr.workinfrance.verification.symbol;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.service.vouching.BouncyCastle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;

/** The signature of a symbol: ECDSA P-256 over SHA-256, as r‖s. */
final class SymbolSignature {

    // Why kept: the check itself takes a third of the time that the conversion takes.
    private static final LoadingCache<PublicKey, PublicKey> CONVERTED =
            Caffeine.newBuilder().maximumSize(100).build(SymbolSignature::converted);

    static boolean holds(TwoDDoc symbol, X509Certificate certificate) {
        if (symbol.signature().length != TwoDDoc.SIGNATURE_BYTES) return false;
        try {
            var check = Signature.getInstance("SHA256withPLAIN-ECDSA", BouncyCastle.PROVIDER);
            check.initVerify(CONVERTED.get(certificate.getPublicKey()));
            check.update(symbol.signed().getBytes(StandardCharsets.US_ASCII));
            return check.verify(symbol.signature());
        } catch (GeneralSecurityException | RuntimeException e) {
            // Why every runtime exception: numbers out of range are refused in several ways, and all mean the same
            // here.
            return false;
        }
    }

    private static PublicKey converted(PublicKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", BouncyCastle.PROVIDER)
                .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
    }

    private SymbolSignature() {}
}
