package fr.workinfrance.verification.offline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.verification.status.StatusBits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is neither a document nor a picture nor a symbol has the answer that it has with a network. */
class NoDocumentTest {

    @Test
    void is_not_ours_for_it_is_no_pdf() throws IOException {
        var noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        var zip = "PK\3\4 and more".getBytes(StandardCharsets.ISO_8859_1);
        for (var file : List.of(zip, noise, new byte[0], "a letter".getBytes(StandardCharsets.US_ASCII)))
            assertThat(check().of(file)).isEqualTo(new OfflineCheck.Answer("NOT_OURS", "NOT_A_PDF"));
    }

    @Test
    void is_not_ours_where_no_symbol_is_seen_in_a_picture_broken_or_too_thin() throws IOException {
        var strip = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 2_000, BufferedImage.TYPE_BYTE_GRAY), "png", strip);
        var broken = "\u0089PNG and no more".getBytes(StandardCharsets.ISO_8859_1);
        for (var file : List.of(strip.toByteArray(), broken, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
            assertThat(check().of(file)).isEqualTo(new OfflineCheck.Answer("NOT_OURS", "NO_SYMBOL"));
    }

    private static OfflineCheck check() throws IOException {
        var day = Instant.EPOCH;
        var fetched = new Fetched(List.of(), List.of(), StatusBits.read("eJxjAAAAAQAB"), day, day, day);
        return new OfflineCheck(fetched, Clock.systemUTC());
    }
}
