package fr.workinfrance.command.signing;

import com.itextpdf.signatures.IExternalSignature;
import com.itextpdf.signatures.ISignatureMechanismParams;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * ECDSA over SHA-256 whose nonce comes from the key and the message (RFC 6979). Why: a bad random number would give the key
 * away. A token draws its own.
 */
record DeterministicEcdsa(SealingKey key) implements IExternalSignature {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    @Override
    public String getDigestAlgorithmName() {
        return "SHA-256";
    }

    @Override
    public String getSignatureAlgorithmName() {
        return "ECDSA";
    }

    @Override
    public @Nullable ISignatureMechanismParams getSignatureMechanismParameters() {
        return null;
    }

    @Override
    public byte[] sign(byte[] message) throws GeneralSecurityException {
        var signature = key.token() == null
                ? Signature.getInstance("SHA256withECDDSA", BOUNCY_CASTLE)
                : Signature.getInstance("SHA256withECDSA", key.token());
        signature.initSign(key.secret());
        signature.update(message);
        return signature.sign();
    }

    @Override
    public String toString() {
        return "DeterministicEcdsa";
    }
}
