package fr.workinfrance.verification.carried;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
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
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=authority"),
                new BigInteger(64, new SecureRandom()),
                Date.from(now),
                Date.from(now.plusSeconds(3_600)),
                new X500Name("CN=one"),
                of.getPublic());
        var signer = new JcaContentSignerBuilder(how).setProvider(PROVIDER).build(by.getPrivate());
        return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(builder.build(signer));
    }
}
