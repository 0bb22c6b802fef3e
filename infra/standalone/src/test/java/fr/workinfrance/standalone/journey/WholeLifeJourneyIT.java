package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
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

            steps.opines(prefecture, dossier, "give-opinion", "WITH_RESERVATIONS");
            steps.opines(prefecture, dossier, "supersede-opinion", "FAVOURABLE");
            house.clock().letPass(Duration.ofDays(9));
            steps.opines(inspection, dossier, "give-opinion", "FAVOURABLE");

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

    private void tellsEverything(Visitor student, String dossier) {
        student.goes(dossier).canUseThis("applicant-trail");
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
                        "dossier.opinion-given",
                        "dossier.approved",
                        "dossier.attestation-issued",
                        "dossier.authorisation-withdrawn"));
        assertThat(told.stream().filter(Sentences.ofEvents("dossier.piece-attached")::contains))
                .hasSize(3);

        var readings = student.seesEach("[data-part=READINGS] li");
        assertThat(readings)
                .anyMatch(line -> names(line, "direccte", "identité", "employeur", "autres pièces", "historique"))
                .anyMatch(line -> names(line, "préfecture", "identité", "titre de séjour", "pièces du séjour"))
                .anyMatch(line -> names(line, "inspection du travail", "employeur", "pièces du contrat"));
        assertThat(readings).noneMatch(line -> names(line, "inspection du travail", "identité"));
    }

    private static boolean names(String line, String... words) {
        return Stream.of(words).allMatch(line.toLowerCase(Locale.FRENCH)::contains);
    }

    private Visitor visitor() {
        return new Visitor(chromium.browser(), Seat.DESK, house.address(), album);
    }
}
