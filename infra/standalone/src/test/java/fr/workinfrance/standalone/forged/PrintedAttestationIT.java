package fr.workinfrance.standalone.forged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.journey.Issued;
import fr.workinfrance.testkit.Programs;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An attestation that the house really issued, as people hold it in hand: printed, and scanned or photographed whole. The service that
 * checks has to find the 2D-Doc in the page and read it, within the time that it allows itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedAttestationIT {

    private static final String DAY = "2018-05-02";

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Window window;
    private Path pdf;

    @BeforeAll
    void issue() throws IOException {
        house = TestHouse.on(scratch.resolve("data"));
        window = new Window(house.address());
        var issued = Issued.pdf(house, Issued.dossier(house));
        pdf = Files.write(scratch.resolve("attestation.pdf"), issued);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> window.document(issued, DAY).equals("VALID"));
    }

    @AfterAll
    void shut() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "150, png, 0",
        "150, png, -2",
        "150, png, 180",
        "200, jpeg, 90",
        "300, jpeg, 0",
        "300, jpeg, 1.5",
        "300, jpeg, -4",
        "150, png, 30",
        "300, jpeg, 20",
        "300, jpeg, 45"
    })
    void is_read_from_its_print(int dpi, String format, double degrees) throws Exception {
        assertThat(window.picture(picture(turned(page(dpi), degrees), format), "image/" + format, DAY))
                .isEqualTo("VALID");
    }

    /** Its last page, which bears the symbols. */
    private BufferedImage page(int dpi) throws IOException, InterruptedException {
        var folder = Files.createDirectories(scratch.resolve("dpi" + dpi));
        Programs.run("pdftoppm", "-r", "" + dpi, "-gray", "-png", pdf.toString(), folder.resolve("page") + "");
        try (var pages = Files.list(folder)) {
            return ImageIO.read(pages.sorted().toList().getLast().toFile());
        }
    }

    /** As it lies on the glass or before the camera: all of it is seen, and the table around it. */
    private static BufferedImage turned(BufferedImage page, double degrees) {
        double turn = Math.toRadians(degrees);
        double wide = Math.abs(Math.cos(turn));
        double high = Math.abs(Math.sin(turn));
        int width = (int) Math.ceil(page.getWidth() * wide + page.getHeight() * high);
        int height = (int) Math.ceil(page.getWidth() * high + page.getHeight() * wide);
        var seen = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = seen.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, width, height);
        pen.translate((width - page.getWidth()) / 2.0, (height - page.getHeight()) / 2.0);
        pen.rotate(turn, page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return seen;
    }

    private static byte[] picture(BufferedImage page, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(page, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
