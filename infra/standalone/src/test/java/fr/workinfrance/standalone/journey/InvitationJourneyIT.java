package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One dossier of three: the employer opens it, the student joins the passport, a mandatary submits with a mandate that ends. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationJourneyIT {

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
    void is_worked_on_by_whoever_was_invited_as_long_as_they_are(Seat seat) {
        try (var employer = at(seat).signedInAs("martin");
                var student = at(seat).signedInAs("awa");
                var mandatary = at(seat).signedInAs("nadia");
                var claire = at(seat).signedInAs("claire")) {
            var steps = new Steps(house, scratch);
            var dossier = steps.fills(employer);
            comes(student, invites(employer, dossier, "WORKER"));
            steps.joins(student, dossier, "PASSPORT", "passeport");
            invitesNobody(student, dossier);

            comes(mandatary, invites(employer, dossier, "MANDATARY"));
            submitsNothingWithout(mandatary, dossier);
            steps.joins(mandatary, dossier, "MANDATE", "contrat");
            mandatary.goes(dossier + "/summary").presses("form[action$='/submit'] button[type=submit]");
            assertThat(mandatary.canSee("#receipt")).as(mandatary.seesAll()).isTrue();
            mandatary.canUseThis("mandatary-submitted");

            claire.goes(dossier).canUseThis("officer-parties");
            assertThat(claire.sees("[data-part=PARTIES]")).contains("Nadia Rey", "Awa Diallo");
            isSeenOut(employer, dossier);
            assertThat(mandatary.goes(dossier).seesAll()).doesNotContain("Libraire");
            assertThat(mandatary.canSee("#receipt")).isFalse();
            assertThat(mandatary.goes("/dossiers").seesAll()).doesNotContain(reference(dossier));
            assertThat(student.goes("/dossiers").seesAll()).contains(reference(dossier));
            tellsOfIt(employer, dossier);
        }
    }

    /** The code, as it is shown once. */
    private static String invites(Visitor owner, String dossier, String role) {
        owner.goes(dossier + "/parties").ticks("role-" + role).presses("#invite-form button[type=submit]");
        var code = owner.sees("#invitation-code");
        assertThat(code).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        assertThat(owner.address()).doesNotContain(code.substring(0, 4));
        owner.canUseThis("parties-invited");
        return code;
    }

    private static void comes(Visitor invited, String code) {
        invited.goes("/dossiers").presses("#invited");
        invited.canUseThis("coming").types("code", code.toLowerCase(java.util.Locale.ROOT));
        invited.presses("form[action$='/invitations'] button[type=submit]");
        assertThat(invited.address()).contains("/form").doesNotContain(code.substring(0, 4));
        invited.goes("/invitations").types("code", code);
        invited.presses("form[action$='/invitations'] button[type=submit]");
        assertThat(invited.canSee("#refused")).as("a code works once").isTrue();
    }

    private static void invitesNobody(Visitor student, String dossier) {
        student.goes(dossier + "/parties").canUseThis("parties-invited-sees");
        assertThat(student.canSee("#invite-form")).isFalse();
        student.goes(dossier + "/summary");
        assertThat(student.canSee("#others-submit")).isTrue();
        assertThat(student.canSee("form[action$='/submit']")).isFalse();
    }

    private static void submitsNothingWithout(Visitor mandatary, String dossier) {
        mandatary.goes(dossier + "/summary").canUseThis("summary-without-mandate");
        assertThat(mandatary.canSee("#wants-mandate")).isTrue();
        mandatary.presses("form[action$='/submit'] button[type=submit]");
        assertThat(mandatary.canSee("#refused")).as(mandatary.seesAll()).isTrue();
        assertThat(mandatary.sees("#refused")).contains("R5221-11");
    }

    private static void isSeenOut(Visitor employer, String dossier) {
        employer.goes(dossier + "/parties").canUseThis("parties");
        employer.presses("[data-role=MANDATARY] form[action$='/end'] button[type=submit]");
        assertThat(employer.canSee("[data-role=MANDATARY]")).isFalse();
        assertThat(employer.canSee("[data-role=WORKER]")).isTrue();
    }

    private void tellsOfIt(Visitor employer, String dossier) {
        employer.goes(dossier);
        if (employer.speaksFrench())
            assertThat(employer.sees("[data-part=AUDIT_TRAIL]"))
                    .contains(Sentences.ofEvents("dossier.invitation-taken-up", "dossier.party-removed"))
                    .contains("Un mandataire", "L’étudiant ou le salarié");
        assertThat(employer.canSee("[data-part=READINGS]")).isTrue();
        employer.canUseThis("applicant-parties");
    }

    private static String reference(String dossier) {
        var path = URI.create(dossier).getPath();
        return path.substring(path.lastIndexOf('/') + 1).substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private Visitor at(Seat seat) {
        return new Visitor(chromium.browser(), seat, house.address(), new Album());
    }
}
