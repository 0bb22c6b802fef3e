package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.SymbolText;
import fr.workinfrance.verification.check.TestSeal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** A question for every verdict that there is. */
final class AnswerRows {

    static final TestSeal US = new TestSeal("us");
    static final TestSeal FORMER = new TestSeal("former");
    static final TestSeal THEM = new TestSeal("them");
    static final String KEY = "0123456789abcdef";
    static final byte[] GENUINE = US.seal(TestSeal.pdf("genuine"));
    static final AttestationCode VALID = code(0);

    /** A question, and what it is answered. */
    record Row(String verdict, String reason, Asked asked) {
        String key() {
            return reason.isEmpty() ? verdict : verdict + "." + reason;
        }
    }

    /** How something is checked. */
    sealed interface Asked {}

    record ByCode(AttestationCode code) implements Asked {}

    record ByDocument(byte[] file) implements Asked {}

    record BySymbol(String text) implements Asked {}

    record ByPicture(byte[] picture) implements Asked {}

    static List<Row> rows() {
        var flipped = GENUINE.clone();
        flipped[GENUINE.length / 4] ^= 1;
        var rows = new LinkedHashMap<String, Asked>();
        rows.put("VALID", new ByDocument(GENUINE));
        rows.put("NOT_STARTED", new ByCode(code(1)));
        rows.put("EXPIRED", new ByCode(code(2)));
        rows.put("WITHDRAWN", new ByCode(code(3)));
        rows.put("REPEALED", new BySymbol(symbol(code(4), US, KEY)));
        rows.put("REPLACED", new ByCode(code(5)));
        rows.put("UNKNOWN", new ByCode(code(99)));
        rows.put("NEVER_ISSUED", new ByDocument(US.seal(TestSeal.pdf("never"))));
        rows.put("ALTERED.CHANGED", new ByDocument(flipped));
        rows.put("ALTERED.ADDED_TO", new ByDocument(TestSeal.textAdded(GENUINE, "2030")));
        rows.put("ALTERED.SYMBOL", new BySymbol(symbol(VALID, US, KEY).replace("DIALLO", "CAMARA")));
        rows.put("NOT_OURS.NOT_A_PDF", new ByDocument("PK".getBytes(StandardCharsets.US_ASCII)));
        rows.put("NOT_OURS.NOT_SEALED", new ByDocument(TestSeal.pdf("bare")));
        rows.put("NOT_OURS.FOREIGN_SEAL", new ByDocument(THEM.seal(TestSeal.pdf("foreign"))));
        rows.put("NOT_OURS.ENCRYPTED", new ByDocument("%PDF-1.7 /Encrypt 7 0 R".getBytes(StandardCharsets.US_ASCII)));
        rows.put("NOT_OURS.NOT_A_SYMBOL", new BySymbol("HTTPS://WORK.EXAMPLE.FR/V/0"));
        rows.put(
                "NOT_OURS.NO_SYMBOL",
                new ByPicture("\u0089PNG without anything".getBytes(StandardCharsets.ISO_8859_1)));
        rows.put("NOT_OURS.UNKNOWN_CERTIFICATE", new BySymbol(symbol(VALID, THEM, "00000000000000ff")));
        rows.put("NOT_OURS.REVOKED_KEY", new ByDocument(FORMER.seal(TestSeal.pdf("forged"))));
        return rows.entrySet().stream()
                .map(row -> {
                    var key = row.getKey().split("\\.");
                    return new Row(key[0], key.length > 1 ? key[1] : "", row.getValue());
                })
                .toList();
    }

    static AttestationCode code(int number) {
        return AttestationCode.fromRandom(5_000 + number);
    }

    static String symbol(AttestationCode code, TestSeal by, String key) {
        var day = LocalDate.of(2018, 9, 17);
        var text = new SymbolText(new SymbolHeader("WIF0", CertificateId.of(key), day, day))
                .exact(SymbolField.FILE_NUMBER, FileNumber.of(code))
                .name(SymbolField.LAST_NAME, "Diallo")
                .name(SymbolField.FIRST_NAME, "Awa")
                .day(SymbolField.STARTS_ON, LocalDate.of(2018, 10, 1))
                .day(SymbolField.EXPIRES_ON, LocalDate.of(2019, 9, 30));
        return text.signed(by.signSymbol(text.toSign()));
    }

    private AnswerRows() {}
}
