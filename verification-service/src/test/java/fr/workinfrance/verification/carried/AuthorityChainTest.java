package fr.workinfrance.verification.carried;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which certificates may stand beside our own in a seal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorityChainTest {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private X509Certificate root;
    private X509Certificate middle;
    private X509Certificate lower;
    private X509Certificate ours;
    private X509Certificate stranger;

    @BeforeAll
    void certify() throws Exception {
        var roots = rsa();
        var middles = rsa();
        var lowers = curve("secp521r1");
        root = signed(roots, roots, "SHA256withRSA");
        middle = signed(middles, roots, "SHA512withRSA");
        lower = signed(lowers, middles, "SHA384withRSAandMGF1");
        ours = signed(curve("secp256r1"), lowers, "SHA512withECDSA");
        var strangers = curve("secp384r1");
        stranger = signed(strangers, strangers, "SHA384withECDSA");
    }

    @Test
    void each_vouches_for_the_one_before_in_whatever_order_they_stand() {
        assertThat(AuthorityChain.vouchesFor(ours, List.of())).isTrue();
        assertThat(AuthorityChain.vouchesFor(ours, List.of(lower))).isTrue();
        assertThat(AuthorityChain.vouchesFor(ours, List.of(root, lower, middle)))
                .isTrue();
    }

    @Test
    void no_other_stands_among_them_and_none_twice() {
        assertThat(AuthorityChain.vouchesFor(ours, List.of(middle))).isFalse();
        assertThat(AuthorityChain.vouchesFor(ours, List.of(lower, stranger))).isFalse();
        assertThat(AuthorityChain.vouchesFor(ours, List.of(lower, lower))).isFalse();
        assertThat(AuthorityChain.vouchesFor(ours, List.of(lower, middle, root, root)))
                .isFalse();
        assertThat(AuthorityChain.vouchesFor(ours, List.of(ours))).isFalse();
        assertThat(AuthorityChain.vouchesFor(stranger, List.of(stranger))).isFalse();
    }

    @Test
    void they_are_not_many() {
        assertThat(AuthorityChain.vouchesFor(ours, Collections.nCopies(1_000, lower)))
                .isFalse();
    }

    /** What a browser cannot check, or nobody should believe, is no signature here either. */
    @Test
    void none_is_signed_in_another_way() throws Exception {
        for (var how : new String[] {"SHA1withRSA", "SHA3-256withRSA"}) {
            var authority = rsa();
            var one = signed(curve("secp256r1"), authority, how);
            assertThat(AuthorityChain.vouchesFor(one, List.of(signed(authority, authority, "SHA256withRSA"))))
                    .as(how)
                    .isFalse();
        }
        var elsewhere = curve("brainpoolP256r1");
        var one = signed(curve("secp256r1"), elsewhere, "SHA256withECDSA");
        assertThat(AuthorityChain.vouchesFor(one, List.of(signed(elsewhere, elsewhere, "SHA256withECDSA"))))
                .isFalse();
    }

    /** Of a file that somebody made, each key is looked at for as long as its numbers are large. */
    @ParameterizedTest
    @CsvSource({"1024, 65537", "4104, 65537", "2048, 18446744073709551629"})
    void none_has_a_key_that_is_short_or_costs_much(int bits, BigInteger exponent) throws Exception {
        assertThat(isVouchedForBy(Stamps.keys("RSA", new RSAKeyGenParameterSpec(bits, exponent)), "SHA256withRSA"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3072, 65537", "4096, 3"})
    void some_have_keys_of_other_usual_sizes(int bits, BigInteger exponent) throws Exception {
        assertThat(isVouchedForBy(Stamps.keys("RSA", new RSAKeyGenParameterSpec(bits, exponent)), "SHA256withRSA"))
                .isTrue();
    }

    @Test
    void none_is_signed_with_a_longer_salt_than_the_longest_digest() throws Exception {
        var authority = rsa();
        var root = signed(authority, authority, "SHA256withRSA");
        assertThat(AuthorityChain.vouchesFor(salted(authority, 64), List.of(root)))
                .isTrue();
        assertThat(AuthorityChain.vouchesFor(salted(authority, 65), List.of(root)))
                .isFalse();
    }

    private static boolean isVouchedForBy(KeyPair authority, String how) throws Exception {
        var one = signed(curve("secp256r1"), authority, how);
        return AuthorityChain.vouchesFor(one, List.of(signed(authority, authority, how)));
    }

    private static X509Certificate salted(KeyPair by, int salt) throws Exception {
        var how = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1);
        return signed(curve("secp256r1"), new JcaContentSignerBuilder("RSAPSS", how), by);
    }

    private static KeyPair rsa() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA", PROVIDER);
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static KeyPair curve(String name) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }

    private static X509Certificate signed(KeyPair of, KeyPair by, String how) throws Exception {
        return signed(of, new JcaContentSignerBuilder(how), by);
    }

    private static X509Certificate signed(KeyPair of, JcaContentSignerBuilder how, KeyPair by) throws Exception {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=authority"),
                new BigInteger(64, new SecureRandom()),
                Date.from(now),
                Date.from(now.plusSeconds(3_600)),
                new X500Name("CN=one"),
                of.getPublic());
        var signer = how.setProvider(PROVIDER).build(by.getPrivate());
        return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(builder.build(signer));
    }
}
