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
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a genuine document or symbol says of when it holds, and its place on the list. */
record Facts(LocalDate from, LocalDate until, int place, String name) {

    private static final int NOWHERE = -1;

    /** Of a symbol that we signed; nothing when it does not say when it starts. */
    static Optional<Facts> of(TwoDDoc symbol) {
        return symbol.day(SymbolField.STARTS_ON)
                .map(from -> new Facts(
                        from,
                        symbol.day(SymbolField.EXPIRES_ON).orElse(LocalDate.MAX),
                        symbol.value(SymbolField.DOCUMENT_ID).map(Facts::place).orElse(NOWHERE),
                        symbol.value(SymbolField.FIRST_NAME).orElse("") + " "
                                + symbol.value(SymbolField.LAST_NAME).orElse("")));
    }

    private static int place(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : NOWHERE;
    }

    /**
     * What the claim attached to a document says; nothing when there is none, or it cannot be read.
     *
     * @param sealed the bytes under a seal of ours that was found whole: they are ours, whatever others wrote behind them
     */
    static Optional<Facts> ofSealed(byte[] sealed) {
        try {
            return Optional.of(attachedTo(sealed));
        } catch (IOException | RuntimeException unreadable) {
            // Why every runtime exception: the parsers throw many kinds, and all mean the same here.
            return Optional.empty();
        }
    }

    private static Facts attachedTo(byte[] pdf) throws IOException {
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
                json.path("status").path("status_list").path("idx").asInt(NOWHERE),
                holder.path("firstName").asString() + " "
                        + holder.path("lastName").asString());
    }
}
