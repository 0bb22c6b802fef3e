package fr.workinfrance.domain.symbol;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes the text of a symbol: header, then fields in the order they are given, then the signature. */
public final class SymbolText {

    private static final char GROUP = '\u001d';
    private static final char TRUNCATED = '\u001e';
    private static final char UNIT = '\u001f';

    private final StringBuilder text = new StringBuilder();

    public SymbolText(SymbolHeader header) {
        text.append(header.write());
    }

    /** A text of varying length, in the letters a symbol has. Longer than its field it is cut, and says so. */
    public SymbolText name(SymbolField field, String value) {
        return varying(field, Transliteration.of(value));
    }

    /** A value that is exactly as long as its field. */
    public SymbolText exact(SymbolField field, String value) {
        if (!field.isFixed() || !field.fits(value)) throw new IllegalArgumentException("not the length of " + field);
        text.append(field.id()).append(value);
        return this;
    }

    public SymbolText day(SymbolField field, LocalDate day) {
        return exact(field, field == SymbolField.EXPIRES_ON ? SymbolDay.write(day) : SymbolDay.plain(day));
    }

    /** An address, in base 32 since it has letters that a symbol has not. */
    public SymbolText address(String url) {
        return varying(SymbolField.ADDRESS, Base32.encode(url.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the signature is made over. */
    public byte[] toSign() {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The whole symbol. */
    public String signed(byte[] signature) {
        if (signature.length != TwoDDoc.SIGNATURE_BYTES) throw new IllegalArgumentException("not r and s of P-256");
        return text.toString() + UNIT + Base32.encode(signature);
    }

    /** Why never as long as it may be: then readers differ on whether a separator follows. */
    private SymbolText varying(SymbolField field, String value) {
        boolean cut = value.length() >= field.longest();
        text.append(field.id()).append(cut ? value.substring(0, field.longest() - 1) : value);
        text.append(cut ? TRUNCATED : GROUP);
        return this;
    }
}
