package fr.workinfrance.command.attestation;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.properties.TextAlignment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What is done to a finished document in tests: something added to it, something taken out to be read. */
final class Tampering {

    static byte[] textAdded(byte[] sealed, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        var changed = new PdfDocument(
                new PdfReader(new ByteArrayInputStream(sealed)),
                new PdfWriter(out),
                new StampingProperties().useAppendMode());
        try (var document = new Document(changed)) {
            document.showTextAligned(text, 100, 100, TextAlignment.LEFT);
        }
        return out.toByteArray();
    }

    static byte[] attached(byte[] pdf, String name) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            var file = document.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames().entrySet().stream()
                    .filter(entry -> entry.getKey().getValue().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            return ((com.itextpdf.kernel.pdf.PdfDictionary) file)
                    .getAsDictionary(PdfName.EF)
                    .getAsStream(PdfName.F)
                    .getBytes();
        }
    }

    static int pages(byte[] pdf) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return document.getNumberOfPages();
        }
    }

    private Tampering() {}
}
