package fr.workinfrance.verification.check;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The table of what is done to documents, and what the checker says of each. */
class TamperingTest {

    private static final TestSeal US = new TestSeal("Work In France - cachet des attestations");
    private static final TestSeal THEM = new TestSeal("Work In France - cachet des attestations");
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("Autorisation de travail"));

    private final Checker checker = new Checker(
            new RegisterInMemory().with(row(CODE, Sha256.of(GENUINE), YEAR)),
            () -> List.of(US.published()),
            Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_genuine_copy_is_valid() {
        assertThat(check(GENUINE)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void bytes_appended_are_noticed() {
        assertThat(check(plus(GENUINE, "\n"))).isEqualTo(new Altered(Altered.How.ADDED_TO));
        assertThat(check(plus(GENUINE, " ".repeat(200)))).isEqualTo(new Altered(Altered.How.ADDED_TO));
    }

    @Test
    void text_added_after_sealing_is_noticed() {
        assertThat(check(TestSeal.textAdded(GENUINE, "valable jusqu'en 2030")))
                .isEqualTo(new Altered(Altered.How.ADDED_TO));
    }

    @Test
    void a_second_seal_over_an_altered_copy_is_noticed() {
        assertThat(check(THEM.seal(TestSeal.textAdded(GENUINE, "2030"), "another")))
                .isEqualTo(new Altered(Altered.How.ADDED_TO));
    }

    @Test
    void a_genuine_seal_that_was_never_issued_is_told_apart() {
        assertThat(check(US.seal(TestSeal.pdf("Brouillon")))).isEqualTo(new Verdict.NeverIssued());
    }

    @Test
    void a_document_sealed_with_a_key_that_was_revoked_proves_nothing_unless_it_was_issued() throws IOException {
        var after = new Checker(
                new RegisterInMemory().with(row(CODE, Sha256.of(GENUINE), YEAR)),
                () -> List.of(US.revoked()),
                Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC));
        assertThat(after.byDocument(new ByteArrayInputStream(US.seal(TestSeal.pdf("Brouillon"))), null))
                .isEqualTo(new NotOurs(NotOurs.Why.REVOKED_KEY));
        assertThat(after.byDocument(new ByteArrayInputStream(GENUINE), null)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void one_flipped_byte_is_noticed_wherever_it_is() {
        for (int i = 0; i < GENUINE.length; i += 97) {
            var copy = GENUINE.clone();
            copy[i] ^= 0x20;
            assertThat(check(copy)).as("byte %d", i).isInstanceOfAny(Altered.class, NotOurs.class);
        }
    }

    @Test
    void one_flipped_byte_of_the_text_is_said_to_be_a_change() {
        var copy = GENUINE.clone();
        copy[200] ^= 1;
        assertThat(check(copy)).isEqualTo(new Altered(Altered.How.CHANGED));
    }

    @Test
    void no_digit_of_the_seal_can_be_changed_not_even_where_no_signature_covers_it() {
        var text = new String(GENUINE, ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + "/Contents <".length();
        int until = text.indexOf("0000000000000000", from);
        assertThat(until - from).isBetween(1_000, 4_000);
        for (int i = from; i < until; i++) {
            var copy = GENUINE.clone();
            copy[i] = (byte) Character.forDigit(Character.digit(copy[i], 16) ^ 1, 16);
            assertThat(check(copy)).as("digit %d", i - from).isInstanceOfAny(Altered.class, NotOurs.class);
        }
    }

    @Test
    void the_unused_end_of_the_seal_cannot_be_written_to() {
        int hole = new String(GENUINE, ISO_8859_1).lastIndexOf("000>");
        var copy = GENUINE.clone();
        copy[hole] = '1';
        assertThat(check(copy)).isEqualTo(new Altered(Altered.How.CHANGED));
    }

    @Test
    void a_seal_by_somebody_of_the_same_name_is_not_ours() {
        assertThat(check(THEM.seal(TestSeal.pdf("Autorisation de travail"))))
                .isEqualTo(new NotOurs(NotOurs.Why.FOREIGN_SEAL));
    }

    @Test
    void a_seal_by_somebody_else_is_not_ours() {
        assertThat(check(new TestSeal("Somebody else").seal(TestSeal.pdf("Autorisation de travail"))))
                .isEqualTo(new NotOurs(NotOurs.Why.FOREIGN_SEAL));
    }

    @Test
    void a_document_without_a_seal_is_not_ours() {
        assertThat(check(TestSeal.pdf("Autorisation de travail"))).isEqualTo(new NotOurs(NotOurs.Why.NOT_SEALED));
    }

    @Test
    void a_document_that_runs_a_program_is_not_ours_and_nothing_runs() {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PdfDocument(new PdfWriter(out))) {
            pdf.addNewPage();
            pdf.getCatalog().setOpenAction(PdfAction.createJavaScript("app.alert('hello')"));
        }
        assertThat(check(out.toByteArray())).isEqualTo(new NotOurs(NotOurs.Why.NOT_SEALED));
    }

    @Test
    void an_encrypted_document_is_not_ours() {
        var out = new ByteArrayOutputStream();
        var locked = new WriterProperties()
                .setStandardEncryption(
                        "user".getBytes(ISO_8859_1),
                        "owner".getBytes(ISO_8859_1),
                        EncryptionConstants.ALLOW_PRINTING,
                        EncryptionConstants.ENCRYPTION_AES_128);
        try (var pdf = new PdfDocument(new PdfWriter(out, locked))) {
            pdf.addNewPage();
        }
        assertThat(check(out.toByteArray())).isEqualTo(new NotOurs(NotOurs.Why.ENCRYPTED));
    }

    /** As programs write one anew that put it behind a password: the word may stand in front, and what the seal says of itself be true no more. */
    @Test
    void a_document_said_to_be_encrypted_anywhere_is_not_said_to_bear_the_seal_of_others() {
        var body = " ".repeat(10_000);
        assertThat(check(("%PDF-1.7\n/Encrypt 160 0 R" + body).getBytes(ISO_8859_1)))
                .isEqualTo(new NotOurs(NotOurs.Why.ENCRYPTED));
        assertThat(check(("%PDF-1.7\n/ByteRange [0 100 200 300]" + body + "/Encrypt 160 0 R").getBytes(ISO_8859_1)))
                .isEqualTo(new NotOurs(NotOurs.Why.ENCRYPTED));
        assertThat(check(plus(GENUINE, "/Encrypt 160 0 R"))).isEqualTo(new Altered(Altered.How.ADDED_TO));
    }

    @Test
    void a_zip_named_pdf_nothing_and_noise_are_not_pdfs() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("attestation.pdf"));
            entries.write(new byte[100_000]);
        }
        for (var bytes : List.of(zip.toByteArray(), new byte[0], new byte[] {'%'}, new byte[4096]))
            assertThat(check(bytes)).isEqualTo(new NotOurs(NotOurs.Why.NOT_A_PDF));
    }

    @Test
    void a_file_cut_short_is_not_ours() {
        for (int length : new int[] {10, 1000, GENUINE.length / 2, GENUINE.length - 1})
            assertThat(check(Arrays.copyOf(GENUINE, length))).isInstanceOfAny(NotOurs.class, Altered.class);
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end() throws IOException {
        var endless = new InputStream() {
            long read;

            @Override
            public int read() {
                read++;
                return 0;
            }
        };
        assertThat(checker.byDocument(endless, null)).isEqualTo(new Verdict.TooLarge(Checker.LARGEST));
        assertThat(endless.read).isLessThanOrEqualTo(Checker.LARGEST + 1L);
    }

    private Verdict check(byte[] document) {
        try {
            return checker.byDocument(new ByteArrayInputStream(document), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] plus(byte[] document, String more) {
        var longer = Arrays.copyOf(document, document.length + more.length());
        System.arraycopy(more.getBytes(ISO_8859_1), 0, longer, document.length, more.length());
        return longer;
    }
}
