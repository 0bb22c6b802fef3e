package fr.workinfrance.verification.receipt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.RegisterInMemory;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A key of receipts that vouches for itself, as they were made before authorities vouched for them, and one made since. */
class FormerReceiptKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void goes_on_sealing_and_what_it_sealed_is_recognised_after_the_next() throws Exception {
        new OwnerOnlyFile(folder.resolve("receipts.p12")).make(former());
        var former = keys().sealing();
        assertThat(former.authority()).isNull();
        assertThat(former.certificate().getNotBefore().toInstant()).isEqualTo(NOW.minusSeconds(60));
        var page = page(former);
        var text = new Receipts(keys(), JsonMapper.shared()).seal(Receipts.RECEIPT, "x");

        var next = new ReceiptShelf(folder).add(NOW, KeyKind.P256);
        assertThat(next.authority()).isNotNull();
        assertThat(keys().sealing().id()).isEqualTo(next.id());
        assertThat(on(page)).isEqualTo(new Verdict.OurReceipt());
        assertThat(on(page(next))).isEqualTo(new Verdict.OurReceipt());
        assertThat(new Receipts(keys(), JsonMapper.shared()).open(text)).isEqualTo(new Receipts.Genuine("\"x\""));
        new ReceiptShelf(folder).revoke(former.id(), NOW);
        assertThat(on(page)).isEqualTo(new NotOurs(NotOurs.Why.REVOKED_RECEIPT_KEY));
        assertThat(on(page(next))).isEqualTo(new Verdict.OurReceipt());
    }

    @Test
    void vouches_for_nothing_where_an_authority_does_and_stands_in_the_seal_alone() throws Exception {
        var key = keys().sealing();
        var authority = key.authority();
        assertThat(authority).isNotNull();
        key.certificate().verify(authority.getPublicKey());
        assertThat(key.certificate().getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
        assertThat(key.certificate().getBasicConstraints()).isEqualTo(-1);
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getSerialNumber()).isNotEqualTo(key.certificate().getSerialNumber());
    }

    /** What a signature does not cover has one form: a certificate of an authority inside the seal would have many. */
    @Test
    void leaves_no_digit_of_a_seal_that_could_be_changed_unnoticed() throws Exception {
        var page = page(keys().sealing());
        var text = new String(page, ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + "/Contents <".length();
        int until = text.indexOf("0000000000000000", from);
        assertThat(until - from).isBetween(1_000, 4_000);
        var published = new Receipts(keys(), JsonMapper.shared()).published();
        for (int i = from; i < until; i++) {
            var copy = page.clone();
            copy[i] = (byte) Character.forDigit(Character.digit(copy[i], 16) ^ 1, 16);
            assertThat(on(copy, published)).as("digit %d", i - from).isInstanceOfAny(Altered.class, NotOurs.class);
        }
    }

    private KeptReceiptKeys keys() {
        return new KeptReceiptKeys(
                folder, KeyKind.P256, Duration.ofDays(1), Clock.fixed(NOW, java.time.ZoneOffset.UTC));
    }

    private Verdict on(byte[] page) {
        return on(page, new Receipts(keys(), JsonMapper.shared()).published());
    }

    private static Verdict on(byte[] page, List<Certificates.Published> receipts) {
        return new Checker(new RegisterInMemory(), List::of, () -> receipts, Clock.systemUTC()).byDocument(page, null);
    }

    private static byte[] page(ReceiptKey key) {
        var day = LocalDate.of(2026, 11, 29);
        var given = new Receipt(
                NOW,
                Receipt.By.CODE,
                "0123",
                null,
                day,
                "UNKNOWN",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new ReceiptPdf(key).of(given, "fr", "Reçu", List.of("Inconnue"), "e30.e30.e30");
    }

    private static byte[] former() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var name = new X500Name(ReceiptKey.NAME);
        var from = NOW.minusSeconds(60);
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.TEN,
                                Date.from(from),
                                Date.from(from.plus(Duration.ofDays(3653))),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("receipts", pair.getPrivate(), "receipts".toCharArray(), new Certificate[] {certificate});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, "receipts".toCharArray());
        return bytes.toByteArray();
    }
}
