package fr.workinfrance.verification.symbol;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import fr.workinfrance.domain.attestation.AttestationCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Finds the DataMatrix in a photograph or a scan. The reader looks around the middle of what it is given, so it is given what is
 * {@link Likely} to be the symbol, then the picture whole, then square {@link Parts} of it: so many and no more, and no longer than so
 * long.
 */
public final class SymbolImage {

    /** How long one picture may hold a place that others wait for: what was not found until then counts as not there. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int MOST_LOOKS = 10_000;
    private static final int LOOKS_BESIDE_A_CODE = 12;

    /** Below it a part is looked at enlarged: on small modules the reader measures too coarsely. */
    private static final int SMALL = 1000;

    /** Whether it begins as the pictures do that we look at. */
    public static boolean isPicture(byte[] file) {
        var begin = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        return begin.startsWith("\u0089PNG") || begin.startsWith("\u00ff\u00d8\u00ff");
    }

    /**
     * The text of the symbol; nothing when none is found.
     *
     * @throws IOException when it is no picture that we look at
     */
    public static Optional<String> read(byte[] picture) throws IOException {
        return read(picture, System::nanoTime);
    }

    /** @param clock nanoseconds that pass, read before each part */
    static Optional<String> read(byte[] picture, LongSupplier clock) throws IOException {
        return symbol(GreyPicture.of(picture), MOST_LOOKS, clock);
    }

    /**
     * What was found in a picture.
     *
     * @param symbol the text of the DataMatrix
     * @param code out of the QR code, where that alone is there
     */
    public record Found(Optional<String> symbol, Optional<AttestationCode> code) {}

    /**
     * The symbol, or else the code out of the QR code beside it.
     *
     * @throws IOException when it is no picture that we look at
     */
    public static Found look(byte[] picture) throws IOException {
        var grey = GreyPicture.of(picture);
        var code = QrCode.in(grey);
        // Why so few looks then: the symbol is found at one of the first, where it is in the picture too.
        var symbol = symbol(grey, code.isPresent() ? LOOKS_BESIDE_A_CODE : MOST_LOOKS, System::nanoTime);
        return new Found(symbol, symbol.isPresent() ? Optional.empty() : code);
    }

    private static Optional<String> symbol(GreyPicture grey, int looks, LongSupplier clock) {
        long began = clock.getAsLong();
        return Stream.concat(Likely.of(grey), Parts.of(grey))
                .limit(looks)
                .takeWhile(_ -> clock.getAsLong() - began < LONGEST.toNanos())
                .map(SymbolImage::tried)
                .flatMap(Optional::stream)
                .findFirst();
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
