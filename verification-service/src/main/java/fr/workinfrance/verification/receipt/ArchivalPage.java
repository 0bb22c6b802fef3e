package fr.workinfrance.verification.receipt;

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
import java.util.GregorianCalendar;

/** An empty PDF/A-3a and PDF/UA-1 document: proof of diligence is kept for years, and read by everybody. */
final class ArchivalPage {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static PdfDocument open(OutputStream out, String language, String title, Instant dated) {
        var properties =
                new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7).addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
        var intent = new PdfOutputIntent(
                "Custom", "", "https://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(SRGB));
        var pdf = new PdfADocument(new PdfWriter(out, properties), PdfAConformance.PDF_A_3A, intent);
        // Why in this order: the checker looks at the tags from the moment it is there.
        pdf.setTagged();
        pdf.getDiContainer().getInstance(ValidationContainer.class).addChecker(new PdfUA1Checker(pdf));
        pdf.getCatalog().setLang(new PdfString(language));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo().setTitle(title).setAuthor("Work In France").setCreator("Work In France");
        var written = new PdfDate(GregorianCalendar.from(dated.atZone(ParisTime.ZONE))).getPdfObject();
        pdf.getDocumentInfo().setMoreInfo(PdfName.CreationDate.getValue(), written.getValue());
        return pdf;
    }

    private ArchivalPage() {}
}
