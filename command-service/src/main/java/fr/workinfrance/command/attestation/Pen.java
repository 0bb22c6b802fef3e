package fr.workinfrance.command.attestation;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.OverflowWrapPropertyValue;
import com.itextpdf.layout.properties.Property;

/** Writes paragraphs in the two languages, each tagged with its own, so that a screen reader speaks it rightly. */
record Pen(Ink ink, Wording first, Wording second) {

    Paragraph french(String text, float size) {
        return plain(text, size).setFontColor(Ink.DARK);
    }

    Paragraph english(String text, float size) {
        var paragraph = plain(text, size).setFontColor(Ink.MUTED);
        paragraph.getAccessibilityProperties().setLanguage("en");
        return paragraph;
    }

    Paragraph title(String title, String subtitle) {
        var paragraph = new Paragraph()
                .add(new Text(title).setFont(ink.bold).setFontSize(20).setFontColor(Ink.BRAND))
                .add(new Text("  " + subtitle)
                        .setFont(ink.regular)
                        .setFontSize(12)
                        .setFontColor(Ink.DARK))
                .setMargin(0)
                .setMultipliedLeading(1);
        paragraph.getAccessibilityProperties().setRole(StandardRoles.H1);
        return paragraph;
    }

    Paragraph heading(String french, String english) {
        var gloss = new Text("  " + english).setFont(ink.regular).setFontSize(8).setFontColor(Ink.MUTED);
        gloss.getAccessibilityProperties().setRole(StandardRoles.SPAN).setLanguage("en");
        var paragraph = new Paragraph()
                .add(new Text(french).setFont(ink.bold).setFontSize(11).setFontColor(Ink.BRAND))
                .add(gloss)
                .setMargin(0)
                .setMultipliedLeading(1);
        paragraph.getAccessibilityProperties().setRole(StandardRoles.H2);
        return paragraph;
    }

    Cell rowHeader(String french, String english) {
        var cell = new Cell()
                .add(french(french, 9))
                .add(english(english, 8))
                .setPadding(1)
                .setBorder(noBorder())
                .setBorderBottom(line());
        var scope = new PdfStructureAttributes("Table").addEnumAttribute(PdfName.Scope.getValue(), "Row");
        cell.getAccessibilityProperties().setRole(StandardRoles.TH).addAttributes(scope);
        return cell;
    }

    Border line() {
        return new SolidBorder(Ink.LINE, .6f);
    }

    Border noBorder() {
        return Border.NO_BORDER;
    }

    private Paragraph plain(String text, float size) {
        var paragraph = new Paragraph(Ink.drawable(text))
                .setFont(ink.regular)
                .setFontSize(size)
                .setMargin(0)
                .setMultipliedLeading(.95f);
        // Why anywhere: a name without a space is broken rather than printed beyond the sheet.
        paragraph.setProperty(Property.OVERFLOW_WRAP, OverflowWrapPropertyValue.ANYWHERE);
        return paragraph;
    }
}
