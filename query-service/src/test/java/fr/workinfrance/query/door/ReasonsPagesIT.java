package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.GiveReasons;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.query.Past;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page of a request that silence refused says of its reasons, and of the delay to go to court. */
class ReasonsPagesIT {
    private static final AppealId APPEAL = new AppealId(new UUID(7, 9));

    private static QueryHouse house;
    private static Past silent;
    private static Past appealed;
    private static Past spoken;
    private static Past asked;
    private static Past told;
    private static Past silentAgain;
    private static Past lost;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        silent = silent();
        appealed = filed(silent());
        spoken = new Past().refused(house.account("awa"));
        filed(spoken);
        asked = reasonsAsked();
        told = reasonsGiven();
        silentAgain = silentAgain();
        lost = filed(silent()).at(LocalDate.of(2026, 7, 6));
        lost.then(new RejectAppealBySilence(lost.id, APPEAL));
        house.tell(silent, appealed, spoken, asked, told, silentAgain, lost);
    }

    /** Silence decided at the end of 2 May. */
    private static Past silent() {
        var past = new Past().submitted(house.account("awa")).at(LocalDate.of(2026, 5, 4));
        return past.then(new RefuseBySilence(past.id));
    }

    private static Past filed(Past past) {
        return past.then(new FileAppeal(past.id, APPEAL, AppealKind.GRACIOUS, past.words("The pay was misread.")));
    }

    private static Past reasonsAsked() {
        var past = silent().at(LocalDate.of(2026, 6, 20));
        return past.then(new RequestReasons(past.id));
    }

    private static Past reasonsGiven() {
        var past = reasonsAsked().at(LocalDate.of(2026, 7, 15));
        return past.then(
                new GiveReasons(past.id, List.of("R5221-20 6°"), past.words("Underpaid then."), past.claire()));
    }

    private static Past silentAgain() {
        var past = filed(reasonsGiven());
        past.then(new DecideAppeal(
                past.id, APPEAL, Past.DIRECCTE, AppealRuling.ALLOWED, past.words("Right."), past.claire()));
        past.at(LocalDate.of(2026, 9, 16));
        return past.then(new RefuseBySilence(past.id));
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    private static String page(Past past, String day) {
        house.itIs(day + "T10:00:00Z");
        return house.signedIn("awa").get("/dossiers/" + past.id + "?lang=fr").body();
    }

    @Test
    void offers_to_ask_for_them_as_long_as_a_court_may_be_gone_to_an_appeal_or_not() {
        assertThat(page(silent, "2026-07-03")).contains("moves/request-reasons");
        assertThat(page(silent, "2026-07-04")).doesNotContain("moves/request-reasons");
        assertThat(page(appealed, "2026-05-06")).contains("moves/request-reasons");
        assertThat(page(spoken, "2026-05-01")).doesNotContain("moves/request-reasons");
    }

    @Test
    void names_the_last_day_for_the_court_from_the_day_they_were_told() {
        assertThat(page(silent, "2026-05-06")).contains("Formé au plus tard le 03/07/2026");
        assertThat(page(asked, "2026-07-10")).contains("moves/file-appeal").doesNotContain("id=\"contest-by\"");
        assertThat(page(told, "2026-07-20")).contains("Formé au plus tard le 16/09/2026");
    }

    /** What was told of an earlier refusal is no reason of this one. */
    @Test
    void offers_to_ask_for_those_of_a_second_silence() {
        assertThat(page(silentAgain, "2026-09-17"))
                .contains("moves/request-reasons")
                .doesNotContain("Underpaid then.");
    }

    @Test
    void names_the_last_day_for_the_court_once_an_appeal_is_rejected() {
        assertThat(page(lost, "2026-07-06")).contains("Le tribunal administratif peut être saisi jusqu’au 07/09/2026");
        assertThat(page(told, "2026-07-20")).contains("Le tribunal administratif peut être saisi jusqu’au 16/09/2026");
        for (var open : new Past[] {appealed, asked})
            assertThat(page(open, "2026-06-20")).doesNotContain("Le tribunal administratif peut être saisi");
    }
}
