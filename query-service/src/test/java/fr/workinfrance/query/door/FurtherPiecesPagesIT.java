package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which pieces are asked for during the examination, and those on which they are sent. */
class FurtherPiecesPagesIT {

    private static final String MOVE = "/moves/request-pieces";

    private static QueryHouse house;
    private static Past examined;
    private static Past asked;
    private static Past joined;
    private static Past refused;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        examined = new Past().examined(house.account("awa"));
        asked = awaiting();
        joined = awaiting();
        joined.then(new AttachPiece(joined.id, joined.piece(PieceKind.COMPANY_EXTRACT)));
        refused = new Past().refused(house.account("awa"));
        house.tell(examined, asked, joined, refused);
    }

    private static Past awaiting() {
        var past = new Past().examined(house.account("awa"));
        return past.then(new RequestPieces(
                past.id,
                List.of(new PieceGap(PieceKind.COMPANY_EXTRACT, PieceGap.Reason.OUTDATED)),
                LocalDate.of(2026, 4, 10),
                past.words("One of this year, please.")));
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
        house.commands().answer = new Answer.Done("", 0, List.of());
    }

    @Test
    void tell_the_officer_in_both_languages_that_the_clock_runs_on_and_propose_a_day_the_law_allows() {
        var claire = house.signedIn("claire");
        assertThat(claire.get(path(examined) + "?lang=fr").body())
                .contains("id=\"request-pieces\"", "id=\"further\"", "ne suspend pas le délai", "ne pas demander")
                .containsPattern("name=\"respondBy\"[^>]*value=\"2026-04-19\"")
                .doesNotContain("??");
        assertThat(claire.get(path(examined) + "?lang=en").body())
                .contains("does not suspend the delay", "do not ask", "To be produced by")
                .doesNotContain("??");
        assertThat(claire.get(path(refused)).body()).doesNotContain("id=\"request-pieces\"");
    }

    @Test
    void ask_for_those_that_were_given_a_reason_and_for_no_other() {
        var sent = house.signedIn("claire")
                .form(
                        path(examined) + MOVE,
                        "gap.COMPANY_EXTRACT=OUTDATED&gap.PASSPORT=&gap.NO_SUCH_PIECE=MISSING&respondBy=2026-04-10&message=Please",
                        path(examined));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(house.commands().asked)
                .filteredOn(told -> told.startsWith("request-pieces"))
                .singleElement()
                .asString()
                .contains("kind=COMPANY_EXTRACT", "reason=OUTDATED", "respondBy=2026-04-10", "Please")
                .doesNotContain("PASSPORT", "NO_SUCH_PIECE");
    }

    @Test
    void say_once_they_are_asked_for_nothing_of_a_delay_that_would_stand_still() {
        var claire = house.signedIn("claire");
        claire.form(path(examined) + MOVE, "gap.PASSPORT=ILLEGIBLE&respondBy=2026-04-10", path(examined));
        assertThat(claire.get(path(examined) + "?v=0").body())
                .contains("Les pièces sont demandées au demandeur")
                .doesNotContain("demandées au demandeur\u00a0; le délai est suspendu");
        assertThat(claire.get(path(examined) + "/messages?lang=fr").body())
                .contains("tant que le dossier n’est pas complet");
    }

    @Test
    void send_on_an_asking_for_nothing_so_that_it_is_refused_in_words() {
        var claire = house.signedIn("claire");
        house.commands().answer = new Answer.Refused(422, "nothing-asked-for", "Non", "Aucune pièce.", List.of());
        var none = claire.form(path(examined) + MOVE, "gap.PASSPORT=&respondBy=2026-04-10", path(examined));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("id=\"refused\"", "Aucune pièce.").doesNotContain("??");
        assertThat(house.commands().asked)
                .filteredOn(told -> told.startsWith("request-pieces"))
                .singleElement()
                .asString()
                .contains("gaps=[]");
    }

    @Test
    void keep_what_was_typed_with_a_day_that_is_past_or_beyond_the_law() {
        var claire = house.signedIn("claire");
        house.commands().answer = new Answer.Refused(422, "wrong-day", "Non", "Ce jour ne va pas.", List.of());
        for (var day : List.of("2026-03-01", "2026-12-31")) {
            var again = claire.form(
                    path(examined) + MOVE,
                    "gap.PASSPORT=ILLEGIBLE&respondBy=" + day + "&message=A+%3Cb%3Eclear%3C/b%3E+one",
                    path(examined));
            assertThat(again.statusCode()).as(day).isEqualTo(422);
            assertThat(again.body())
                    .contains("Ce jour ne va pas.", "A &lt;b&gt;clear&lt;/b&gt; one")
                    .containsPattern("name=\"respondBy\"[^>]*value=\"" + day + "\"")
                    .containsPattern("id=\"gap-PASSPORT\"[\\s\\S]*?value=\"ILLEGIBLE\" selected");
        }
    }

    @Test
    void offer_it_to_nobody_but_the_service_in_charge() {
        for (var login : List.of("awa", "paul"))
            assertThat(house.signedIn(login).get(path(examined)).body())
                    .as(login)
                    .doesNotContain("id=\"request-pieces\"");
        for (var login : List.of("denis", "martin", "agnes")) {
            var stranger = house.signedIn(login);
            assertThat(stranger.get(path(examined)).body()).as(login).doesNotContain("id=\"request-pieces\"");
        }
    }

    @Test
    void tell_the_applicant_in_both_languages_what_is_awaited_and_until_when() {
        var awa = house.signedIn("awa");
        assertThat(awa.get(path(asked) + "?lang=fr").body())
                .contains("id=\"missing\"", "file-COMPANY_EXTRACT", "10/04/2026", "One of this year, please.")
                .contains("le délai de réponse n’est pas suspendu", "le délai légal court toujours")
                .doesNotContain("moves/supplement-dossier", "file-PASSPORT", "??");
        assertThat(awa.get(path(asked) + "?lang=en").body())
                .contains("10 Apr 2026", "the delay to answer does not stand still", "the legal clock runs")
                .doesNotContain("??");
        assertThat(awa.get(path(joined) + "?lang=fr").body())
                .contains("data-sent=\"COMPANY_EXTRACT\"", "moves/supplement-dossier");
        assertThat(awa.get(path(examined)).body()).doesNotContain("id=\"missing\"");
    }

    @Test
    void let_the_applicant_send_them_and_nobody_else() {
        var awa = house.signedIn("awa");
        var sent = awa.form(path(joined) + "/moves/supplement-dossier", "x=y", path(joined));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(house.commands().asked).singleElement().asString().startsWith("supplement-dossier");
        for (var login : List.of("claire", "paul", "denis", "martin"))
            assertThat(house.signedIn(login).get(path(joined)).body())
                    .as(login)
                    .doesNotContain("id=\"missing\"", "moves/supplement-dossier");
    }

    private static String path(Past past) {
        return "/dossiers/" + past.id;
    }
}
