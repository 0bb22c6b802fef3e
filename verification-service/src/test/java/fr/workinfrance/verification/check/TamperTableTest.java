package fr.workinfrance.verification.check;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.action.PdfAction;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What forgers try on a genuine document, one row each: the verdict, in no time and without a fault. */
class TamperTableTest {

    private static final TestSeal US = new TestSeal("Work In France - cachet des attestations");
    private static final TestSeal THEM = new TestSeal("Préfecture de Nulle-Part");
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("Autorisation de travail de Awa Diallo"));
    private static final byte[] OLD = US.seal(TestSeal.pdf("Autorisation de travail de Awa Diallo, ancien cachet"));
    private static final AttestationCode OLD_CODE = AttestationCode.fromRandom(12);

    private final Checker checker = new Checker(
            new RegisterInMemory().with(row(CODE, Sha256.of(GENUINE), YEAR)).with(replaced()),
            () -> List.of(US.published()),
            Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC));

    /** @param done what was done to the document */
    record Row(String done, byte[] file, String verdict) {
        @Override
        public String toString() {
            return done + " → " + verdict;
        }
    }

    static Stream<Row> rows() {
        var copy = GENUINE.clone();
        copy[300] ^= 1;
        return Stream.of(
                new Row("nothing", GENUINE, "VALID"),
                new Row("an old one that was replaced", OLD, "REPLACED"),
                new Row("one byte flipped", copy, "ALTERED CHANGED"),
                new Row("text appended after sealing", TestSeal.textAdded(GENUINE, "et 2030"), "ALTERED ADDED_TO"),
                new Row("200 trailing bytes", trailing(GENUINE, 200), "ALTERED ADDED_TO"),
                new Row("one trailing byte", trailing(GENUINE, 1), "ALTERED ADDED_TO"),
                new Row(
                        "the same text under another authority's seal",
                        THEM.seal(TestSeal.pdf("Autorisation de travail de Awa Diallo")),
                        "NOT_OURS FOREIGN_SEAL"),
                new Row(
                        "another's name laid over, by an update",
                        TestSeal.textAdded(GENUINE, "Bintou Camara"),
                        "ALTERED ADDED_TO"),
                new Row(
                        "another's name laid over, and written anew whole",
                        TestSeal.rewritten(GENUINE, "Bintou Camara"),
                        "ALTERED CHANGED"),
                new Row("saved anew by another program", TestSeal.rewritten(GENUINE, ""), "ALTERED CHANGED"),
                new Row("a line in front of it", behind("\n", GENUINE), "ALTERED CHANGED"),
                new Row(
                        "the lines of a message in front of it",
                        behind("Content-Type: application/pdf\r\n\r\n", GENUINE),
                        "ALTERED CHANGED"),
                new Row("its last line missing", Arrays.copyOf(GENUINE, GENUINE.length - 7), "ALTERED CHANGED"),
                new Row("cut short before its seal", Arrays.copyOf(GENUINE, 900), "NOT_OURS NOT_A_PDF"),
                new Row(
                        "a line in front of what others sealed",
                        behind("\n", THEM.seal(TestSeal.pdf("Autorisation"))),
                        "NOT_OURS FOREIGN_SEAL"),
                new Row(
                        "another's name laid over, and sealed again by another",
                        THEM.seal(TestSeal.textAdded(GENUINE, "Bintou Camara"), "second"),
                        "ALTERED ADDED_TO"),
                new Row(
                        "a program added to it",
                        changed(GENUINE, pdf -> pdf.getCatalog().setOpenAction(PdfAction.createJavaScript("x()"))),
                        "ALTERED ADDED_TO"),
                new Row(
                        "the start of another program added to it",
                        changed(
                                GENUINE,
                                pdf -> pdf.getCatalog().setOpenAction(PdfAction.createLaunch(spec("calc.exe")))),
                        "ALTERED ADDED_TO"),
                new Row(
                        "a file made elsewhere that starts a program",
                        changed(
                                TestSeal.pdf("Autorisation"),
                                pdf -> pdf.getCatalog().setOpenAction(PdfAction.createLaunch(spec("calc.exe")))),
                        "NOT_OURS NOT_SEALED"),
                new Row("a text that was never sealed", TestSeal.pdf("Autorisation"), "NOT_OURS NOT_SEALED"),
                new Row("a draft of ours that was never issued", US.seal(TestSeal.pdf("Brouillon")), "NEVER_ISSUED"),
                new Row("a web page named .pdf", "<html>%PDF</html>".getBytes(ISO_8859_1), "NOT_OURS NOT_A_PDF"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Timeout(10)
    void is_refused_with_the_verdict_expected(Row row) throws IOException {
        var verdict = checker.byDocument(new ByteArrayInputStream(row.file()), null);
        assertThat(said(verdict)).isEqualTo(row.verdict());
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Altered altered -> altered.name() + " " + altered.how();
            case NotOurs foreign -> foreign.name() + " " + foreign.why();
            default -> verdict.name();
        };
    }

    private static Registered replaced() {
        var row = row(OLD_CODE, Sha256.of(OLD), YEAR);
        return new Registered(
                row.code(),
                row.sha256(),
                row.keyId(),
                row.validity(),
                row.issuedAt(),
                null,
                new Registered.Replacement(CODE, LocalDate.of(2018, 10, 20), null),
                null);
    }

    private static byte[] changed(byte[] pdf, Consumer<PdfDocument> change) {
        return TestSeal.updated(pdf, change);
    }

    private static com.itextpdf.kernel.pdf.filespec.PdfFileSpec spec(String program) {
        return new com.itextpdf.kernel.pdf.filespec.PdfStringFS(program);
    }

    private static byte[] behind(String lines, byte[] pdf) {
        return (lines + new String(pdf, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static byte[] trailing(byte[] pdf, int bytes) {
        return Arrays.copyOf(pdf, pdf.length + bytes);
    }
}
