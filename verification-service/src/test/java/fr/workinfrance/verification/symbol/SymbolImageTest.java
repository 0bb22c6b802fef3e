package fr.workinfrance.verification.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.check.TestSeal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolImageTest {

    private static final String TEXT = SymbolCheckTest.signed(AttestationCode.fromRandom(4242), new TestSeal("us"));

    private static final LongSupplier STOPPED = () -> 0;

    @Test
    void is_read_from_a_page_scanned_in_grey_at_150_dpi() throws IOException {
        assertThat(SymbolImage.read(png(page(1240, 1754, 3.33, 0)), STOPPED)).contains(TEXT);
    }

    @Test
    void is_read_from_a_photograph_taken_aslant() throws IOException {
        assertThat(SymbolImage.read(png(page(1800, 1400, 6, 12)), STOPPED)).contains(TEXT);
    }

    @Test
    void is_read_alone() throws IOException {
        assertThat(SymbolImage.read(png(page(420, 420, 5, 0)))).contains(TEXT);
    }

    @Test
    @Timeout(60)
    void is_not_found_where_there_is_none() throws IOException {
        var empty = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(SymbolImage.read(png(empty), STOPPED)).isEmpty();
    }

    /** Why: hundreds of parts take longer than the five seconds when others have pictures looked at, or the machine is busy. */
    @ParameterizedTest
    @CsvSource({"1240, 1754, 3.33, 0", "1800, 1400, 6, 12", "2480, 3508, 6.66, 4", "4000, 3000, 5, 30", "600, 600, 8, 5"
    })
    void is_found_at_one_of_the_first_looks(int width, int height, double module, double degrees) throws IOException {
        var asked = new AtomicInteger();
        assertThat(SymbolImage.read(png(page(width, height, module, degrees)), () -> 0L * asked.incrementAndGet()))
                .contains(TEXT);
        assertThat(asked.get() - 1).as("parts looked at").isBetween(1, 3);
    }

    @Test
    void is_looked_for_no_longer_than_so_long() throws IOException {
        var empty = png(new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY));
        var asked = new AtomicInteger();
        assertThat(SymbolImage.read(
                        empty, () -> Duration.ofSeconds(asked.getAndIncrement()).toNanos()))
                .isEmpty();
        assertThat(asked).hasValue((int) SymbolImage.LONGEST.toSeconds() + 1);
    }

    @Test
    void is_not_looked_for_in_a_strip_and_is_in_the_foot_of_a_page() throws IOException {
        for (var strip : List.of(blank(20, 20_000), blank(20_000, 20), blank(39, 39), blank(100, 601)))
            assertThatThrownBy(() -> SymbolImage.read(strip, STOPPED))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("strip");
        assertThat(SymbolImage.read(png(page(2_100, 560, 5, 0)), STOPPED)).contains(TEXT);
    }

    private static byte[] blank(int width, int height) throws IOException {
        return png(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    }

    @Test
    void is_not_looked_for_in_what_is_no_picture() {
        for (var bytes : new byte[][] {{}, {1, 2, 3}, "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)})
            assertThatThrownBy(() -> SymbolImage.read(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void is_not_looked_for_in_a_picture_that_says_it_is_enormous() throws IOException {
        var picture = png(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY));
        // The width in the header of a PNG.
        for (int i = 16; i < 20; i++) picture[i] = (byte) (i == 16 ? 0x7f : 0xff);
        assertThatThrownBy(() -> SymbolImage.read(picture)).isInstanceOf(IOException.class);
    }

    /** A page with some lines of text and the symbol, each module so many points wide, turned by some degrees. */
    private static BufferedImage page(int width, int height, double module, double degrees) {
        var page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.DARK_GRAY);
        var symbol = matrix();
        double side = symbol.getWidth() * module;
        double lean = side * Math.sin(Math.toRadians(degrees));
        for (int y = 40; y < height - side - lean - 80; y += 20) pen.fillRect(60, y, width - 120, 4);
        draw(pen, symbol, module, width - side - 20, height - side - lean - 40, degrees);
        pen.dispose();
        return page;
    }

    private static void draw(Graphics2D pen, BitMatrix symbol, double module, double x, double y, double degrees) {
        var turn = new AffineTransform();
        turn.translate(x, y);
        turn.rotate(Math.toRadians(degrees));
        pen.transform(turn);
        pen.setColor(Color.BLACK);
        // Why one shape: squares drawn one by one leave seams that no printer leaves.
        var shape = new Path2D.Double();
        for (int row = 0; row < symbol.getHeight(); row++)
            for (int column = 0; column < symbol.getWidth(); column++)
                if (symbol.get(column, row))
                    shape.append(new Rectangle2D.Double(column * module, row * module, module, module), false);
        pen.fill(shape);
    }

    private static BitMatrix matrix() {
        return new DataMatrixWriter()
                .encode(
                        TEXT,
                        BarcodeFormat.DATA_MATRIX,
                        0,
                        0,
                        Map.of(
                                EncodeHintType.FORCE_C40,
                                true,
                                EncodeHintType.DATA_MATRIX_SHAPE,
                                SymbolShapeHint.FORCE_SQUARE));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
