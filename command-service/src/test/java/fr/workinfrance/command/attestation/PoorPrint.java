package fr.workinfrance.command.attestation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** A page as an old printer and an old scanner leave it: grey ink on grey paper, edges that have run, and specks. */
final class PoorPrint {

    private static final int INK = 70;
    private static final int PAPER = 205;
    private static final double SPECKS = 6;

    /** Makes the picture poor, always in the same way for the same number. */
    static void make(Path picture, int number) throws IOException {
        var clean = ImageIO.read(picture.toFile());
        var poor = new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var specks = new Random(number);
        for (int y = 0; y < clean.getHeight(); y++)
            for (int x = 0; x < clean.getWidth(); x++) {
                double grey = INK + run(clean, x, y) * (PAPER - INK) / 255 + SPECKS * specks.nextGaussian();
                poor.getRaster().setSample(x, y, 0, (int) Math.clamp(grey, 0, 255));
            }
        if (!ImageIO.write(poor, "png", picture.toFile())) throw new IOException("no writer of pictures");
    }

    /** What is there with a part of its neighbours: half of it, and an eighth of each of four. */
    private static double run(BufferedImage page, int x, int y) {
        return at(page, x, y) / 2.0
                + (at(page, x - 1, y) + at(page, x + 1, y) + at(page, x, y - 1) + at(page, x, y + 1)) / 8.0;
    }

    private static int at(BufferedImage page, int x, int y) {
        return page.getRaster()
                .getSample(Math.clamp(x, 0, page.getWidth() - 1), Math.clamp(y, 0, page.getHeight() - 1), 0);
    }

    private PoorPrint() {}
}
