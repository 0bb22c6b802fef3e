package fr.workinfrance.verification.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyKindTest {

    @ParameterizedTest
    @CsvSource({"secp256r1,P-256", "secp384r1,P-384"})
    void is_told_by_the_curve_of_the_key(String curve, String name) throws Exception {
        assertThat(KeyKind.of(onCurve(curve)).curve()).isEqualTo(name);
    }

    /** Curves of the same size are other curves: a key told under the name of one is refused, or worse. */
    @ParameterizedTest
    @ValueSource(strings = {"secp256k1", "brainpoolP256r1", "brainpoolP384r1", "secp521r1"})
    void is_none_for_a_key_on_another_curve(String curve) throws Exception {
        var key = onCurve(curve);
        assertThatThrownBy(() -> KeyKind.of(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PublicKey onCurve(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair().getPublic();
    }
}
