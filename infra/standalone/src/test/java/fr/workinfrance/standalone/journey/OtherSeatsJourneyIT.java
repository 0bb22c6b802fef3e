package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a dossier from its draft to a checked attestation, for those who have no scripts, or a phone and English. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherSeatsJourneyIT {

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Chromium chromium;

    @BeforeAll
    void open(TestHouse house) {
        this.house = house;
        chromium = new Chromium();
    }

    @AfterAll
    void shut() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Seat.class,
            names = {"DESK_WITHOUT_SCRIPTS", "PHONE_IN_ENGLISH"})
    void lead_to_the_same_end(Seat seat) throws Exception {
        var steps = new Steps(house, scratch);
        try (var student = at(seat).signedInAs("martin");
                var direccte = at(seat).signedInAs("claire");
                var prefecture = at(seat).signedInAs("paul");
                var auditor = at(seat).signedInAs("agnes");
                var anybody = at(seat)) {
            anybody.goes("/").canUseThis("home").goes("/sign-in").canUseThis("sign-in");
            var dossier = steps.submitsWithTwoPieces(student);
            steps.asksForOneMore(direccte, dossier);
            steps.supplements(student, dossier);
            steps.marksComplete(direccte, dossier);
            steps.asks(direccte, dossier, "PREFECTURE-75", "R5221-15", 20);
            steps.opines(prefecture, dossier, "give-opinion", "FAVOURABLE");
            // Why: by then the work has begun, and what is attested is valid.
            house.clock().letPass(Duration.ofDays(9));
            steps.approves(direccte, dossier);
            steps.checksTheAttestation(student, dossier, anybody);

            student.goes("/dossiers").canUseThis("own-dossiers");
            direccte.goes("/statistics").canUseThis("statistics");
            auditor.goes(dossier + "/trail").canUseThis("trail");
            controls(auditor, seat);
        }
    }

    private static void controls(Visitor auditor, Seat seat) {
        assertThat(auditor.seesEach("tr[data-type] td:nth-of-type(1) span"))
                .containsSubsequence(Sentences.ofEvents(
                        seat,
                        "dossier.draft-opened",
                        "dossier.piece-attached",
                        "dossier.piece-attached",
                        "dossier.submitted",
                        "dossier.pieces-requested",
                        "dossier.supplemented",
                        "dossier.marked-complete",
                        "dossier.opinion-requested",
                        "dossier.opinion-given",
                        "dossier.approved",
                        "dossier.attestation-issued"));
        assertThat(auditor.seesAll())
                .as("an auditor sees no person")
                .doesNotContain("N'Diaye", "Aïssatou", "aissatou@example.org");
    }

    private Visitor at(Seat seat) {
        return new Visitor(chromium.browser(), seat, house.address(), new Album());
    }
}
