package fr.workinfrance.verification.offline;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.TwoDDoc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/** What a genuine document or symbol says of when it holds, and its place on the list. */
record Facts(LocalDate from, LocalDate until, int place, String name) {

    static Facts of(TwoDDoc symbol) {
        return new Facts(
                symbol.day(SymbolField.STARTS_ON).orElseThrow(),
                symbol.day(SymbolField.EXPIRES_ON).orElse(LocalDate.MAX),
                Integer.parseInt(symbol.value(SymbolField.DOCUMENT_ID).orElse("-1")),
                symbol.value(SymbolField.FIRST_NAME).orElse("") + " "
                        + symbol.value(SymbolField.LAST_NAME).orElse(""));
    }

    /** Only of a document whose seal was found whole: its inside is then ours. */
    static Facts ofSealed(byte[] pdf) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            var files = document.getCatalog().getNameTree(PdfName.EmbeddedFiles).getNames();
            for (var file : files.values())
                if (file instanceof PdfDictionary claim)
                    return of(claim.getAsDictionary(PdfName.EF)
                            .getAsStream(PdfName.F)
                            .getBytes());
        }
        throw new IOException("no claim is attached");
    }

    private static Facts of(byte[] claim) {
        var json = JsonMapper.shared().readTree(claim);
        var holder = json.path("holder");
        return new Facts(
                LocalDate.parse(json.path("validFrom").asString()),
                LocalDate.parse(json.path("validUntil").asString()),
                json.path("status").path("status_list").path("idx").asInt(-1),
                holder.path("firstName").asString() + " "
                        + holder.path("lastName").asString());
    }
}
