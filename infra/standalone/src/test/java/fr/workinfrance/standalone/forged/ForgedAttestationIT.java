package fr.workinfrance.standalone.forged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.symbol.Base32;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.journey.Forgeries;
import fr.workinfrance.standalone.journey.Issued;
import fr.workinfrance.standalone.journey.Program;
import fr.workinfrance.testkit.ForgedUpdates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is tried on an attestation that the house really issued, and on the one before it, which was replaced when its key had to be
 * revoked: the verdict that a program is told, and the words that a person reads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedAttestationIT {

    private static final String DAY = "2018-05-02";

    private static final Map<String, String> WORDS = Map.of(
            "VALID", "Valable",
            "REPLACED", "Remplacée",
            "ALTERED.CHANGED", "Document modifié",
            "ALTERED.ADDED_TO", "Document modifié",
            "NOT_OURS.NOT_A_PDF", "Ce n’est pas une attestation",
            "NOT_OURS.NOT_SEALED", "Ce n’est pas une attestation d’origine",
            "NOT_OURS.FOREIGN_SEAL", "Ce n’est pas une attestation d’origine",
            "NOT_OURS.ENCRYPTED", "Fichier illisible");

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Window window;
    private byte[] replaced;
    private byte[] genuine;
    private String replacedCode;
    private String code;
    private String replacedSymbol;
    private String symbol;

    /** @param done what was done, and what is to be said of it */
    record Row(String done, byte[] file, String verdict) {
        @Override
        public String toString() {
            return done + " → " + verdict;
        }
    }

    @BeforeAll
    void issueRevokeAndIssueAgain() throws Exception {
        house = TestHouse.on(scratch.resolve("data"));
        window = new Window(house.address());
        var dossier = Issued.dossier(house);
        replaced = Issued.pdf(house, dossier);
        replacedSymbol = Program.symbolOf(Files.write(scratch.resolve("replaced.pdf"), replaced), scratch);
        replacedCode = codeIn(replacedSymbol);
        Issued.revoke(
                house,
                window.json("/api/attestations/" + replacedCode).path("keyId").asString());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> window.document(replaced, "").equals("REPLACED"));
        genuine = Issued.pdf(house, dossier);
        symbol = Program.symbolOf(Files.write(scratch.resolve("genuine.pdf"), genuine), scratch);
        code = codeIn(symbol);
    }

    @AfterAll
    void shut() {
        house.close();
    }

    Stream<Row> documents() throws Exception {
        var forged = Forgeries.of(genuine, scratch).entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue(), row.getKey().replaceAll(".*: ", "")));
        var updates = ForgedUpdates.of(genuine).entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue(), "ALTERED.ADDED_TO"));
        return Stream.of(
                        Stream.of(
                                new Row("nothing", genuine, "VALID"),
                                new Row("proofs added by others", ForgedUpdates.proven(genuine), "VALID")),
                        forged,
                        updates)
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("documents")
    @Timeout(60)
    void is_told_apart_in_words(Row row) {
        assertThat(window.document(row.file(), DAY)).isEqualTo(row.verdict());
        if (row.file().length > 0) assertThat(window.words(row.file(), DAY)).isEqualTo(WORDS.get(row.verdict()));
    }

    @Test
    void an_old_one_that_was_replaced_says_so_and_by_which() {
        assertThat(window.document(replaced, "")).isEqualTo("REPLACED");
        assertThat(window.words(replaced, "")).isEqualTo("Remplacée");
        var told = window.json("/api/attestations/" + replacedCode);
        assertThat(told.path("verdict").asString()).isEqualTo("REPLACED");
        assertThat(told.path("ground").asString()).isEqualTo("KEY_REVOKED");
        assertThat(told.path("replacedBy").asString().replace("-", "")).isEqualTo(code);
        assertThat(window.code(code, DAY)).isEqualTo("VALID");
    }

    @Test
    @Timeout(120)
    void a_file_of_200_megabytes_is_turned_away_and_not_kept() throws Exception {
        assertThat(window.announce("/api/attestations/check", "application/pdf", 200L << 20))
                .startsWith("HTTP/1.1 413")
                .contains("too-large", "20");
    }

    @Test
    void a_symbol_with_other_dates_is_forged_and_one_of_others_is_not_ours() {
        assertThat(window.symbol(symbol, DAY)).isEqualTo("VALID");
        assertThat(window.symbol(later(symbol, "55", 8), DAY)).isEqualTo("ALTERED.SYMBOL");
        assertThat(window.symbol(later(symbol, "08", 4), DAY)).isEqualTo("ALTERED.SYMBOL");
        for (int bytes : new int[] {0, 63, 65})
            assertThat(window.symbol(signedWith(symbol, bytes), DAY))
                    .as("%d bytes", bytes)
                    .isEqualTo("ALTERED.SYMBOL");
        assertThat(window.symbol(symbol.substring(0, 8) + "ZZZZ" + symbol.substring(12), DAY))
                .isEqualTo("NOT_OURS.UNKNOWN_CERTIFICATE");
        assertThat(window.symbol(replacedSymbol, DAY)).isEqualTo("NOT_OURS.REVOKED_KEY");
        assertThat(window.symbol("https://work.example.fr/V/0", DAY)).isEqualTo("NOT_OURS.NOT_A_SYMBOL");
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        for (var typed : new String[] {
            code,
            code.toLowerCase(Locale.ROOT),
            code.replace('0', 'O').replace('1', 'I'),
            code.replace('0', 'o').replace('1', 'l'),
            code.substring(0, 4) + " " + code.substring(4, 8) + " " + code.substring(8),
            " " + code.substring(0, 4) + "-" + code.substring(4) + " "
        }) assertThat(window.code(typed, DAY)).as(typed).isEqualTo("VALID");
        var wrong = code.substring(0, 12) + (code.endsWith("7") ? "8" : "7");
        assertThat(window.code(wrong, DAY)).isEqualTo("UNKNOWN");
    }

    private static String codeIn(String symbol) {
        var number = TwoDDoc.read(symbol).value(SymbolField.FILE_NUMBER).orElseThrow();
        return FileNumber.toCode(number).text();
    }

    /** With so many bytes of its signature, or zeros behind it. */
    private static String signedWith(String symbol, int bytes) {
        int end = symbol.indexOf('\u001f') + 1;
        var signature = Base32.decode(symbol.substring(end).strip());
        return symbol.substring(0, end) + Base32.encode(Arrays.copyOf(signature, bytes));
    }

    /** A day of a field changed: its last digit but one. */
    private static String later(String symbol, String field, int length) {
        int at = symbol.indexOf(field, 26);
        while (!symbol.substring(at + 2, at + 2 + length).matches("[0-9A-F]{" + length + "}"))
            at = symbol.indexOf(field, at + 1);
        int digit = at + length;
        return symbol.substring(0, digit) + (symbol.charAt(digit) == '1' ? '2' : '1') + symbol.substring(digit + 1);
    }
}
