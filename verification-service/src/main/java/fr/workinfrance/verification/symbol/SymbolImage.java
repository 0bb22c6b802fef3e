package fr.workinfrance.verification.symbol;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the DataMatrix in a photograph or a scan. The reader looks around the middle of what it is given, so it is given the
 * picture whole, then square parts of it, from the greatest to the smallest: so many and no more.
 */
public final class SymbolImage {

    private static final double[] SIDES = {.7, .5, .35, .28, .22};
    private static final int STEPS_A_SIDE = 4;
    /** Below it a part is looked at enlarged: on small modules the reader measures too coarsely. */
    private static final int SMALL = 1000;

    /**
     * The text of the symbol; nothing when none is found.
     *
     * @throws IOException when it is no picture that we look at
     */
    public static Optional<String> read(byte[] picture) throws IOException {
        var grey = GreyPicture.of(picture);
        return parts(grey).map(SymbolImage::tried).flatMap(Optional::stream).findFirst();
    }

    private static Stream<LuminanceSource> parts(LuminanceSource whole) {
        int shorter = Math.min(whole.getWidth(), whole.getHeight());
        var squares = Arrays.stream(SIDES).boxed().flatMap(part -> squares(whole, (int) (shorter * part)));
        return Stream.concat(Stream.of(whole), squares);
    }

    private static Stream<LuminanceSource> squares(LuminanceSource whole, int side) {
        int step = Math.max(1, side / STEPS_A_SIDE);
        return places(whole.getHeight(), side, step)
                .flatMap(y -> places(whole.getWidth(), side, step).map(x -> whole.crop(x, y, side, side)));
    }

    /** The last place is at the edge: a symbol is often printed at the foot of a page. */
    private static Stream<Integer> places(int length, int side, int step) {
        return Stream.concat(
                Stream.iterate(0, at -> at + side < length, at -> at + step), Stream.of(Math.max(0, length - side)));
    }

    private static Optional<String> tried(LuminanceSource part) {
        return Stream.of(part, enlarged(part))
                .flatMap(source -> Stream.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source)))
                .map(binarizer -> decoded(new BinaryBitmap(binarizer)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static LuminanceSource enlarged(LuminanceSource part) {
        return part instanceof GreyPicture grey && grey.getWidth() < SMALL ? grey.twice() : part;
    }

    private static Optional<String> decoded(BinaryBitmap part) {
        try {
            return Optional.of(new DataMatrixReader().decode(part).getText());
        } catch (ReaderException | RuntimeException none) {
            // Why every runtime exception: the detector reads beyond the edge of some pictures.
            return Optional.empty();
        }
    }

    private SymbolImage() {}
}
