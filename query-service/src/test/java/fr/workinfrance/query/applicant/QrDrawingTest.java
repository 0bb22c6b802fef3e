package fr.workinfrance.query.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {

    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void is_read_as_what_was_written() throws Exception {
        var text = "openid-credential-offer://?credential_offer=" + "%7B%22a%22".repeat(45);
        assertThat(read(QrDrawing.of(text))).isEqualTo(text);
    }

    private static String read(QrDrawing drawn) throws Exception {
        int quiet = 4;
        var squares = new BitMatrix(drawn.side() - 2 * quiet);
        SQUARE.matcher(drawn.path())
                .results()
                .forEach(square -> squares.set(
                        Integer.parseInt(square.group(1)) - quiet, Integer.parseInt(square.group(2)) - quiet));
        return new Decoder().decode(squares).getText();
    }
}
