package fr.workinfrance.verification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.workinfrance.testkit.StrictDss;
import fr.workinfrance.testkit.VeraPdf;
import fr.workinfrance.verification.check.KeyKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the checkers of the trade say of a receipt, sealed with each kind of key: of its form, of its seal, of its syntax. */
class ReceiptCheckersIT {

    private static final Receipt RECEIPT = given(Instant.parse("2018-12-24T10:00:00Z"));

    private static Receipt given(Instant at) {
        return new Receipt(
                at,
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
                "Dossier");
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void verapdf_finds_it_archivable_and_accessible(KeyKind kind) throws Exception {
        VeraPdf.findsArchivableAndAccessible(receipt(kind, "Réponse : valable", "Dossier 7 – Œuvre"));
    }

    @Test
    void verapdf_does_so_whatever_the_checker_calls_the_check() throws Exception {
        VeraPdf.findsArchivableAndAccessible(receipt(KeyKind.P256, "Référence : 申请 Ωμέγα \u200b\ufeff😀 Łódź\tx"));
    }

    @ParameterizedTest
    @EnumSource
    void dss_passes_its_seal_under_the_strict_policy(KeyKind kind) throws Exception {
        var key = key(kind);
        // Why now: a key that is a moment old can have sealed nothing before.
        var sealed =
                new ReceiptPdf(key).of(given(Instant.now()), "fr", "Reçu", List.of("Réponse : valable"), "e30.e30.e30");
        var report = StrictDss.report(sealed, key.certificate().getEncoded());
        assertThat(report.getSignaturesCount()).isEqualTo(1);
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as("%s", report.getAdESValidationErrors(id))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }

    @ParameterizedTest
    @EnumSource
    void pdfsig_finds_the_whole_document_signed_and_the_signature_valid(KeyKind kind) throws Exception {
        assertThat(said("pdfsig", receipt(kind, "Réponse")))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    }

    @ParameterizedTest
    @EnumSource
    void qpdf_finds_no_error(KeyKind kind) throws Exception {
        assertThat(said("qpdf", receipt(kind, "Réponse"), "--check"))
                .contains("No syntax or stream encoding errors found");
    }

    private byte[] receipt(KeyKind kind, String... lines) throws IOException {
        return receipt(key(kind), lines);
    }

    private ReceiptKey key(KeyKind kind) throws IOException {
        return new KeptReceiptKeys(
                        Files.createTempDirectory(folder, "keys"), kind, Duration.ofDays(1), Clock.systemUTC())
                .sealing();
    }

    private static byte[] receipt(ReceiptKey key, String... lines) {
        return new ReceiptPdf(key).of(RECEIPT, "fr", "Reçu de vérification", List.of(lines), "e30.e30.e30");
    }

    private String said(String program, byte[] pdf, String... options) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<>(List.of(program));
        line.addAll(List.of(options));
        line.add(Files.write(folder.resolve("receipt.pdf"), pdf).toString());
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
