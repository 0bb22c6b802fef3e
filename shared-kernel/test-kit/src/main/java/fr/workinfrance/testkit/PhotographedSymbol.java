package fr.workinfrance.testkit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A symbol as somebody takes it who holds their telephone over it, not quite straight and with a shadow on one side. */
public final class PhotographedSymbol {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 900;
    private static final double MODULE = 6;

    /** @param format {@code png} or {@code jpeg} */
    public static byte[] of(String text, String format) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(250, 248, 240), WIDTH, HEIGHT, new Color(200, 198, 190)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(4), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(new Color(40, 40, 50));
        pen.fill(modules(text));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** In the middle of the picture. Why one shape: squares drawn one by one leave seams that no printer leaves. */
    private static Path2D modules(String text) {
        var hints =
                Map.of(EncodeHintType.FORCE_C40, true, EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
        var symbol = new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 0, 0, hints);
        double left = (WIDTH - symbol.getWidth() * MODULE) / 2;
        double top = (HEIGHT - symbol.getHeight() * MODULE) / 2;
        var shape = new Path2D.Double();
        for (int row = 0; row < symbol.getHeight(); row++)
            for (int column = 0; column < symbol.getWidth(); column++)
                if (symbol.get(column, row))
                    shape.append(
                            new Rectangle2D.Double(left + column * MODULE, top + row * MODULE, MODULE, MODULE), false);
        return shape;
    }

    private PhotographedSymbol() {}
}
