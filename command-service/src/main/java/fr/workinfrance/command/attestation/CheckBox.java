package fr.workinfrance.command.attestation;

import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.FloatPropertyValue;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.TextAlignment;
import fr.workinfrance.command.symbol.CheckAddress;
import fr.workinfrance.command.symbol.DataMatrixSymbol;
import fr.workinfrance.command.symbol.Modules;
import fr.workinfrance.command.symbol.QrSymbol;
import fr.workinfrance.domain.attestation.AttestationCode;

/** The frame that says how to check the document: the two symbols beside the code in letters. */
record CheckBox(Pen pen, CheckAddress address) {

    /** About 32 mm: a module of .8 mm is still read from a poor print. */
    private static final float QR_SIDE = 92;

    /** A module of .56 mm: more than three points of a grey print at 150 dpi. */
    private static final float MODULE = 1.6f;

    private static final DeviceRgb BLACK = new DeviceRgb(0, 0, 0);
    private static final DeviceRgb WHITE = new DeviceRgb(255, 255, 255);

    Div of(AttestationCode code, String symbol, PdfDocument pdf) {
        var matrix = DataMatrixSymbol.of(symbol);
        float side = matrix.side() * MODULE;
        var frame = new Div()
                .setKeepTogether(true)
                .setMarginTop(5)
                .setPadding(5)
                .setMinHeight(side + 10)
                .setBorder(pen.line());
        frame.add(beside(drawn(matrix, side, pdf, pen.first().say("2d-doc")), "2D-DOC", side));
        frame.add(beside(
                drawn(
                        QrSymbol.of(address.forSymbols(code)),
                        QR_SIDE,
                        pdf,
                        pen.first().say("qr", address.forSymbols(code))),
                "",
                QR_SIDE));
        frame.add(pen.heading(pen.first().say("check"), pen.second().say("check")));
        frame.add(pen.french(pen.first().say("check.text", address.forPeople()), 8.5f));
        frame.add(pen.english(pen.second().say("check.text", address.forPeople()), 7.5f));
        frame.add(new Paragraph(code.grouped())
                .setFont(pen.ink().bold)
                .setFontSize(16)
                .setCharacterSpacing(1)
                .setMargin(1));
        frame.add(pen.french(pen.first().say("check.more"), 7.5f));
        frame.add(pen.english(pen.second().say("check.more"), 7));
        return frame;
    }

    /** A symbol at the right, with what is printed under it. Law: the mark "2D-DOC" stands beside the code (XP Z42-104). */
    private Div beside(Image symbol, String mark, float width) {
        var block = new Div().setWidth(width).setMarginLeft(6);
        block.setProperty(Property.FLOAT, FloatPropertyValue.RIGHT);
        block.add(symbol);
        if (!mark.isEmpty())
            block.add(pen.french(mark, 9)
                    .setFont(pen.ink().bold)
                    .setTextAlignment(TextAlignment.CENTER)
                    .setMargin(0));
        return block;
    }

    private static Image drawn(Modules symbol, float side, PdfDocument pdf, String description) {
        var drawn = new PdfFormXObject(new Rectangle(side, side));
        float module = side / symbol.side();
        var canvas = new PdfCanvas(drawn, pdf)
                .setFillColor(WHITE)
                .rectangle(0, 0, side, side)
                .fill()
                .setFillColor(BLACK);
        symbol.forEachRun(
                (x, y, length) -> canvas.rectangle(x * module, side - (y + 1) * module, length * module, module));
        canvas.fill();
        var image = new Image(drawn);
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(description);
        return image;
    }
}
