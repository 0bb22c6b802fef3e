package fr.workinfrance.verification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.sun.management.ThreadMXBean;
import fr.workinfrance.verification.check.KeyKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of what is attached to a receipt. */
class ReceiptPdfTest {

    private static final int SWOLLEN = 64 << 20;

    @TempDir
    private Path folder;

    @Test
    void gives_back_what_is_attached_to_it() {
        assertThat(ReceiptPdf.attachedTo(receipt("e30.e30.e30"))).contains("e30.e30.e30");
        var long_ = "e".repeat(Receipts.LONGEST);
        // Why so: what a failure shows would be millions of letters.
        assertThat(ReceiptPdf.attachedTo(receipt(long_)).equals(Optional.of(long_)))
                .isTrue();
    }

    @Test
    void gives_back_nothing_that_is_longer_than_a_receipt_can_be_and_takes_no_memory_for_it() {
        assertThat(ReceiptPdf.attachedTo(receipt("e".repeat(Receipts.LONGEST + 1)))
                        .isPresent())
                .isFalse();
        assertTakesLittle(receipt("e".repeat(SWOLLEN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void takes_no_memory_for_what_was_compressed_over_and_over(int times) throws IOException {
        var bytes = new byte[SWOLLEN];
        for (int time = 0; time < times; time++) bytes = deflated(bytes);
        assertThat(bytes.length).isLessThan(SWOLLEN / 500);
        assertTakesLittle(attached(bytes, times));
    }

    /** Its table of objects, and the objects, may be packed too. */
    @Test
    void takes_no_memory_for_a_document_that_is_packed_itself() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document =
                new PdfDocument(new PdfWriter(bytes, new WriterProperties().setFullCompressionMode(true)))) {
            document.addNewPage();
            document.getCatalog()
                    .put(new PdfName("Swollen"), new PdfString("e".repeat(SWOLLEN)).makeIndirect(document));
        }
        assertThat(bytes.size()).isLessThan(SWOLLEN / 100);
        assertTakesLittle(bytes.toByteArray());
    }

    private static void assertTakesLittle(byte[] document) {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        var attached = ReceiptPdf.attachedTo(document);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(SWOLLEN);
        assertThat(attached.isPresent()).isFalse();
    }

    private byte[] receipt(String forPrograms) {
        var day = LocalDate.of(2018, 12, 24);
        var given = new Receipt(
                Instant.parse("2018-12-24T10:00:00Z"),
                Receipt.By.CODE,
                "0123-4567-89AB-C",
                null,
                day,
                "VALID",
                null,
                day,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var key = new KeptReceiptKeys(folder, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()).sealing();
        return new ReceiptPdf(key).of(given, "fr", "Reçu", List.of("Réponse : valable"), forPrograms);
    }

    private static byte[] attached(byte[] compressed, int times) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PdfDocument(new PdfWriter(bytes))) {
            document.addNewPage();
            var file = PdfFileSpec.createEmbeddedFileSpec(document, compressed, "", "receipt.jwt", null);
            var stream = ((PdfDictionary) file.getPdfObject())
                    .getAsDictionary(PdfName.EF)
                    .getAsStream(PdfName.F);
            var filters = new PdfArray();
            for (int time = 0; time < times; time++) filters.add(PdfName.FlateDecode);
            stream.put(PdfName.Filter, filters);
            stream.setCompressionLevel(CompressionConstants.NO_COMPRESSION);
            document.addFileAttachment("receipt.jwt", file);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        }
        return out.toByteArray();
    }
}
