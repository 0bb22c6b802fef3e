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
import fr.workinfrance.domain.attestation.AttestationCode;

/** The frame that says how to check the document: the QR code beside the code in letters. */
record CheckBox(Pen pen, CheckAddress address) {

    /** About 32 mm: a module of .8 mm is still read from a poor print. */
    private static final float QR_SIDE = 92;

    private static final DeviceRgb BLACK = new DeviceRgb(0, 0, 0);
    private static final DeviceRgb WHITE = new DeviceRgb(255, 255, 255);

    Div of(AttestationCode code, PdfDocument pdf) {
        var frame = new Div()
                .setKeepTogether(true)
                .setMarginTop(7)
                .setPadding(7)
                .setMinHeight(QR_SIDE)
                .setBorder(pen.line());
        frame.add(symbol(code, pdf));
        frame.add(pen.heading(pen.first().say("check"), pen.second().say("check")));
        frame.add(pen.french(pen.first().say("check.text", address.forPeople()), 9));
        frame.add(pen.english(pen.second().say("check.text", address.forPeople()), 8));
        frame.add(new Paragraph(code.grouped())
                .setFont(pen.ink().bold)
                .setFontSize(17)
                .setCharacterSpacing(1)
                .setMargin(1));
        frame.add(pen.french(pen.first().say("check.more"), 8));
        frame.add(pen.english(pen.second().say("check.more"), 7.5f));
        return frame;
    }

    private Image symbol(AttestationCode code, PdfDocument pdf) {
        var drawn = new PdfFormXObject(new Rectangle(QR_SIDE, QR_SIDE));
        var qr = QrSymbol.of(address.forQr(code));
        float module = QR_SIDE / qr.side();
        var canvas = new PdfCanvas(drawn, pdf)
                .setFillColor(WHITE)
                .rectangle(0, 0, QR_SIDE, QR_SIDE)
                .fill()
                .setFillColor(BLACK);
        qr.forEachDark((x, y) -> canvas.rectangle(x * module, QR_SIDE - (y + 1) * module, module, module));
        canvas.fill();
        var image = new Image(drawn);
        image.setProperty(Property.FLOAT, FloatPropertyValue.RIGHT);
        image.getAccessibilityProperties()
                .setRole(StandardRoles.FIGURE)
                .setAlternateDescription(pen.first().say("qr", address.forQr(code)));
        return image;
    }
}
