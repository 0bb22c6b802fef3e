package fr.workinfrance.verification.symbol;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture as shades of grey: never more of it in memory than a good telephone takes, however large it says it is. */
final class GreyPicture extends LuminanceSource {

    private static final long MOST_PIXELS = 12_500_000;
    /** The largest cameras of telephones give 8,192 by 6,144 when asked for all they have. */
    private static final long TOO_MANY_PIXELS = 51_000_000;

    private static final String TOO_LARGE = "too large a picture";

    /** A symbol of ours has more modules than that along each side, and a module takes a point at least. */
    private static final int FEWEST_ALONG_A_SIDE = 40;
    /** Four pages that were scrolled past in one picture are not as long. */
    private static final int LONGEST_OF_ITS_WIDTH = 6;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final byte[] grey;

    private GreyPicture(byte[] grey, int width, int height) {
        super(width, height);
        this.grey = grey;
    }

    static GreyPicture of(byte[] picture) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new IOException("not a picture");
            return read(readers.next(), stream, picture);
        } catch (RuntimeException malformed) {
            throw new IOException("not a picture", malformed);
        }
    }

    private static GreyPicture read(ImageReader reader, ImageInputStream stream, byte[] picture) throws IOException {
        try {
            var format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!FORMATS.contains(format)) throw new IOException("not a picture");
            reader.setInput(stream, true, true);
            refuseStrips(reader.getWidth(0), reader.getHeight(0));
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > TOO_MANY_PIXELS) throw new IOException(TOO_LARGE);
            // Why only above: what is taken whole anyway costs no more for coming in several scans.
            if (pixels > MOST_PIXELS && format.equals("jpeg") && JpegFrame.isHeldWhole(picture))
                throw new IOException(TOO_LARGE);
            int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(every, every, 0, 0);
            return grey(reader.read(0, parameters));
        } finally {
            reader.dispose();
        }
    }

    /** No symbol of ours is in it, and to look along a strip takes longer the thinner it is. */
    private static void refuseStrips(int width, int height) throws IOException {
        int shorter = Math.min(width, height);
        if (shorter < FEWEST_ALONG_A_SIDE || (long) shorter * LONGEST_OF_ITS_WIDTH < Math.max(width, height))
            throw new IOException("a strip of a picture");
    }

    private static GreyPicture grey(BufferedImage image) {
        int width = image.getWidth();
        var grey = new byte[width * image.getHeight()];
        var row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) grey[y * width + x] = shade(row[x]);
        }
        return new GreyPicture(grey, width, image.getHeight());
    }

    /** What is transparent is paper. */
    private static byte shade(int argb) {
        if (argb >>> 24 == 0) return (byte) 255;
        return (byte) ((306 * (argb >> 16 & 255) + 601 * (argb >> 8 & 255) + 117 * (argb & 255)) >> 10);
    }

    /** The same twice as wide and high, with the shades between two points drawn from both. */
    GreyPicture twice() {
        int width = getWidth();
        int height = getHeight();
        var large = new byte[4 * width * height];
        for (int y = 0; y < 2 * height; y++)
            for (int x = 0; x < 2 * width; x++) large[y * 2 * width + x] = (byte) between(x, y);
        return new GreyPicture(large, 2 * width, 2 * height);
    }

    private int between(int x, int y) {
        int right = Math.min((x + 1) / 2, getWidth() - 1);
        int below = Math.min((y + 1) / 2, getHeight() - 1);
        return (at(x / 2, y / 2) + at(right, y / 2) + at(x / 2, below) + at(right, below)) / 4;
    }

    private int at(int x, int y) {
        return grey[y * getWidth() + x] & 255;
    }

    /** A square of it, turned about its middle; of what is beyond the edge, paper. */
    GreyPicture turned(int left, int top, int side, double degrees) {
        double across = Math.cos(Math.toRadians(degrees));
        double down = Math.sin(Math.toRadians(degrees));
        double middle = side / 2.0;
        var turned = new byte[side * side];
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) {
                double fromX = left + middle + (x - middle) * across - (y - middle) * down;
                double fromY = top + middle + (x - middle) * down + (y - middle) * across;
                turned[y * side + x] = (byte) shadeAt(fromX, fromY);
            }
        return new GreyPicture(turned, side, side);
    }

    /** Drawn from the four points around, each by how near it is. */
    private int shadeAt(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left >= getWidth() - 1 || top >= getHeight() - 1) return 255;
        double right = x - left;
        double below = y - top;
        double above = at(left, top) * (1 - right) + at(left + 1, top) * right;
        return (int) (above * (1 - below) + (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * below);
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        int width = getWidth();
        var filled = row == null || row.length < width ? new byte[width] : row;
        System.arraycopy(grey, y * width, filled, 0, width);
        return filled;
    }

    @Override
    public byte[] getMatrix() {
        return grey;
    }

    @Override
    public boolean isCropSupported() {
        return true;
    }

    @Override
    public LuminanceSource crop(int left, int top, int width, int height) {
        var part = new byte[width * height];
        for (int y = 0; y < height; y++) System.arraycopy(grey, (top + y) * getWidth() + left, part, y * width, width);
        return new GreyPicture(part, width, height);
    }
}
