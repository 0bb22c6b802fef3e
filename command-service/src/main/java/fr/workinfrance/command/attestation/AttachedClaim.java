package fr.workinfrance.command.attestation;

import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import fr.workinfrance.domain.calendar.ParisTime;
import java.time.Instant;
import java.util.GregorianCalendar;

/** The claim for programs, attached to the document as the data it was drawn from (PDF/A-3, associated file). */
final class AttachedClaim {

    /** The name of the attached file. */
    static final String NAME = "claim.json";

    static void to(PdfDocument pdf, byte[] json, Instant dated, String description) {
        var parameters = new PdfDictionary();
        // Why: the library would else write the time at which it is drawn, and no two files would be the same.
        parameters.put(
                PdfName.ModDate, new PdfDate(GregorianCalendar.from(dated.atZone(ParisTime.ZONE))).getPdfObject());
        var file = PdfFileSpec.createEmbeddedFileSpec(
                pdf, json, description, NAME, new PdfName("application/json"), parameters, PdfName.Source);
        pdf.addFileAttachment(NAME, file);
        pdf.addAssociatedFile(NAME, file);
    }

    private AttachedClaim() {}
}
