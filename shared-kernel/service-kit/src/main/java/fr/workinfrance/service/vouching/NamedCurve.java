package fr.workinfrance.service.vouching;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;

/** The curves on which we sign (FIPS 186-4, D.1.2). */
public enum NamedCurve {
    P256("secp256r1"),
    P384("secp384r1");

    private final ECParameterSpec numbers;

    NamedCurve(String name) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            numbers = parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the curve " + name, e);
        }
    }

    /** What a key on it is made by. */
    public ECParameterSpec numbers() {
        return numbers;
    }

    /** Whether a key is on it. Why not by its size: other curves have the same, and what is signed on them is signed otherwise. */
    public boolean bears(ECPublicKey key) {
        var own = key.getParams();
        return own != null
                && own.getCurve().equals(numbers.getCurve())
                && own.getGenerator().equals(numbers.getGenerator())
                && own.getOrder().equals(numbers.getOrder());
    }
}
