package fr.workinfrance.standalone.forged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.symbol.Base32;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.journey.Chromium;
import fr.workinfrance.standalone.journey.Forgeries;
import fr.workinfrance.standalone.journey.Issued;
import fr.workinfrance.standalone.journey.OfflineVisit;
import fr.workinfrance.standalone.journey.Program;
import fr.workinfrance.testkit.ForgedSeals;
import fr.workinfrance.testkit.ForgedUpdates;
import fr.workinfrance.testkit.PhotographedSymbol;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What is tried on an attestation that the house really issued, and on the one before it, which was replaced when its key had to be
 * revoked: what a program is told and a person reads, with a network, at a terminal without one, and on the page without one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedAttestationIT {

    private static final String DAY = "2018-05-02";

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Window window;
    private CommandLine command;
    private Chromium chromium;
    private OfflineVisit page;
    private byte[] replaced;
    private byte[] genuine;
    private String replacedCode;
    private String code;
    private String replacedSymbol;
    private String symbol;

    /**
     * @param done what was done
     * @param file a document, or the text of a symbol
     * @param verdict what is to be said of it, whoever is asked
     */
    record Row(String done, byte[] file, String verdict) {
        static Row symbol(String done, String text, String verdict) {
            return new Row(done, text.getBytes(StandardCharsets.UTF_8), verdict);
        }

        String text() {
            return new String(file, StandardCharsets.UTF_8);
        }

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
        await().atMost(Duration.ofMinutes(2))
                .until(() -> window.document(genuine, DAY).equals("VALID"));
        // Why: the list is made anew once a minute at most.
        house.clock().letPass(Duration.ofMinutes(2));
        command = new CommandLine(Files.createDirectory(scratch.resolve("terminal")), house.address(), DAY);
        chromium = new Chromium();
        page = new OfflineVisit(chromium.browser(), house.address(), "fr-FR");
    }

    @AfterAll
    void shut() {
        if (chromium != null) chromium.close();
        house.close();
    }

    Stream<Row> documents() throws Exception {
        var forged = Forgeries.of(genuine, scratch).entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue(), row.getKey().replaceAll(".*: ", "")));
        var updates = ForgedUpdates.of(genuine).entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue(), "ALTERED.ADDED_TO"));
        var inside = ForgedSeals.of(genuine).entrySet().stream()
                .map(row -> new Row("in the seal: " + row.getKey(), row.getValue(), "ALTERED.CHANGED"));
        var authority = ForgedSeals.withCertificate(genuine, authority());
        return Stream.of(
                        Stream.of(
                                new Row("nothing", genuine, "VALID"),
                                new Row("proofs added by others", ForgedUpdates.proven(genuine), "VALID")),
                        forged,
                        updates,
                        inside,
                        Stream.of(new Row("in the seal: the authority of its key", authority, "ALTERED.CHANGED")))
                .flatMap(rows -> rows);
    }

    Stream<Row> symbols() {
        var lengths = IntStream.of(0, 63, 65)
                .mapToObj(bytes ->
                        Row.symbol("a signature of " + bytes + " bytes", signedWith(symbol, bytes), "ALTERED.SYMBOL"));
        var unknown = symbol.substring(0, 8) + "ZZZZ" + symbol.substring(12);
        return Stream.concat(
                lengths,
                Stream.of(
                        Row.symbol("nothing", symbol, "VALID"),
                        Row.symbol("another first day", later(symbol, "55", 8), "ALTERED.SYMBOL"),
                        Row.symbol("another last day", later(symbol, "08", 4), "ALTERED.SYMBOL"),
                        Row.symbol("a certificate that nobody knows", unknown, "NOT_OURS.UNKNOWN_CERTIFICATE"),
                        Row.symbol("signed by a key revoked since", replacedSymbol, "NOT_OURS.REVOKED_KEY"),
                        Row.symbol("its last letter in another form", lastLetter(symbol), "NOT_OURS.NOT_A_SYMBOL"),
                        Row.symbol("a text that is none", "DC04 AND MORE", "NOT_OURS.NOT_A_SYMBOL")));
    }

    /** Letters whose lower byte is the one that was signed: whoever looks at that alone finds the signature right. */
    Stream<Row> otherLetters() {
        var name = TwoDDoc.read(symbol).value(SymbolField.LAST_NAME).orElseThrow();
        var named = "62" + name;
        return Stream.of(
                Row.symbol("a field that is none any more", other(symbol, "62", named), "NOT_OURS.NOT_A_SYMBOL"),
                Row.symbol("a name in other letters", other(symbol, name, named), "NOT_OURS.NOT_A_SYMBOL"),
                Row.symbol(
                        "a separator that is none any more",
                        other(symbol, "\u001d", "\u001d"),
                        "NOT_OURS.NOT_A_SYMBOL"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    @Timeout(60)
    void is_told_apart_in_words(Row row) {
        assertThat(window.document(row.file(), DAY)).isEqualTo(row.verdict());
        if (row.file().length > 0)
            assertThat(window.words(row.file(), DAY))
                    .isEqualTo(Meant.by(row.verdict()).title());
    }

    @ParameterizedTest
    @MethodSource({"symbols", "otherLetters"})
    void is_told_apart_as_a_symbol(Row row) {
        assertThat(window.symbol(row.text(), DAY)).isEqualTo(row.verdict());
    }

    @ParameterizedTest
    @MethodSource({"documents", "symbols", "otherLetters"})
    @Timeout(60)
    void is_told_apart_in_words_at_the_terminal(Row row) {
        assertSaidAtTheTerminal(row);
    }

    @ParameterizedTest
    @MethodSource("documents")
    @Timeout(60)
    void is_told_apart_in_words_on_the_page_without_a_network(Row row) {
        assertSaidOnThePage(page.ofBytes(row.file(), "attestation.pdf"), row.verdict());
    }

    @ParameterizedTest
    @MethodSource({"symbols", "otherLetters"})
    @Timeout(60)
    void is_told_apart_in_words_on_the_page_without_a_network_as_a_symbol(Row row) {
        assertSaidOnThePage(page.ofText(row.text(), DAY), row.verdict());
    }

    @ParameterizedTest
    @MethodSource("symbols")
    @Timeout(60)
    void is_told_apart_in_a_photograph(Row row) throws IOException {
        var photograph = PhotographedSymbol.of(row.text(), "png");
        assertThat(window.picture(photograph, "image/png", DAY)).isEqualTo(row.verdict());
        assertSaidAtTheTerminal(new Row(row.done(), photograph, row.verdict()));
    }

    private void assertSaidAtTheTerminal(Row row) {
        var meant = Meant.by(row.verdict());
        assertThat(command.said(row.file()).lines().limit(2))
                .satisfiesExactly(
                        verdict -> assertThat(verdict.replace(' ', '.')).startsWith(row.verdict()),
                        words -> assertThat(words)
                                .startsWith(meant.title() + ". ")
                                .contains(meant.sentence()));
    }

    private void assertSaidOnThePage(String answer, String verdict) {
        var meant = Meant.by(verdict);
        assertThat(answer).isEqualTo(verdict);
        assertThat(page.words()).startsWith(meant.title() + "\n").contains(meant.sentence());
        page.leftNothingBehind();
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

    /** Without a network nobody knows which one took its place; that its key proves nothing any more is known. */
    @Test
    void an_old_one_that_was_replaced_proves_nothing_without_a_network() {
        assertSaidAtTheTerminal(new Row("sealed by a key revoked since", replaced, "NOT_OURS.REVOKED_KEY"));
        assertSaidOnThePage(page.ofBytes(replaced, "attestation.pdf"), "NOT_OURS.REVOKED_KEY");
    }

    @Test
    @Timeout(120)
    void a_file_of_200_megabytes_is_turned_away_and_not_kept() throws Exception {
        assertThat(window.announce("/api/attestations/check", "application/pdf", 200L << 20))
                .startsWith("HTTP/1.1 413")
                .contains("too-large", "20");
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

    @Test
    void each_key_of_it_is_told_with_the_authority_that_vouches_for_it() {
        assertThat(window.json("/api/attestations/keys").values())
                .hasSize(2)
                .allSatisfy(key -> certificate(key, "certificate")
                        .verify(certificate(key, "authority").getPublicKey()));
    }

    /** Of the key that sealed it. */
    private byte[] authority() throws CertificateException {
        var keys = window.json("/api/attestations/keys").values();
        var sealed = window.json("/api/attestations/" + code).path("keyId").asString();
        for (var key : keys)
            if (key.path("keyId").asString().equals(sealed))
                return certificate(key, "authority").getEncoded();
        throw new AssertionError("no key of that name");
    }

    private static X509Certificate certificate(JsonNode key, String which) throws CertificateException {
        var der = Base64.getDecoder().decode(key.path(which).asString());
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static String codeIn(String symbol) {
        var number = TwoDDoc.read(symbol).value(SymbolField.FILE_NUMBER).orElseThrow();
        return FileNumber.toCode(number).text();
    }

    /** With the letters of a part of it as far from plain ones as makes no difference to their lower bytes. */
    private static String other(String symbol, String part, String within) {
        int at = symbol.indexOf(within, 26) + within.indexOf(part);
        var letters = new StringBuilder(symbol.strip());
        for (int i = at; i < at + part.length(); i++) letters.setCharAt(i, (char) (letters.charAt(i) + 0x1e00));
        return letters.toString();
    }

    /** The last letter says two bits of the signature, and three that say nothing. */
    private static String lastLetter(String symbol) {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = symbol.strip();
        int last = text.length() - 1;
        return text.substring(0, last) + letters.charAt(letters.indexOf(text.charAt(last)) ^ 1);
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
