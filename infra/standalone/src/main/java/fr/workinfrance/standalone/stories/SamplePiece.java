package fr.workinfrance.standalone.stories;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import java.io.ByteArrayOutputStream;

/** A one-page PDF that says it is only an example. */
final class SamplePiece {

    static byte[] named(String fileName) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(new PdfDocument(new PdfWriter(bytes)))) {
            document.add(new Paragraph(Words.of("sample-piece")).setFontSize(20));
            document.add(new Paragraph(fileName));
        }
        return bytes.toByteArray();
    }

    private SamplePiece() {}
}
