package fr.workinfrance.standalone.forged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.journey.Chromium;
import fr.workinfrance.standalone.journey.Issued;
import fr.workinfrance.standalone.journey.OfflineVisit;
import fr.workinfrance.standalone.journey.Program;
import fr.workinfrance.standalone.stories.Granted;
import fr.workinfrance.testkit.PhotographedSymbol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An old PDF, genuine to the last byte, of an authorisation whose work is done elsewhere now: its key is good, and only the register and
 * the list know that another document took its place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedAttestationIT {

    private static final String OWNER = "martin";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Window window;
    private CommandLine command;
    private Chromium chromium;
    private OfflineVisit page;
    private String day;
    private byte[] old;
    private byte[] present;
    private String oldSymbol;
    private String symbol;

    @BeforeAll
    void issueAndDeclareAndIssueAgain() throws Exception {
        house = TestHouse.on(scratch.resolve("data"));
        window = new Window(house.address());
        var dossier = new Granted(house).page("changed").replace("/dossiers/", "");
        old = Issued.pdf(house, dossier, OWNER);
        oldSymbol = Program.symbolOf(Files.write(scratch.resolve("old.pdf"), old), scratch);
        await().atMost(PATIENCE).until(() -> window.document(old, "").equals("NOT_STARTED"));
        day = window.json("/api/attestations/" + codeIn(oldSymbol))
                .path("validFrom")
                .asString();
        assertThat(window.document(old, day)).isEqualTo("VALID");
        Issued.moveWork(house, dossier, OWNER, "2 rue Neuve, 31000 Toulouse");
        await().atMost(PATIENCE).until(() -> window.document(old, "").equals("REPLACED"));
        present = Issued.pdf(house, dossier, OWNER);
        symbol = Program.symbolOf(Files.write(scratch.resolve("present.pdf"), present), scratch);
        await().atMost(PATIENCE).until(() -> window.document(present, day).equals("VALID"));
        // Why: the list is made anew once a minute at most.
        house.clock().letPass(Duration.ofMinutes(2));
        command = new CommandLine(Files.createDirectory(scratch.resolve("terminal")), house.address(), day);
        chromium = new Chromium();
        page = new OfflineVisit(chromium.browser(), house.address(), "fr-FR");
    }

    @AfterAll
    void shut() {
        if (chromium != null) chromium.close();
        house.close();
    }

    @Test
    void is_replaced_and_told_by_which_and_why() {
        assertThat(window.words(old, "")).isEqualTo("Remplacée");
        var told = window.json("/api/attestations/" + codeIn(oldSymbol));
        assertThat(told.path("verdict").asString()).isEqualTo("REPLACED");
        assertThat(told.path("ground").asString()).isEqualTo("CHANGE_DECLARED");
        assertThat(told.path("replacedBy").asString().replace("-", "")).isEqualTo(codeIn(symbol));
        assertThat(window.symbol(oldSymbol, "")).isEqualTo("REPLACED");
    }

    @Test
    void is_replaced_in_a_photograph() throws Exception {
        var photograph = PhotographedSymbol.of(oldSymbol.strip(), "jpeg");
        assertThat(window.picture(photograph, "image/jpeg", "")).isEqualTo("REPLACED");
        assertThat(command.said(photograph)).startsWith("REPLACED");
    }

    @Test
    void is_replaced_at_the_terminal() {
        assertThat(command.said(old)).startsWith("REPLACED");
        assertThat(command.said(oldSymbol.getBytes(StandardCharsets.US_ASCII))).startsWith("REPLACED");
    }

    @Test
    void is_replaced_on_the_page_without_a_network() {
        assertThat(page.ofBytes(old, "attestation.pdf", day)).isEqualTo("REPLACED");
        assertThat(page.ofText(oldSymbol.strip(), day)).isEqualTo("REPLACED");
        page.leftNothingBehind();
    }

    @Test
    void gave_its_place_to_one_that_holds_wherever_it_is_checked() {
        assertThat(window.document(present, day)).isEqualTo("VALID");
        assertThat(window.symbol(symbol, day)).isEqualTo("VALID");
        assertThat(command.said(present)).startsWith("VALID");
        assertThat(page.ofBytes(present, "attestation.pdf", day)).isEqualTo("VALID");
        assertThat(page.ofText(symbol.strip(), day)).isEqualTo("VALID");
    }

    private static String codeIn(String symbol) {
        var number = TwoDDoc.read(symbol).value(SymbolField.FILE_NUMBER).orElseThrow();
        return FileNumber.toCode(number).text();
    }
}
