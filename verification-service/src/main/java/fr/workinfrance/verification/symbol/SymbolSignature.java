package fr.workinfrance.verification.symbol;

import fr.workinfrance.domain.symbol.TwoDDoc;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The signature of a symbol: ECDSA P-256 over SHA-256, as r‖s. */
final class SymbolSignature {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    static boolean holds(TwoDDoc symbol, X509Certificate certificate) {
        if (symbol.signature().length != TwoDDoc.SIGNATURE_BYTES) return false;
        try {
            var check = Signature.getInstance("SHA256withPLAIN-ECDSA", BOUNCY_CASTLE);
            check.initVerify(certificate.getPublicKey());
            check.update(symbol.signed().getBytes(StandardCharsets.US_ASCII));
            return check.verify(symbol.signature());
        } catch (GeneralSecurityException | RuntimeException e) {
            // Why every runtime exception: numbers out of range are refused in several ways, and all mean the same
            // here.
            return false;
        }
    }

    private SymbolSignature() {}
}
