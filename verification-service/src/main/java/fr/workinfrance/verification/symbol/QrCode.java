package fr.workinfrance.verification.symbol;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.workinfrance.domain.attestation.AttestationCode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The other symbol of an attestation: an address that ends with its code, whose reader finds it in a picture by its three corners. */
final class QrCode {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s?#]+/v/[0-9a-z]+");

    /** The code in the address; nothing where there is no such symbol, or another address in it. */
    static Optional<AttestationCode> in(LuminanceSource picture) {
        return Stream.of(new HybridBinarizer(picture), new GlobalHistogramBinarizer(picture))
                .map(binarizer -> text(new BinaryBitmap(binarizer)))
                .flatMap(Optional::stream)
                .filter(text -> ADDRESS.matcher(text).matches() && AttestationCode.isReadable(text))
                .map(AttestationCode::of)
                .findFirst();
    }

    private static Optional<String> text(BinaryBitmap picture) {
        try {
            return Optional.of(new QRCodeReader().decode(picture).getText());
        } catch (ReaderException | RuntimeException none) {
            // Why every runtime exception: as for the other symbol.
            return Optional.empty();
        }
    }

    private QrCode() {}
}
