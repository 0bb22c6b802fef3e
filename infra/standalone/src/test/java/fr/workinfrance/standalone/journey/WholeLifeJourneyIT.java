package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One dossier from the first page to a withdrawn attestation, by everybody who has a hand in it, in a real browser. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeLifeJourneyIT {

    /** What the officer in charge sees of the opinion asked of the labour inspection. */
    private static final String ASKED = "[data-part=OPINIONS_ASKED] tr:has-text('inspection du travail')";

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Steps steps;
    private Chromium chromium;
    private final Album album = new Album();

    @BeforeAll
    void open(TestHouse house) {
        this.house = house;
        steps = new Steps(house, scratch);
        chromium = new Chromium();
    }

    @AfterAll
    void shut() {
        chromium.close();
    }

    @Test
    void leads_from_a_request_to_an_attestation_that_is_withdrawn() throws Exception {
        try (var student = visitor().signedInAs("martin");
                var direccte = visitor().signedInAs("claire");
                var prefecture = visitor().signedInAs("paul");
                var inspection = visitor().signedInAs("lucie");
                var anybody = visitor()) {
            var dossier = steps.submitsWithTwoPieces(student);
            steps.asksForOneMore(direccte, dossier);
            steps.supplements(student, dossier);
            steps.marksCompleteAndAsksTwoOpinions(direccte, dossier);
            direccte.goes("/board").canUseThis("board");

            steps.opines(prefecture, dossier, "give-opinion", "WITH_RESERVATIONS");
            steps.opines(prefecture, dossier, "supersede-opinion", "FAVOURABLE");
            house.clock().letPass(Duration.ofDays(16));
            direccte.goes(dossier).looksAgainUntil(ASKED + " :text-is('En retard')");
            steps.opines(inspection, dossier, "give-opinion", "FAVOURABLE");
            direccte.goes(dossier).looksAgainUntil(ASKED + " :text-is('Rendu')");
            assertThat(direccte.canSee(ASKED + " :text-is('en retard')"))
                    .as(direccte.sees(ASKED))
                    .isTrue();

            keepsThePapers(student, dossier);
            steps.approves(direccte, dossier);
            var checked = steps.checksTheAttestation(student, dossier, anybody);
            steps.withdraws(direccte, dossier);
            anybody.goes(checked);
            assertThat(anybody.canSee("[data-verdict=WITHDRAWN]")).isTrue();
            anybody.canUseThis("verification-withdrawn");

            tellsEverything(student, dossier);
        }
    }

    @Test
    void begins_for_an_old_dossier_with_its_import() throws Exception {
        try (var administrator = visitor().signedInAs("admin")) {
            var sample = Files.readString(
                    Checkout.folder().resolve("command-service/src/main/resources/samples/dossier-api-v1.json"));
            var file = Files.writeString(
                    scratch.resolve("dossier.json"), sample.replaceFirst("\"id\": 1,", "\"id\": 990001,"));
            administrator.goes("/import").canUseThis("import");
            administrator
                    .joins("file", file)
                    .presses("main form button[type=submit]")
                    .canUseThis("import-findings");
            assertThat(administrator.canSee("#imported [data-rule=MANDATE_MISSING]"))
                    .isTrue();
            administrator.joins("file", file).presses("main form button[type=submit]");
            assertThat(administrator.canSee("#already-imported"))
                    .as(administrator.seesAll())
                    .isTrue();
        }
    }

    private void keepsThePapers(Visitor student, String dossier) {
        student.goes(dossier).presses("a[href$='/receipt']").canUseThis("applicant-receipt");
        student.goes(dossier).presses("a[href$='/completeness']").canUseThis("applicant-completeness");
    }

    private void tellsEverything(Visitor student, String dossier) throws SQLException {
        student.goes(dossier).canUseThis("applicant-trail", "[data-part=AUDIT_TRAIL]");
        var told = student.seesEach("[data-part=AUDIT_TRAIL] h3");
        assertThat(told)
                .containsSubsequence(Sentences.ofEvents(
                        "dossier.draft-opened",
                        "dossier.draft-saved",
                        "dossier.piece-attached",
                        "dossier.piece-attached",
                        "dossier.submitted",
                        "dossier.pieces-requested",
                        "dossier.piece-attached",
                        "dossier.supplemented",
                        "dossier.marked-complete",
                        "dossier.opinion-requested",
                        "dossier.opinion-requested",
                        "dossier.opinion-given",
                        "dossier.opinion-superseded",
                        "dossier.opinion-overdue",
                        "dossier.opinion-given",
                        "dossier.approved",
                        "dossier.attestation-issued",
                        "dossier.authorisation-withdrawn"));
        assertThat(told.stream().filter(Sentences.ofEvents("dossier.piece-attached")::contains))
                .hasSize(3);

        assertThat(student.seesEach("[data-part=AUDIT_TRAIL] li:has-text('"
                        + Sentences.ofEvents("dossier.opinion-given").getFirst() + "') p:text-is('en retard')"))
                .as("the opinion given late, and not the other")
                .hasSize(1);
        tellsEveryReading(student, dossier);
    }

    private void tellsEveryReading(Visitor student, String dossier) throws SQLException {
        var recorded = Readings.of(dossier, house);
        assertThat(recorded).extracting(Readings.Line::agency).contains("DIRECCTE-75", "PREFECTURE-75");
        assertThat(student.seesEachAttribute("[data-part=READINGS] li time", "datetime"))
                .containsExactlyElementsOf(
                        recorded.stream().map(line -> line.at().toString()).toList());
        assertThat(student.seesEach("[data-part=READINGS] li > span"))
                .containsExactlyElementsOf(
                        recorded.stream().map(Readings.Line::told).toList());

        assertThat(recorded)
                .filteredOn(line -> line.agency().equals("LABOUR_INSPECTION-75"))
                .isNotEmpty()
                .noneMatch(line -> line.parts().contains("IDENTITY"));
    }

    private Visitor visitor() {
        return new Visitor(chromium.browser(), Seat.DESK, house.address(), album);
    }
}
