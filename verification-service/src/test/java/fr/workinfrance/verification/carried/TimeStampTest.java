package fr.workinfrance.verification.carried;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose stamps are looked at: all of these are true, so that one which is refused was refused for its key or its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeStampTest {

    private static final byte[] COVERED = {1, 2, 3};

    private byte[] digest = {};
    private KeyPair rsa;

    @BeforeAll
    void make() throws Exception {
        digest = Stamps.sha256(COVERED);
        rsa = Stamps.keys("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
    }

    @ParameterizedTest
    @CsvSource({
        "secp256r1, SHA256withECDSA",
        "secp384r1, SHA384withECDSA",
        "secp521r1, SHA512withECDSA",
        "secp256r1, SHA512withECDSA"
    })
    void is_by_a_curve_that_browsers_know(String curve, String how) throws Exception {
        assertThat(isOver(Stamps.by(Stamps.keys("EC", new ECGenParameterSpec(curve)), how, digest)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SHA256withRSA", "SHA384withRSA", "SHA512withRSA", "SHA256withRSAandMGF1", "SHA512withRSAandMGF1"})
    void is_by_a_key_of_rsa_in_a_way_that_browsers_know(String how) throws Exception {
        assertThat(isOver(Stamps.by(rsa, how, digest))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3072, 65537", "4096, 3", "2048, 4294967295"})
    void is_by_a_key_of_rsa_of_any_usual_size(int bits, BigInteger exponent) throws Exception {
        assertThat(isOver(Stamps.by(rsa(bits, exponent), "SHA256withRSA", digest)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1024, 65537", "2040, 65537", "4104, 65537", "2048, 4294967311", "2048, 18446744073709551629"})
    void is_by_no_key_of_rsa_that_is_short_or_costs_much(int bits, BigInteger exponent) throws Exception {
        assertThat(isOver(Stamps.by(rsa(bits, exponent), "SHA256withRSA", digest)))
                .isFalse();
    }

    @Test
    void is_by_no_key_of_another_kind() throws Exception {
        assertThat(isOver(Stamps.by(dsa(), "SHA256withDSA", digest))).isFalse();
        assertThat(isOver(by("EC", new ECGenParameterSpec("brainpoolP256r1"), "SHA256withECDSA")))
                .isFalse();
        assertThat(isOver(by("EC", new ECGenParameterSpec("secp224r1"), "SHA256withECDSA")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SHA1withRSA", "SHA3-256withRSA", "SHA224withRSA", "RIPEMD160withRSA"})
    void is_made_in_no_other_way(String how) throws Exception {
        assertThat(isOver(Stamps.by(rsa, how, digest))).isFalse();
    }

    /** Why it matters: room for the salt is made before anything is known of the signature. */
    @Test
    void has_no_salt_longer_than_the_longest_digest() throws Exception {
        assertThat(isOver(Stamps.salted(rsa, salt(64), digest))).isTrue();
        assertThat(isOver(Stamps.salted(rsa, salt(65), digest))).isFalse();
    }

    @Test
    void carries_no_more_certificates_than_any_authority_has() throws Exception {
        var keys = Stamps.keys("EC", new ECGenParameterSpec("secp256r1"));
        assertThat(isOver(Stamps.among(15, keys, digest))).isTrue();
        assertThat(isOver(Stamps.among(16, keys, digest))).isFalse();
    }

    @Test
    void of_something_else_is_none() throws Exception {
        assertThat(isOver(Stamps.by(rsa, "SHA256withRSA", Stamps.sha256(new byte[] {1, 2}))))
                .isFalse();
    }

    private ContentInfo by(String algorithm, AlgorithmParameterSpec key, String how) throws Exception {
        return Stamps.by(Stamps.keys(algorithm, key), how, digest);
    }

    private static KeyPair rsa(int bits, BigInteger exponent) throws Exception {
        return Stamps.keys("RSA", new RSAKeyGenParameterSpec(bits, exponent));
    }

    private static KeyPair dsa() throws Exception {
        var generator = KeyPairGenerator.getInstance("DSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static PSSParameterSpec salt(int length) {
        return new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, length, 1);
    }

    private static boolean isOver(ContentInfo token) {
        return TimeStamp.isOver(token, digest -> digest.update(COVERED));
    }
}
