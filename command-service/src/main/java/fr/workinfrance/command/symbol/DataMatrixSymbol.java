package fr.workinfrance.command.symbol;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;

/** A DataMatrix in C40, the compact mode for capital letters and digits that 2D-Doc asks for. */
public final class DataMatrixSymbol implements Modules {

    /** Modules left white on each side: ISO/IEC 16022 asks for one, a poor print for more. */
    static final int QUIET = 3;

    private static final Map<EncodeHintType, Object> C40 =
            Map.of(EncodeHintType.FORCE_C40, true, EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);

    private final BitMatrix modules;

    private DataMatrixSymbol(BitMatrix modules) {
        this.modules = modules;
    }

    public static DataMatrixSymbol of(String text) {
        return new DataMatrixSymbol(new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 0, 0, C40));
    }

    @Override
    public int side() {
        return modules.getWidth() + 2 * QUIET;
    }

    @Override
    public boolean isDark(int x, int y) {
        int column = x - QUIET;
        int row = y - QUIET;
        boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        return inside && modules.get(column, row);
    }
}
