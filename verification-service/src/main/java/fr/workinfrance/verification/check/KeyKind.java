package fr.workinfrance.verification.check;

import fr.workinfrance.service.vouching.NamedCurve;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** How a key of ours signs: one way for each kind of key, so that no signature says of itself how it is to be checked. */
public enum KeyKind {
    P256("ES256", "SHA256withECDSA", "P-256", 32),
    P384("ES384", "SHA384withECDSA", "P-384", 48),
    RSA("PS256", "SHA256withRSAandMGF1", "", 0);

    private final String jws;
    private final String signature;
    private final String curve;
    private final int coordinate;

    KeyKind(String jws, String signature, String curve, int coordinate) {
        this.jws = jws;
        this.signature = signature;
        this.curve = curve;
        this.coordinate = coordinate;
    }

    /** @throws IllegalArgumentException for a key of another kind, which seals nothing of ours */
    public static KeyKind of(PublicKey key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no kind of key that we have"));
    }

    /** Nothing for a key of another kind: it may have been published, and seals nothing. */
    public static Optional<KeyKind> find(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec when NamedCurve.P256.bears(ec) -> Optional.of(P256);
            case ECPublicKey ec when NamedCurve.P384.bears(ec) -> Optional.of(P384);
            case RSAPublicKey _ -> Optional.of(RSA);
            default -> Optional.empty();
        };
    }

    /** As JSON Web Signatures name it (RFC 7518). */
    public String jws() {
        return jws;
    }

    /** As Bouncy Castle names it, over what the certificate's key signed. */
    public String signature() {
        return signature;
    }

    /**
     * Makes or checks JSON Web Signatures.
     *
     * @throws GeneralSecurityException never, on a whole JDK
     */
    public Signature token() throws GeneralSecurityException {
        if (this != RSA) return Signature.getInstance(signature + "inP1363Format");
        var pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return pss;
    }

    /** As JSON Web Keys name it; empty where there is none. */
    public String curve() {
        return curve;
    }

    /** Bytes of each of its numbers. */
    public int coordinate() {
        return coordinate;
    }
}
