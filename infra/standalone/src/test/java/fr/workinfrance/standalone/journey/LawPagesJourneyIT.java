package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.TestHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the question whether an authorisation is needed, over a procedure that changes, to findings while typing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawPagesJourneyIT {

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Chromium chromium;
    private final Album album = new Album();

    @BeforeAll
    void open() {
        house = TestHouse.on(scratch.resolve("data"));
        chromium = new Chromium();
    }

    @AfterAll
    void shut() {
        chromium.close();
        house.close();
    }

    @Test
    void tells_anybody_what_they_need_and_shows_what_the_rules_notice() {
        try (var student = visitor()) {
            student.goes("/eligibility").canUseThis("eligibility");
            student.chooses("nationality", "GN")
                    .ticks("place-FRANCE")
                    .ticks("occupation-STUDENT")
                    .chooses("engagement", "APPRENTICESHIP")
                    .types("hours", "1600")
                    .types("months", "12")
                    .presses("main form button[type=submit]")
                    .canUseThis("eligibility-advice");
            assertThat(student.sees("#advice")).contains("apprentissage", "CFA");

            student.signedInAs("martin")
                    .goes("/dossiers/new?procedure=APPRENTICESHIP&role=EMPLOYER")
                    .presses("main form button[type=submit]");
            assertThat(student.canSee("#findings [data-rule]")).isFalse();
            fills(student);
            // Why nothing is pressed: the page itself asks while somebody types.
            assertThat(student.sees("#findings [data-rule=FIRST_YEAR_OF_STAY]")).contains("R5221-7");
            student.presses("button[value=check]");
            assertThat(student.sees("#findings [data-rule=FIRST_YEAR_OF_STAY]")).contains("R5221-7");
            student.canUseThis("form-checked", "#findings");
        }
    }

    @Test
    void publishes_a_version_once_nothing_is_wrong_with_it() {
        try (var admin = visitor().signedInAs("admin");
                var officer = visitor().signedInAs("claire")) {
            var later = ParisTime.dayOf(house.clock().instant()).plusDays(2);
            admin.goes("/procedures").canUseThis("procedures");
            admin.goes("/procedures/RESEARCHER").canUseThis("procedure");
            admin.types("from", later.toString()).presses("#publish button[type=submit]");
            assertThat(admin.sees("#refused")).contains("ne change rien");
            var shorter = admin.typed("definition").replace("\"P2M\"", "\"P1M\"");
            admin.types("definition", shorter).presses("#publish button[type=submit]");
            assertThat(admin.sees("#version-" + later + " summary")).contains("à venir");
            admin.canUseThis("procedure-published");
            officer.goes("/procedures/RESEARCHER");
            assertThat(officer.canSee("#publish")).isFalse();
        }
    }

    private void fills(Visitor student) {
        var today = ParisTime.dayOf(house.clock().instant());
        student.types("COMMUNE", "Paris")
                .types("POSTAL_CODE", "75010")
                .chooses("CIVILITY", "MADAME")
                .types("LAST_NAME", "Diallo")
                .types("FIRST_NAME", "Awa")
                .chooses("NATIONALITY", "GN")
                .types("BIRTH_DATE", "17/05/2003")
                .types("BIRTH_PLACE", "Conakry")
                .types("EMAIL", "awa@example.org")
                .types("PHONE", "06 01 02 03 04")
                .chooses("REQUEST", "FIRST")
                .ticks("MASTER_GRADE-no")
                .types("PERMIT_NUMBER", "9902345678")
                .types("PERMIT_EXPIRY", today.plusYears(1).toString())
                .chooses("PERMIT_DEPARTEMENT", "75")
                .types("PERMIT_ISSUED_BY", "Paris")
                .types("STAY_SINCE", today.minusMonths(2).toString())
                .types("SIRET", "73282932000074")
                .types("EMPLOYER_NAME", "Le Bon Pain")
                .types("REPRESENTATIVE_LAST_NAME", "Morane")
                .types("REPRESENTATIVE_FIRST_NAME", "Bob")
                .types("REPRESENTATIVE_EMAIL", "bob@example.org")
                .types("REPRESENTATIVE_PHONE", "01 02 03 04 05")
                .types("JOB", "Apprentie boulangère")
                .types("WORKPLACE", "16 passage de l’Industrie, 75010 Paris")
                .chooses("CONTRACT_TYPE", "APPRENTICESHIP")
                .types("CONTRACT_START", today.plusMonths(1).toString())
                .types("CONTRACT_END", today.plusMonths(10).toString())
                .types("HOURS", "35 heures/semaine")
                .types("GROSS_PAY", "1300 euros/mois")
                .ticks("REGULATED_PROFESSION-no");
    }

    private Visitor visitor() {
        return new Visitor(chromium.browser(), Seat.DESK, house.address(), album);
    }
}
