package fr.workinfrance.domain.symbol;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A 2D-Doc as it was read: what it says, the text that was signed, and the signature, not checked yet.
 *
 * @param signed everything before the signature, as it stands in the symbol
 */
public record TwoDDoc(SymbolHeader header, Map<SymbolField, String> values, String signed, byte[] signature) {

    /** Bytes of an ECDSA P-256 signature as r‖s. */
    public static final int SIGNATURE_BYTES = 64;

    static final char GROUP = '\u001d';
    static final char TRUNCATED = '\u001e';
    static final char UNIT = '\u001f';
    private static final int LONGEST = 2000;
    private static final int LAST_LETTER = 0x7f;

    public TwoDDoc {
        values = Map.copyOf(values);
    }

    /**
     * Reads the text of a symbol; separators may also be written as readers do, {@code <GS>}, and lines be wrapped.
     *
     * @throws UnreadableSymbol when it is no 2D-Doc of a work authorisation
     */
    public static TwoDDoc read(String text) {
        if (text.length() > LONGEST) throw new UnreadableSymbol("too long for a symbol");
        var plain = TypedSymbol.plain(text);
        // Why refused: a signature is of bytes, and other letters have none that were signed.
        if (plain.chars().anyMatch(letter -> letter > LAST_LETTER)) throw new UnreadableSymbol("letters of no symbol");
        int end = plain.indexOf(UNIT);
        if (end < 0) throw new UnreadableSymbol("without a signature");
        var signed = plain.substring(0, end);
        return new TwoDDoc(SymbolHeader.read(signed), fields(signed), signed, Base32.decode(plain.substring(end + 1)));
    }

    /** Whether anything tells its fields apart: a reader that shows separators as blanks, or not at all, loses them all. */
    public boolean hasSeparators() {
        return signed.chars().anyMatch(c -> isSeparator((char) c));
    }

    /** The value of a field, where the symbol has it. */
    public Optional<String> value(SymbolField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The day a field says: counted for the end of validity, plain for the others. */
    public Optional<LocalDate> day(SymbolField field) {
        return value(field)
                .map(text -> field == SymbolField.EXPIRES_ON ? SymbolDay.read(text) : SymbolDay.readPlain(text));
    }

    @Override
    public String toString() {
        return "TwoDDoc[…]";
    }

    private static Map<SymbolField, String> fields(String signed) {
        var values = new EnumMap<SymbolField, String>(SymbolField.class);
        int at = SymbolHeader.LENGTH;
        while (at < signed.length()) {
            if (signed.length() < at + 2) throw new UnreadableSymbol("cut short");
            var field = SymbolField.of(signed.substring(at, at + 2));
            int from = at + 2;
            int to = field.isFixed() ? from + field.longest() : endOf(signed, from, field.longest());
            if (to > signed.length()) throw new UnreadableSymbol("cut short");
            var value = signed.substring(from, to);
            if (!field.fits(value) || values.put(field, value) != null)
                throw new UnreadableSymbol("not a value of its field");
            at = !field.isFixed() && to < signed.length() && isSeparator(signed.charAt(to)) ? to + 1 : to;
        }
        return values;
    }

    /** Where a value of varying length ends: at a separator, or at its greatest length, where none is needed. */
    private static int endOf(String signed, int from, int longest) {
        int last = longest > signed.length() - from ? signed.length() : from + longest;
        for (int i = from; i < last; i++) if (isSeparator(signed.charAt(i))) return i;
        return last;
    }

    private static boolean isSeparator(char c) {
        return c == GROUP || c == TRUNCATED;
    }
}
