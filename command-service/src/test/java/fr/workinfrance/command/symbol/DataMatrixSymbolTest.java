package fr.workinfrance.command.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DataMatrixSymbolTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \u001d\u001e";
    private static final int POINTS = 4;
    private static final int LATCH_TO_C40 = 230;
    private static final int UNLATCH = 254;

    @Test
    void is_read_back_whatever_its_length() throws Exception {
        var random = new Random(40);
        for (int length = 150; length < 560; length += 7) {
            var text = new StringBuilder("DC04");
            for (int i = 0; i < length; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            assertThat(read(DataMatrixSymbol.of(text.toString())))
                    .as("%d letters", length)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void leaves_its_border_white() {
        var symbol = DataMatrixSymbol.of("DC04".repeat(60));
        symbol.forEachRun((x, y, length) -> {
            assertThat(Math.min(x, y)).isGreaterThanOrEqualTo(DataMatrixSymbol.QUIET);
            assertThat(Math.max(x + length - 1, y)).isLessThan(symbol.side() - DataMatrixSymbol.QUIET);
        });
    }

    /** Law: a 2D-Doc is encoded in C40 (XP Z42-101): from its first word to the end, but for what fills no three letters. */
    @Test
    void is_encoded_in_c40() throws Exception {
        var text = "DC04" + "FR0000011DDB1DEC1501FR6L301120205N123456789101112131415".repeat(4);
        var words = decoded(DataMatrixSymbol.of(text)).getRawBytes();
        assertThat(words[0] & 0xff).isEqualTo(LATCH_TO_C40);
        int letters = 0;
        int at = 1;
        while (at < words.length - 1 && (words[at] & 0xff) != UNLATCH) {
            letters += 3;
            at += 2;
        }
        assertThat(letters).isBetween(text.length() - 2, text.length() + 2);
    }

    private static String read(Modules symbol) throws Exception {
        return decoded(symbol).getText();
    }

    private static Result decoded(Modules symbol) throws Exception {
        int side = symbol.side() * POINTS;
        var points = new int[side * side];
        Arrays.fill(points, 0xffffff);
        for (int i = 0; i < points.length; i++) if (symbol.isDark(i % side / POINTS, i / side / POINTS)) points[i] = 0;
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, points)));
        return new DataMatrixReader().decode(image);
    }
}
