package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealAlgorithmTest {

    @ParameterizedTest
    @EnumSource
    void is_told_by_the_key_it_draws(SealAlgorithm algorithm) throws Exception {
        assertThat(SealAlgorithm.of(algorithm.draw().getPublic())).isEqualTo(algorithm);
    }

    /** Curves of the same size are other curves: whoever checks by the name of one refuses what the other signed. */
    @ParameterizedTest
    @ValueSource(strings = {"secp256k1", "brainpoolP256r1", "brainpoolP384r1", "secp521r1"})
    void is_none_for_a_key_on_another_curve(String curve) throws Exception {
        var key = onCurve(curve);
        assertThatThrownBy(() -> SealAlgorithm.of(key)).isInstanceOf(UnusableSealingKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1"})
    void is_found_whoever_read_the_key(String curve) throws Exception {
        assertThat(SealAlgorithm.of(onCurve(curve)).isEllipticCurve()).isTrue();
    }

    @Test
    void is_none_for_a_short_key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = generator.generateKeyPair().getPublic();
        assertThatThrownBy(() -> SealAlgorithm.of(key)).isInstanceOf(UnusableSealingKey.class);
    }

    private static PublicKey onCurve(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair().getPublic();
    }
}
