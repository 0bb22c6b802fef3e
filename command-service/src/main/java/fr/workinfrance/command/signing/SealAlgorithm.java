package fr.workinfrance.command.signing;

import fr.workinfrance.service.vouching.NamedCurve;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * How a key signs: one way for each kind of key, which its certificate shows. A row is added, never changed: what was signed is
 * checked for ever.
 */
public enum SealAlgorithm {
    P256("ES256", "SHA-256", "SHA256withECDSA", "SHA256withECDDSA"),
    P384("ES384", "SHA-384", "SHA384withECDSA", "SHA384withECDDSA"),
    /** RSA of 3072 bits with a random salt (PSS). */
    RSA3072("PS256", "SHA-256", "SHA256withRSAandMGF1", "SHA256withRSAandMGF1");

    private static final int RSA_BITS = 3072;

    private final String jws;
    private final String digest;
    private final String signature;
    private final String inFile;

    SealAlgorithm(String jws, String digest, String signature, String inFile) {
        this.jws = jws;
        this.digest = digest;
        this.signature = signature;
        this.inFile = inFile;
    }

    /** @throws UnusableSealingKey for a key of any other kind */
    static SealAlgorithm of(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec when NamedCurve.P256.bears(ec) -> P256;
            case ECPublicKey ec when NamedCurve.P384.bears(ec) -> P384;
            case RSAPublicKey rsa when rsa.getModulus().bitLength() >= RSA_BITS -> RSA3072;
            default ->
                throw new UnusableSealingKey("A sealing key is on P-256 or P-384, or RSA of " + RSA_BITS
                        + " bits or more; this one is " + key.getAlgorithm() + ".");
        };
    }

    /** As JSON Web Signatures name it (RFC 7518). */
    public String jws() {
        return jws;
    }

    String digest() {
        return digest;
    }

    /** As certificates and tokens name it. */
    String signature() {
        return signature;
    }

    /** The same with the nonce drawn from key and message where there is one (RFC 6979). */
    String inFile() {
        return inFile;
    }

    boolean isEllipticCurve() {
        return this != RSA3072;
    }

    /** Of the signature, where it takes any. */
    @Nullable
    AlgorithmParameterSpec parameters() {
        return isEllipticCurve() ? null : new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
    }

    KeyPair draw() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(isEllipticCurve() ? "EC" : "RSA");
        generator.initialize(
                switch (this) {
                    case P256 -> NamedCurve.P256.numbers();
                    case P384 -> NamedCurve.P384.numbers();
                    case RSA3072 -> new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4);
                });
        return generator.generateKeyPair();
    }
}
