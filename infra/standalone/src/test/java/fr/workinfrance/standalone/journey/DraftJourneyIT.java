package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.TestHouse;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A form that saves itself while somebody types, and what becomes of it when it cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftJourneyIT {

    private static final String SAVED = "#autosave > *";

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Chromium chromium;

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
    void says_that_it_is_not_saved_once_nobody_is_signed_in_and_saves_by_itself_after() {
        try (var martin = visitor().signedInAs("martin")) {
            var form = opens(martin);
            martin.types("JOB", "Vendeur").waitsFor(SAVED);
            martin.isForgotten().types("JOB", "Serveur").waitsFor("#autosave-signed-out");
            assertThat(martin.canSee(SAVED)).isFalse();
            assertThat(martin.typed("JOB")).isEqualTo("Serveur");
            martin.canUseThis("form-signed-out", "#autosave-signed-out");

            // Why: what could not be saved is not what somebody wants to see, or to be done, after signing in.
            assertThat(martin.elsewhere().signedInAs("martin").address()).doesNotContain("autosave");
            martin.comesBack().waitsFor(SAVED);
            assertThat(martin.goes(form).typed("JOB")).isEqualTo("Serveur");
        }
    }

    @Test
    void is_not_overwritten_by_another_tab_and_keeps_what_was_typed_in_both() {
        try (var martin = visitor().signedInAs("martin")) {
            var form = opens(martin);
            var other = martin.elsewhere().goes(form);
            martin.types("JOB", "Vendeur").waitsFor(SAVED);
            other.types("BIRTH_PLACE", "Dakar").waitsFor(SAVED);
            assertThat(other.sees(SAVED)).contains("ailleurs");
            assertThat(martin.goes(form).typed("JOB")).isEqualTo("Vendeur");

            other.presses("button[value=save]").waitsFor("#others");
            assertThat(other.sees("#others")).contains("Vendeur");
            assertThat(other.typed("BIRTH_PLACE")).isEqualTo("Dakar");
            other.types("JOB", "Vendeur").presses("button[value=save]");
            martin.goes(form);
            assertThat(martin.typed("JOB")).isEqualTo("Vendeur");
            assertThat(martin.typed("BIRTH_PLACE")).isEqualTo("Dakar");
        }
    }

    private static String opens(Visitor martin) {
        martin.goes("/dossiers/new").ticks("role-EMPLOYER").presses("main button[type=submit]");
        return URI.create(martin.address()).getPath();
    }

    private Visitor visitor() {
        return new Visitor(chromium.browser(), Seat.DESK, house.address(), new Album());
    }
}
