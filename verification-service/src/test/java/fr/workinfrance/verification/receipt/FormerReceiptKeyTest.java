package fr.workinfrance.verification.receipt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.secret.OwnerOnlyFile;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.check.RegisterInMemory;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.io.ByteArrayInputStream;
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
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
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
    void is_vouched_for_by_an_authority_since() throws Exception {
        var key = keys().sealing();
        var authority = key.authority();
        assertThat(authority).isNotNull();
        key.certificate().verify(authority.getPublicKey());
        assertThat(key.certificate().getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
        assertThat(key.certificate().getBasicConstraints()).isEqualTo(-1);
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getSerialNumber()).isNotEqualTo(key.certificate().getSerialNumber());
    }

    /** No signature covers the certificates in a seal: one of an authority could be changed there digit by digit, unnoticed. */
    @Test
    void is_the_only_one_whose_certificate_stands_in_the_seal() throws Exception {
        var key = keys().sealing();
        var text = new String(page(key), ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + "/Contents <".length();
        var seal = HexFormat.of().parseHex(text.substring(from, text.indexOf('>', from)));
        assertThat(new CMSSignedData(new ByteArrayInputStream(seal))
                        .getCertificates()
                        .getMatches(null))
                .extracting(X509CertificateHolder::getEncoded)
                .containsExactly(key.certificate().getEncoded());
    }

    private KeptReceiptKeys keys() {
        return new KeptReceiptKeys(
                folder, KeyKind.P256, Duration.ofDays(1), Clock.fixed(NOW, java.time.ZoneOffset.UTC));
    }

    private Verdict on(byte[] page) {
        var receipts = new Receipts(keys(), JsonMapper.shared());
        return new Checker(new RegisterInMemory(), List::of, receipts::published, Clock.systemUTC())
                .byDocument(page, null);
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
