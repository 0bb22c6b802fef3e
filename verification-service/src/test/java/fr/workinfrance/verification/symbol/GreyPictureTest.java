package fr.workinfrance.verification.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;

/** How much of a picture is taken into the memory. */
class GreyPictureTest {

    private static final int COPIED = ImageWriteParam.MODE_DISABLED;
    private static final int PROGRESSIVE = ImageWriteParam.MODE_DEFAULT;

    @Test
    void is_thinned_where_it_comes_row_by_row() throws IOException {
        var grey = GreyPicture.of(jpeg(4_000, 3_200, COPIED));
        assertThat(grey.getWidth()).isEqualTo(2_000);
        assertThat(grey.getHeight()).isEqualTo(1_600);
    }

    @Test
    void is_refused_where_it_would_be_held_whole_to_be_thinned() throws IOException {
        var large = jpeg(4_000, 3_200, PROGRESSIVE);
        assertThatThrownBy(() -> GreyPicture.of(large))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
        assertThat(GreyPicture.of(jpeg(400, 320, PROGRESSIVE)).getWidth()).isEqualTo(400);
    }

    @Test
    void is_refused_where_its_colours_come_one_after_the_other() throws IOException {
        var colours = jpeg(64, 64, COPIED, BufferedImage.TYPE_INT_RGB);
        assertThat(JpegFrame.isHeldWhole(colours)).isFalse();
        colours[behindMark(colours, 0xDA) + 2] = 1;
        assertThat(JpegFrame.isHeldWhole(colours)).isTrue();
    }

    @Test
    void is_taken_from_the_largest_cameras_and_refused_beyond() throws IOException {
        assertThatThrownBy(() -> GreyPicture.of(saying(7_200, 7_200)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
        assertThat(String.valueOf(catchThrowable(() -> GreyPicture.of(saying(8_192, 6_144)))))
                .doesNotContain("too large");
    }

    /** A PNG that says that it is so large; its points end sooner. */
    private static byte[] saying(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        var picture = bytes.toByteArray();
        ByteBuffer.wrap(picture).putInt(16, width).putInt(20, height);
        return picture;
    }

    private static int behindMark(byte[] picture, int mark) {
        for (int at = 0; ; at++) if ((picture[at] & 255) == 0xFF && (picture[at + 1] & 255) == mark) return at + 2;
    }

    private static byte[] jpeg(int width, int height, int scans) throws IOException {
        return jpeg(width, height, scans, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static byte[] jpeg(int width, int height, int scans, int colours) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(scans);
            writer.write(null, new IIOImage(new BufferedImage(width, height, colours), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
