package fr.workinfrance.standalone.journey;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What a camera sees that is held over a page: one picture for a while, as Chromium takes it for a camera (YUV4MPEG2). */
final class Film {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 10;
    /** How much of the page is before the camera: the symbols are smaller. */
    private static final int IN_SIGHT = 500;

    /** The part of a printed page that bears the symbols, wherever that is, a little askew. */
    static Path of(Path picture, Path folder) throws IOException {
        var film = folder.resolve("camera.y4m");
        var grey = seen(ImageIO.read(picture.toFile()));
        try (var out = Files.newOutputStream(film)) {
            write(out, "YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n");
            var colourless = new byte[WIDTH * HEIGHT / 2];
            Arrays.fill(colourless, (byte) 128);
            for (int frame = 0; frame < FRAMES; frame++) {
                write(out, "FRAME\n");
                out.write(grey);
                out.write(colourless);
            }
        }
        return film;
    }

    private static byte[] seen(BufferedImage page) {
        var scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(6), WIDTH / 2.0, HEIGHT / 2.0);
        pen.drawImage(page.getSubimage(0, darkest(page), page.getWidth(), IN_SIGHT), 20, 20, null);
        pen.dispose();
        var grey = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++)
                grey[y * WIDTH + x] = (byte) scene.getRaster().getSample(x, y, 0);
        return grey;
    }

    /** Where the strip begins that holds more ink than any other: symbols hold more than text. */
    private static int darkest(BufferedImage page) {
        return IntStream.iterate(0, from -> from + IN_SIGHT <= page.getHeight(), from -> from + 20)
                .boxed()
                .max(Comparator.comparingLong(from -> ink(page, from)))
                .orElseThrow();
    }

    private static long ink(BufferedImage page, int from) {
        return IntStream.range(from, from + IN_SIGHT)
                .mapToLong(y -> IntStream.range(0, page.getWidth())
                        .filter(x -> page.getRaster().getSample(x, y, 0) < 128)
                        .count())
                .sum();
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.US_ASCII));
    }

    private Film() {}
}
