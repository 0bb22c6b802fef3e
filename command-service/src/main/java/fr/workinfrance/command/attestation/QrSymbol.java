package fr.workinfrance.command.attestation;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.function.BiConsumer;

/** A QR code as squares on a grid, with the quiet border without which no reader finds it. */
final class QrSymbol {

    /** Modules left white on each side (ISO/IEC 18004). */
    static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrSymbol(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @param text upper case letters, digits and {@code $%*+-./:} keep the symbol small */
    static QrSymbol of(String text) {
        try {
            return new QrSymbol(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Modules from one end to the other, the quiet border included. */
    int side() {
        return modules.getWidth() + 2 * QUIET;
    }

    boolean isDark(int x, int y) {
        int column = x - QUIET;
        int row = y - QUIET;
        boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        return inside && modules.get(column, row) == 1;
    }

    /** Each dark module, as its column and its row from the top. */
    void forEachDark(BiConsumer<Integer, Integer> draw) {
        for (int y = 0; y < side(); y++) for (int x = 0; x < side(); x++) if (isDark(x, y)) draw.accept(x, y);
    }
}
