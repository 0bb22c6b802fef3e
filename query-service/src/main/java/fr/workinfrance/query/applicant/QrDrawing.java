package fr.workinfrance.query.applicant;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a drawing in a page: it needs no picture from anywhere.
 *
 * @param side squares from one end to the other, the quiet border included
 * @param path the dark squares, as the path of an SVG
 */
record QrDrawing(int side, String path) {

    /** Squares left white on each side (ISO/IEC 18004). */
    private static final int QUIET = 4;

    static QrDrawing of(String text) {
        try {
            var squares = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
            return new QrDrawing(squares.getWidth() + 2 * QUIET, path(squares));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static String path(ByteMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++)
            for (int x = 0; x < squares.getWidth(); x++)
                if (squares.get(x, y) == 1)
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return path.toString();
    }
}
