package fr.workinfrance.command.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.workinfrance.domain.attestation.AttestationCode;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QrSymbolTest {

    private static final int PIXELS_PER_MODULE = 3;

    private final CheckAddress address = new CheckAddress(URI.create("https://work-in-france.example.gouv.fr/"));

    @Test
    void is_read_back() throws Exception {
        for (long bits = 0; bits < 200; bits++) {
            var text = address.forSymbols(AttestationCode.fromRandom(bits * 0x9e37_79b9_7f4a_7c15L));
            assertThat(read(QrSymbol.of(text))).isEqualTo(text);
        }
    }

    @Test
    void is_small_enough_for_a_telephone_held_over_paper() {
        var qr = QrSymbol.of(address.forSymbols(AttestationCode.fromRandom(7)));
        assertThat(qr.side() - 2 * QrSymbol.QUIET).isLessThanOrEqualTo(33);
    }

    @Test
    void leaves_its_border_white() {
        var qr = QrSymbol.of("HTTPS://WORK.EXAMPLE.FR/V/0");
        qr.forEachRun((x, y, length) -> assertThat(Math.min(x, y)).isGreaterThanOrEqualTo(QrSymbol.QUIET));
        qr.forEachRun((x, y, length) -> assertThat(Math.max(x + length, y)).isLessThan(qr.side() - QrSymbol.QUIET + 1));
    }

    private static String read(QrSymbol qr) throws Exception {
        int side = qr.side() * PIXELS_PER_MODULE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        for (int i = 0; i < pixels.length; i++)
            if (qr.isDark(i % side / PIXELS_PER_MODULE, i / side / PIXELS_PER_MODULE)) pixels[i] = 0;
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(image).getText();
    }
}
