package fr.workinfrance.domain.symbol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first 26 characters of a 2D-Doc of version 04.
 *
 * @param authority four characters for whoever certified the key
 * @param certificate four characters for the certificate
 * @param issuedOn day of the document; absent when the symbol does not say it
 */
public record SymbolHeader(
        String authority, String certificate, @Nullable LocalDate issuedOn, LocalDate signedOn) {

    /** The authority of keys that nobody on the list of ANTS certified. */
    public static final String UNLISTED = "WIF0";

    static final int LENGTH = 26;

    private static final String VERSION = "DC04";
    /** Type 15, perimeter 01 (ANTS), France. */
    private static final String WORK_AUTHORISATION = "1501FR";

    static SymbolHeader read(String text) {
        if (text.length() < LENGTH || !text.startsWith(VERSION))
            throw new UnreadableSymbol("not a 2D-Doc of version 04");
        if (!text.startsWith(WORK_AUTHORISATION, 20)) throw new UnreadableSymbol("not a work authorisation");
        var signedOn = SymbolDay.read(text.substring(16, 20));
        if (signedOn == null) throw new UnreadableSymbol("without a day of signature");
        return new SymbolHeader(
                text.substring(4, 8), text.substring(8, 12), SymbolDay.read(text.substring(12, 16)), signedOn);
    }

    String write() {
        if (authority.length() != 4 || certificate.length() != 4) throw new IllegalArgumentException("four characters");
        return VERSION
                + authority
                + certificate
                + SymbolDay.write(issuedOn)
                + SymbolDay.write(signedOn)
                + WORK_AUTHORISATION;
    }
}
