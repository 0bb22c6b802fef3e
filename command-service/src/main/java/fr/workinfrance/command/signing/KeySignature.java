package fr.workinfrance.command.signing;

import com.itextpdf.signatures.IExternalSignature;
import com.itextpdf.signatures.ISignatureMechanismParams;
import com.itextpdf.signatures.RSASSAPSSMechanismParams;
import fr.workinfrance.service.vouching.BouncyCastle;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.jspecify.annotations.Nullable;

/**
 * What a key signs with. ECDSA in a file takes its nonce from the key and the message (RFC 6979). Why: a bad random number would
 * give the key away. A token draws its own.
 */
record KeySignature(SealingKey key) implements IExternalSignature {

    @Override
    public String getDigestAlgorithmName() {
        return key.algorithm().digest();
    }

    @Override
    public String getSignatureAlgorithmName() {
        return key.algorithm().isEllipticCurve() ? "ECDSA" : "RSASSA-PSS";
    }

    @Override
    public @Nullable ISignatureMechanismParams getSignatureMechanismParameters() {
        return key.algorithm().isEllipticCurve()
                ? null
                : RSASSAPSSMechanismParams.createForDigestAlgorithm(
                        key.algorithm().digest());
    }

    @Override
    public byte[] sign(byte[] message) throws GeneralSecurityException {
        var token = key.token();
        var signature = token == null
                ? Signature.getInstance(key.algorithm().inFile(), BouncyCastle.PROVIDER)
                : Signature.getInstance(tokenName(), token);
        var parameters = key.algorithm().parameters();
        if (parameters != null) signature.setParameter(parameters);
        signature.initSign(key.secret());
        signature.update(message);
        return signature.sign();
    }

    /** The same as JSON Web Signatures and symbols hold it: the two numbers of a curve side by side, each as long as the curve. */
    private byte[] plain(byte[] message) throws GeneralSecurityException, IOException {
        var signed = sign(message);
        if (!(key.certificate().getPublicKey() instanceof ECPublicKey curve)) return signed;
        var order = curve.getParams().getOrder();
        var numbers = StandardDSAEncoding.INSTANCE.decode(order, signed);
        return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
    }

    /** The same where a failure is a fault. */
    byte[] plainOf(byte[] message) {
        try {
            return plain(message);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the text could not be signed", e);
        }
    }

    private String tokenName() {
        return key.algorithm().isEllipticCurve() ? key.algorithm().signature() : "RSASSA-PSS";
    }

    @Override
    public String toString() {
        return "KeySignature";
    }
}
