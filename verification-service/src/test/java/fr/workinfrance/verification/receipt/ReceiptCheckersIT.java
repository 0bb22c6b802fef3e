package fr.workinfrance.verification.receipt;

import static fr.workinfrance.testkit.Programs.run;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.workinfrance.testkit.StrictDss;
import fr.workinfrance.testkit.TrustedBy;
import fr.workinfrance.testkit.VeraPdf;
import fr.workinfrance.verification.check.KeyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the checkers of the trade say of a receipt in each language, sealed with each kind of key. */
class ReceiptCheckersIT {

    private static final Map<KeyKind, ReceiptKey> KEYS = new EnumMap<>(KeyKind.class);

    @TempDir
    private static Path folder;

    /** One cell of the table. */
    record Sealed(KeyKind kind, Locale language) {}

    @BeforeAll
    static void open() throws IOException {
        for (var kind : KeyKind.values()) KEYS.put(kind, keys(kind).sealing());
    }

    private static KeptReceiptKeys keys(KeyKind kind) throws IOException {
        return new KeptReceiptKeys(
                Files.createTempDirectory(folder, "keys"), kind, Duration.ofDays(1), Clock.systemUTC());
    }

    static Stream<Sealed> every() {
        return Stream.of(KeyKind.values())
                .flatMap(kind -> Stream.of(Locale.FRENCH, Locale.ENGLISH).map(language -> new Sealed(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("every")
    void verapdf_finds_it_archivable_and_accessible(Sealed sealed) throws Exception {
        VeraPdf.findsArchivableAndAccessible(receipt(sealed));
    }

    @Test
    void verapdf_does_so_whatever_the_checker_calls_the_check() throws Exception {
        var lines = List.of("Référence : 申请 Ωμέγα \u200b\ufeff😀 Łódź\tx");
        VeraPdf.findsArchivableAndAccessible(
                new ReceiptPdf(key(KeyKind.P256)).of(given(), "fr", "Reçu", lines, "e30.e30.e30"));
    }

    @ParameterizedTest
    @MethodSource("every")
    void dss_passes_its_seal_under_the_strict_policy_by_the_authority_of_its_key(Sealed sealed) throws Exception {
        var report = StrictDss.report(receipt(sealed), authority(sealed.kind()));
        assertThat(report.getSignaturesCount()).isEqualTo(1);
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as("%s", report.getAdESValidationErrors(id))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }

    @ParameterizedTest
    @MethodSource("every")
    void pdfsig_finds_it_valid_trusted_and_signed_whole(Sealed sealed) throws Exception {
        var trusting = TrustedBy.authority(Files.createTempDirectory(folder, "trust"), authority(sealed.kind()));
        assertThat(trusting.said(file(sealed)))
                .contains("Signature is Valid", "Certificate is Trusted", "ETSI.CAdES.detached")
                .containsOnlyOnce("Total document signed")
                .doesNotContain("Not total");
    }

    /** Each authority vouched for one key: who trusts it trusts no other. */
    @Test
    void pdfsig_does_not_trust_it_by_the_authority_of_another_key() throws Exception {
        var another = Objects.requireNonNull(keys(KeyKind.P256).sealing().authority());
        var trusting = TrustedBy.authority(Files.createTempDirectory(folder, "trust"), another.getEncoded());
        assertThat(trusting.said(file(new Sealed(KeyKind.P256, Locale.FRENCH))))
                .contains("Signature is Valid")
                .doesNotContain("Certificate is Trusted");
    }

    @ParameterizedTest
    @MethodSource("every")
    void qpdf_finds_no_error(Sealed sealed) throws Exception {
        assertThat(run("qpdf", "--check", file(sealed).toString()))
                .contains("No syntax or stream encoding errors found");
    }

    private static Path file(Sealed sealed) throws IOException {
        return Files.write(folder.resolve("receipt.pdf"), receipt(sealed));
    }

    private static byte[] receipt(Sealed sealed) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/verification");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var words = new ReceiptWords(texts);
        var given = given();
        var lines = new ArrayList<>(words.of(given, sealed.language()));
        lines.addAll(words.foot(given, sealed.language(), "https://example.org/verify/receipts"));
        var title = words.title(sealed.language());
        return new ReceiptPdf(key(sealed.kind()))
                .of(given, sealed.language().getLanguage(), title, lines, "e30.e30.e30");
    }

    /** Why now: a key that is a moment old can have sealed nothing before. */
    private static Receipt given() {
        return new Receipt(
                Instant.now(),
                Receipt.By.DOCUMENT,
                "0123-4567-89AB-C",
                "0".repeat(64),
                LocalDate.of(2018, 12, 24),
                "VALID",
                null,
                LocalDate.of(2018, 10, 1),
                LocalDate.of(2019, 9, 30),
                null,
                null,
                null,
                null,
                null,
                null,
                "Dossier 7 – Œuvre");
    }

    private static ReceiptKey key(KeyKind kind) {
        return Objects.requireNonNull(KEYS.get(kind));
    }

    private static byte[] authority(KeyKind kind) throws Exception {
        return Objects.requireNonNull(key(kind).authority()).getEncoded();
    }
}
