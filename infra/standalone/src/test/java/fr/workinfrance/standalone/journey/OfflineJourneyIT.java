package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.testkit.ForgedSeals;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptKeysCommand;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.status.StatusList;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The page that checks in the browser, opened once with a network and used without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineJourneyIT {

    private static final String DAY = "2018-05-02";

    /** The day first and twenty-four hours, in both languages: with the month first come AM and PM. */
    private static final String MOMENT = "[0-9]{2}/[0-9]{2}/20[0-9]{2},? [0-9]{2}:[0-9]{2}:[0-9]{2}";

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Chromium chromium;
    private OfflineVisit here;
    private OfflineVisit inEnglish;
    private OfflineVisit afterTheEnd;
    private OfflineVisit afterItsReplacement;
    private Path document;
    private Path picture;
    private String symbol;

    @BeforeAll
    void openOnceAndCutTheNetwork() throws Exception {
        house = TestHouse.on(scratch.resolve("data"));
        document = Issued.attestation(house, scratch);
        symbol = Program.symbolOf(document, scratch);
        picture = Program.printedSymbol(document, scratch);
        chromium = new Chromium(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + Film.of(picture, scratch));
        here = visit("fr-FR");
        inEnglish = visit("en-GB");
        says("ended_on = DATE '2018-06-01', ending = 'WITHDRAWN'");
        afterTheEnd = visit("fr-FR");
        says("ended_on = NULL, ending = NULL, replaced_on = DATE '2018-06-01', replaced_by = code");
        afterItsReplacement = visit("fr-FR");
    }

    @AfterAll
    void shut() {
        if (chromium != null) chromium.close();
        house.close();
    }

    @AfterEach
    void leftNothingBehind() {
        for (var visit : List.of(here, inEnglish, afterTheEnd, afterItsReplacement)) visit.leftNothingBehind();
    }

    @Test
    void checks_a_symbol_that_we_signed_and_says_what_it_says() {
        assertThat(here.ofText(symbol, DAY)).isEqualTo("VALID");
        assertThat(here.facts()).containsPattern("\\d{2}/\\d{2}/2018").doesNotContain("2018-");
        assertThat(here.ofText(symbol, "2017-01-01")).isEqualTo("NOT_STARTED");
        assertThat(here.ofText(symbol, "2031-01-01")).isEqualTo("EXPIRED");
    }

    @Test
    void checks_a_document_that_we_sealed_and_says_what_its_claim_says() {
        assertThat(here.ofFile(document, DAY)).isEqualTo("VALID");
        assertThat(here.facts()).contains("2018");
        assertThat(here.ofFile(document, "2017-01-01")).isEqualTo("NOT_STARTED");
        assertThat(here.ofFile(document, "2031-01-01")).isEqualTo("EXPIRED");
    }

    @Test
    void says_of_a_receipt_that_was_altered_that_it_was() throws IOException {
        var day = LocalDate.parse(DAY);
        var answered = new Receipt(
                Instant.parse("2018-05-02T10:00:00Z"),
                Receipt.By.CODE,
                null,
                null,
                day,
                "UNKNOWN",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var receipt = new ReceiptPdf(house.part(Receipts.class).key())
                .of(answered, "fr", "Reçu de vérification", List.of("Inconnue"), "e30.e30.e30");
        assertThat(here.ofBytes(receipt, "recu.pdf")).isEqualTo("OUR_RECEIPT");
        assertThat(here.ofBytes(Forgeries.flipped(receipt, 300), "recu.pdf")).isEqualTo("ALTERED.CHANGED");
        assertThat(here.ofBytes(Forgeries.textAdded(receipt), "recu.pdf")).isEqualTo("ALTERED.ADDED_TO");
        for (var forged : ForgedSeals.of(receipt).entrySet())
            assertThat(here.ofBytes(forged.getValue(), "recu.pdf"))
                    .as(forged.getKey())
                    .isEqualTo("ALTERED.CHANGED");
    }

    @Test
    void does_not_read_a_file_that_is_too_large_and_says_the_limit() throws IOException {
        var large = scratch.resolve("large.pdf");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertThat(here.ofFile(large, DAY)).isEqualTo("TOO_LARGE");
        assertThat(here.words()).contains("20\u00a0Mo");
    }

    @Test
    void notices_a_symbol_that_was_changed_and_what_is_none() {
        int at = symbol.indexOf("69") + 2;
        var older = symbol.substring(0, at) + (symbol.charAt(at) == '1' ? '2' : '1') + symbol.substring(at + 1);
        assertThat(here.ofText(older, DAY)).isEqualTo("ALTERED.SYMBOL");
        assertThat(here.ofText("HTTPS://WORK.EXAMPLE.FR/V/0", "")).isEqualTo("NOT_OURS.NOT_A_SYMBOL");
        assertThat(here.facts()).isEmpty();
    }

    @Test
    void knows_what_was_withdrawn_and_what_was_replaced_before_its_list_was_made() {
        assertThat(afterTheEnd.ofFile(document, DAY)).isEqualTo("ENDED");
        assertThat(afterTheEnd.ofText(symbol, DAY)).isEqualTo("ENDED");
        assertThat(afterItsReplacement.ofFile(document, DAY)).isEqualTo("REPLACED");
        assertThat(afterItsReplacement.ofText(symbol, DAY)).isEqualTo("REPLACED");
    }

    @Test
    void learns_what_was_withdrawn_since_as_soon_as_it_passes_by_a_network() throws SQLException {
        says("ended_on = NULL, ending = NULL, replaced_on = NULL, replaced_by = NULL");
        var visit = visit("fr-FR");
        assertThat(visit.ofFile(document, DAY)).isEqualTo("VALID");
        says("ended_on = DATE '2018-06-01', ending = 'WITHDRAWN'");
        house.clock().letPass(Duration.ofMinutes(2));
        assertThat(visit.ofFile(document, DAY)).isEqualTo("VALID");
        visit.passesByANetwork();
        assertThat(visit.ofFile(document, DAY)).isEqualTo("ENDED");
        assertThat(visit.ofText(symbol, DAY)).isEqualTo("ENDED");
    }

    @Test
    void vouches_for_nothing_by_a_list_that_is_too_old() throws SQLException {
        says("ended_on = NULL, ending = NULL, replaced_on = NULL, replaced_by = NULL");
        var visit = visit("en-GB");
        visit.comesBackAfter(Duration.ofDays(400));
        assertThat(visit.ofFile(document, DAY)).isEqualTo("LIST_TOO_OLD");
        assertThat(visit.words()).contains("network");
        assertThat(visit.ofText(symbol, "2017-01-01")).isEqualTo("NOT_STARTED");
    }

    @Test
    void keeps_nothing_of_an_older_page() {
        assertThat(here.caches()).asInstanceOf(LIST).hasSize(1).doesNotContain("offline-0");
    }

    @Test
    void reads_the_symbol_in_a_photograph_without_a_reader_of_the_browsers_own() throws IOException {
        assertThat(here.ofFile(picture, DAY)).isEqualTo("VALID");
        var empty = scratch.resolve("empty.png");
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(300, 300, java.awt.image.BufferedImage.TYPE_BYTE_GRAY),
                "png",
                empty.toFile());
        assertThat(here.ofFile(empty, DAY)).isEqualTo("NOT_OURS.NO_SYMBOL");
    }

    @Test
    void reads_the_symbol_before_the_camera() {
        assertThat(here.throughCamera(DAY)).isEqualTo("VALID");
        assertThat(here.facts()).contains("2018");
    }

    @Test
    void says_how_old_what_it_knows_is_in_both_languages() {
        assertThat(here.age()).matches(ageInFrench("(cette minute-ci|il y a [1-9][0-9]* minutes?)"));
        assertThat(inEnglish.age()).matches(ageInEnglish("(this minute|[1-9][0-9]* minutes? ago)"));
        assertThat(here.kept()).contains("sans réseau");
        assertThat(inEnglish.kept()).contains("without a network");
    }

    /** Why three quarters of an hour and more: the list is made by the clock of the house, which is some minutes ahead of the browser's. */
    @Test
    void says_in_hours_and_in_days_how_old_it_has_become() {
        var french = visit("fr-FR");
        var english = visit("en-GB");
        french.comesBackAfter(Duration.ofHours(5).plusMinutes(50));
        english.comesBackAfter(Duration.ofHours(5).plusMinutes(50));
        assertThat(french.age()).matches(ageInFrench("il y a 5 heures"));
        assertThat(english.age()).matches(ageInEnglish("5 hours ago"));
        french.comesBackAfter(Duration.ofDays(3).plusHours(6));
        english.comesBackAfter(Duration.ofDays(3).plusHours(6));
        assertThat(french.age())
                .matches("État des attestations au " + MOMENT
                        + " \\(il y a 3 jours\\)\\. Il y en a un plus récent\u00a0:"
                        + " rechargez cette page avec un réseau\\. .*");
        assertThat(english.age())
                .matches("Status of attestations as of " + MOMENT + " \\(3 days ago\\)\\. There is a newer one:"
                        + " load this page again with a network\\. .*");
        french.comesBackAfter(Duration.ofDays(40).plusHours(6));
        assertThat(french.age())
                .matches("L’état des attestations chargé est du " + MOMENT
                        + " \\(il y a 40 jours\\)\u00a0: trop ancien pour dire"
                        + " que l’une d’elles vaut encore\\. Rechargez cette page avec un réseau\\.");
    }

    private static String ageInFrench(String ago) {
        return "État des attestations au " + MOMENT + " \\(" + ago
                + "\\)\\. Une décision prise depuis ne peut pas être connue sans réseau\\.";
    }

    private static String ageInEnglish(String ago) {
        return "Status of attestations as of " + MOMENT + " \\(" + ago
                + "\\)\\. What was decided since cannot be known without a network\\.";
    }

    @Test
    void answers_in_the_words_of_the_reader() {
        assertThat(here.ofFile(document, DAY)).isEqualTo("VALID");
        assertThat(here.words()).startsWith("Valable");
        assertThat(inEnglish.ofFile(document, DAY)).isEqualTo("VALID");
        assertThat(inEnglish.words()).startsWith("Valid");
    }

    @Test
    void believes_no_list_whose_key_was_revoked_since() {
        try (var house = TestHouse.on(scratch.resolve("stolen"))) {
            var visit = new OfflineVisit(chromium.browser(), house.address(), "fr-FR");
            assertThat(visit.ofFile(document, DAY)).isEqualTo("NOT_OURS.FOREIGN_SEAL");
            var keys = scratch.resolve("stolen/keys").toString();
            var key = house.part(Receipts.class).key().id();
            assertThat(ReceiptKeysCommand.run(keys, "revoke", key)).isZero();
            house.clock().letPass(Duration.ofMinutes(2));
            visit.fetchesOnly("/api/attestations/keys/receipts");
            assertThat(visit.notice()).isEqualTo("NOT_READY");
        }
    }

    @Test
    void believes_no_list_that_we_signed_for_something_else() {
        var receipts = house.part(Receipts.class);
        var body = house.part(StatusList.class).token().split("\\.")[1];
        var content = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(body));
        var visit = visit("fr-FR");
        visit.findsInstead("/status-lists/1", receipts.seal(StatusList.TYPE, content));
        assertThat(visit.ofText(symbol, "2017-01-01")).isIn("NOT_STARTED", "ENDED", "REPLACED");
        visit.findsInstead("/status-lists/1", receipts.seal(Receipts.RECEIPT, content));
        assertThat(visit.notice()).isEqualTo("NOT_READY");
    }

    /** The unused bits of the last character of its signature can be set without a change of what it says. */
    @Test
    void believes_no_list_that_is_written_in_another_way() {
        var token = house.part(StatusList.class).token();
        var visit = visit("fr-FR");
        visit.findsInstead("/status-lists/1", token);
        assertThat(visit.ofText(symbol, "2017-01-01")).isIn("NOT_STARTED", "ENDED", "REPLACED");
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = letters.indexOf(token.charAt(token.length() - 1));
        var other = token.substring(0, token.length() - 1) + letters.charAt(last ^ 1);
        for (var written : List.of(other, token + "==", token.replaceFirst("[.]", "=."))) {
            visit.findsInstead("/status-lists/1", written);
            assertThat(visit.notice()).as(written).isEqualTo("NOT_READY");
        }
    }

    @Test
    void keeps_nobody_out() {
        assertThat(here.ofFile(document, DAY)).isEqualTo("VALID");
        assertThat(here.barriers()).isEmpty();
        assertThat(inEnglish.ofText("x", DAY)).isEqualTo("NOT_OURS.NOT_A_SYMBOL");
        assertThat(inEnglish.barriers()).isEmpty();
    }

    private OfflineVisit visit(String language) {
        // Why: the list is made anew once a minute at most.
        house.clock().letPass(Duration.ofMinutes(2));
        return new OfflineVisit(chromium.browser(), house.address(), language);
    }

    /** What the register says of every attestation: of the one there is. */
    private void says(String change) throws SQLException {
        try (var database = house.database();
                var statement = database.createStatement()) {
            statement.executeUpdate("UPDATE register.attestation SET " + change);
        }
    }
}
