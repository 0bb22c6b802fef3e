package fr.workinfrance.command.attestation;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.validation.ValidationContainer;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.pdfua.checkers.PdfUA1Checker;
import fr.workinfrance.domain.calendar.ParisTime;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.GregorianCalendar;

/**
 * An empty PDF/A-3a and PDF/UA-1 document, which holds no date and no number but those it is given: the same content gives the
 * same bytes.
 */
final class ArchivalPdf {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static PdfDocument open(OutputStream out, String title, String number, Instant dated) {
        var properties = new WriterProperties()
                .setPdfVersion(PdfVersion.PDF_1_7)
                .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
                .setInitialDocumentId(new PdfString(number))
                .setModifiedDocumentId(new PdfString(number));
        var intent = new PdfOutputIntent(
                "Custom", "", "https://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(SRGB));
        var pdf = new DatedPdf(new PdfWriter(out, properties), intent, dated);
        // Why in this order: the checker looks at the tags from the moment it is there.
        pdf.setTagged();
        pdf.getDiContainer().getInstance(ValidationContainer.class).addChecker(new PdfUA1Checker(pdf));
        pdf.getCatalog().setLang(new PdfString("fr-FR"));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo().setTitle(title).setAuthor("Work In France").setCreator("Work In France");
        return pdf;
    }

    /** Bears the date it is given, in both places where a PDF says when it was made; leaves nothing to chance. */
    private static final class DatedPdf extends PdfADocument {

        private final Instant dated;

        DatedPdf(PdfWriter writer, PdfOutputIntent intent, Instant dated) {
            super(writer, PdfAConformance.PDF_A_3A, intent);
            this.dated = dated;
            date();
        }

        @Override
        protected void updateXmpMetadata() {
            date();
            super.updateXmpMetadata();
        }

        /** Why sorted: the fonts are written in this order, which otherwise is that of their places in memory. */
        @Override
        protected Collection<PdfFont> getDocumentFonts() {
            return super.getDocumentFonts().stream()
                    .sorted(Comparator.comparingInt(
                            font -> font.getPdfObject().getIndirectReference().getObjNumber()))
                    .toList();
        }

        private void date() {
            var calendar = GregorianCalendar.from(dated.atZone(ParisTime.ZONE));
            var written = new PdfDate(calendar).getPdfObject();
            getDocumentInfo().setMoreInfo(PdfName.CreationDate.getValue(), written.getValue());
            getDocumentInfo().setMoreInfo(PdfName.ModDate.getValue(), written.getValue());
        }
    }

    private ArchivalPdf() {}
}
