package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.DossierCommand.CloseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.query.Past;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the agency above is shown of an appeal that is addressed to it, and the service in charge of the same. */
class AppealPagesIT {
    private static QueryHouse house;
    private static Past refused;
    private static Past gracious;
    private static Past hierarchical;
    private static Past reopened;
    private static Past closed;
    private static Past contested;
    private static Past late;
    private static Past again;
    private static Past withdrawn;
    private static Past withdrawnAndContested;
    private static Past restored;
    private static Past cancelled;
    private static Past heardBefore;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        refused = new Past().refused(house.account("awa"));
        gracious = appealed(AppealKind.GRACIOUS);
        hierarchical = appealed(AppealKind.HIERARCHICAL);
        reopened = appealed(AppealKind.GRACIOUS);
        var appeal = ((AppealFiled) reopened.events().getLast()).appeal();
        reopened.then(new DecideAppeal(
                reopened.id,
                appeal,
                Past.DIRECCTE,
                AppealRuling.ALLOWED,
                reopened.words("Rightly so."),
                new Signatory(Personal.of(Subjects.holder(AccountId.of("renee")), "Renée Faure"), "Directrice")));
        closed = new Past().closed(house.account("awa"));
        contested = new Past().closed(house.account("awa"));
        contested.then(filed(contested, AppealKind.HIERARCHICAL));
        late = new Past().at(LocalDate.of(2026, 1, 5)).closed(house.account("awa"));
        again = closedAgain();
        withdrawn = new Past().withdrawn(house.account("awa"));
        withdrawnAndContested = new Past().withdrawn(house.account("awa"));
        withdrawnAndContested.then(filed(withdrawnAndContested, AppealKind.HIERARCHICAL));
        restored = restored();
        cancelled = new Past().attested(house.account("awa"));
        cancelled.then(new DeclareCancellation(cancelled.id));
        heardBefore = heardBefore();
        house.tell(
                refused,
                gracious,
                hierarchical,
                reopened,
                closed,
                contested,
                late,
                again,
                withdrawn,
                withdrawnAndContested,
                restored,
                cancelled,
                heardBefore);
    }

    /** Rejected above, and now pending before whoever decided. */
    private static Past heardBefore() {
        var past = new Past().refused(house.account("awa"));
        var first = filed(past, AppealKind.HIERARCHICAL);
        return past.then(first)
                .then(new DecideAppeal(
                        past.id,
                        first.appeal(),
                        AgencyId.of("MINISTRY-INTERIOR"),
                        AppealRuling.REJECTED,
                        past.words("Rightly refused."),
                        new Signatory(
                                Personal.of(Subjects.holder(AccountId.of("benoit")), "Benoît Roy"), "Chef de bureau")))
                .then(filed(past, AppealKind.GRACIOUS));
    }

    /** Repealed from a day on, and given back. */
    private static Past restored() {
        var past = new Past().repealed(house.account("awa"), LocalDate.of(2026, 6, 1));
        var appeal = filed(past, AppealKind.GRACIOUS);
        return past.then(appeal)
                .then(new DecideAppeal(
                        past.id,
                        appeal.appeal(),
                        Past.DIRECCTE,
                        AppealRuling.ALLOWED,
                        past.words("Still enrolled."),
                        past.claire()));
    }

    private static Past closedAgain() {
        var past = new Past().closed(house.account("awa"));
        var appeal = filed(past, AppealKind.GRACIOUS);
        past.then(appeal)
                .then(new DecideAppeal(
                        past.id,
                        appeal.appeal(),
                        Past.DIRECCTE,
                        AppealRuling.ALLOWED,
                        past.words("Right."),
                        past.claire()))
                .then(new CloseDossier(past.id, CloseReason.DUPLICATE, past.words("Again."), past.claire()));
        return past;
    }

    private static Past appealed(AppealKind kind) {
        var past = new Past().refused(house.account("awa"));
        return past.then(filed(past, kind));
    }

    private static FileAppeal filed(Past past, AppealKind kind) {
        return new FileAppeal(past.id, new AppealId(UUID.randomUUID()), kind, past.words("The pay was misread."));
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @Test
    void list_for_the_agency_above_what_is_addressed_to_it_alone() {
        var benoit = house.signedIn("benoit");
        assertThat(benoit.get("/dossiers").body())
                .contains("Recours adressés à votre administration", "/dossiers/" + hierarchical.id)
                .doesNotContain(gracious.id.toString(), refused.id.toString());
        assertThat(benoit.get("/dossiers?show=given").body()).doesNotContain(hierarchical.id.toString());
        assertThat(house.api("benoit", "/api/dossiers").body()).contains(hierarchical.id.toString(), "PENDING");
    }

    @Test
    void let_the_agency_above_answer_on_the_file_that_was_decided_on() {
        var page = house.signedIn("benoit").get("/dossiers/" + hierarchical.id).body();
        assertThat(page)
                .contains("moves/decide-appeal", "Diallo", "Underpaid.", "Ministère de l’intérieur")
                .doesNotContain("/related\"", "/messages\"", "id=\"desk\"");
        for (var past : new Past[] {gracious, refused, heardBefore})
            assertThat(house.signedIn("benoit").get("/dossiers/" + past.id).statusCode())
                    .isEqualTo(404);
        assertThat(house.signedIn("benoit")
                        .get("/dossiers/" + hierarchical.id + "/messages")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void offer_the_service_in_charge_the_answer_to_its_own_appeals_only() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers/" + gracious.id).body())
                .contains("moves/decide-appeal")
                .doesNotContain("Adressé à");
        assertThat(claire.get("/dossiers/" + hierarchical.id).body())
                .doesNotContain("moves/decide-appeal")
                .contains("Adressé à\u00a0: Ministère de l’intérieur");
    }

    @Test
    void say_on_the_receipt_why_the_day_of_silence_is_another_one_once_it_is_allowed() {
        var receipt = "/dossiers/" + reopened.id + "/receipt";
        assertThat(house.signedIn("awa").get(receipt + "?lang=fr").body())
                .contains("un recours a fait reprendre l’examen");
        assertThat(house.signedIn("awa").get(receipt + "?lang=en").body())
                .contains("an appeal had the examination taken up again");
    }

    @Test
    void say_in_what_capacity_it_was_refused_to_an_auditor_who_sees_no_name() {
        assertThat(house.signedIn("agnes")
                        .get("/dossiers/" + refused.id + "/trail")
                        .body())
                .contains(">Cheffe de service<")
                .doesNotContain("Claire Moreau");
    }

    @Test
    void offer_the_applicant_to_contest_a_closing_and_say_until_when_it_keeps_the_delay_for_the_court() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + closed.id).body())
                .contains("Classé sans suite", "moves/file-appeal", "appeal-GRACIOUS", "appeal-HIERARCHICAL")
                .contains("Formé au plus tard le 04/05/2026, ce recours conserve le délai", "Un seul recours à la fois")
                .doesNotContain("moves/request-reasons");
        assertThat(awa.get("/dossiers/" + closed.id + "?lang=en").body()).contains("Filed on 4 May 2026 at the latest");
        assertThat(awa.get("/dossiers/" + contested.id + "?lang=fr").body())
                .contains("Classement contesté", "Adressé à\u00a0: Ministère de l’intérieur")
                .doesNotContain("moves/file-appeal");
    }

    @Test
    void tell_whoever_comes_after_that_delay_what_they_have_lost() {
        assertThat(house.signedIn("awa").get("/dossiers/" + late.id).body())
                .contains("moves/file-appeal", "celui de saisir le tribunal administratif a pris fin le 06/03/2026");
    }

    @Test
    void let_the_agency_above_answer_for_a_closing_too() {
        var benoit = house.signedIn("benoit");
        assertThat(benoit.get("/dossiers").body()).contains("/dossiers/" + contested.id);
        assertThat(benoit.get("/dossiers/" + contested.id).body()).contains("moves/decide-appeal", "Diallo", "Twice");
        assertThat(house.signedIn("claire").get("/dossiers/" + contested.id).body())
                .doesNotContain("moves/decide-appeal")
                .contains("Adressé à\u00a0: Ministère de l’intérieur");
    }

    /** What an appeal undid is gone: against what is decided next, each kind may be filed again. */
    @Test
    void offer_each_kind_again_against_what_was_decided_after_an_appeal_was_allowed() {
        assertThat(house.signedIn("awa").get("/dossiers/" + again.id).body())
                .contains("appeal-GRACIOUS", "appeal-HIERARCHICAL");
    }

    @Test
    void offer_whoever_holds_the_authorisation_to_contest_that_it_was_taken_away_but_not_what_they_ended_themselves() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + withdrawn.id + "?lang=fr").body())
                .contains("Autorisation retirée", "moves/file-appeal", "appeal-GRACIOUS", "appeal-HIERARCHICAL")
                .contains("Formé au plus tard le 04/05/2026, ce recours conserve le délai");
        assertThat(awa.get("/dossiers/" + cancelled.id).body()).doesNotContain("moves/file-appeal");
        assertThat(awa.get("/dossiers/" + withdrawnAndContested.id).body())
                .contains("Retrait contesté", "Il ne le suspend pas", "Adressé à\u00a0: Ministère de l’intérieur")
                .doesNotContain("moves/file-appeal");
        assertThat(awa.get("/dossiers/" + withdrawnAndContested.id + "?lang=en").body())
                .contains("Withdrawal contested", "It does not suspend it");
    }

    @Test
    void offer_the_attestation_of_what_was_taken_away_as_one_that_holds_no_more() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + withdrawn.id + "?lang=fr").body())
                .contains("id=\"attestation-over\"", "Cette attestation ne vaut plus")
                .contains("/attestation\" class=\"wp-btn wp-btn--secondary\"");
        assertThat(awa.get("/dossiers/" + withdrawn.id + "?lang=en").body())
                .contains("This attestation no longer holds")
                .doesNotContain("??");
        assertThat(awa.get("/dossiers/" + restored.id + "?lang=fr").body())
                .doesNotContain("attestation-over")
                .contains("/attestation\" class=\"wp-btn\"");
    }

    @Test
    void let_the_agency_above_answer_for_a_withdrawal_too() {
        var benoit = house.signedIn("benoit");
        assertThat(benoit.get("/dossiers").body()).contains("/dossiers/" + withdrawnAndContested.id);
        assertThat(benoit.get("/dossiers/" + withdrawnAndContested.id).body())
                .contains("moves/decide-appeal", "Diallo", "A forged contract.");
        assertThat(house.signedIn("claire")
                        .get("/dossiers/" + withdrawnAndContested.id)
                        .body())
                .doesNotContain("moves/decide-appeal", "moves/withdraw-authorisation");
    }

    @Test
    void show_what_stands_again_as_if_it_had_never_been_taken_away_and_tell_it_in_the_trail() {
        var awa = house.signedIn("awa");
        assertThat(awa.get("/dossiers/" + restored.id + "?lang=fr").body())
                .contains("Accepté, attestation délivrée", "moves/declare-change", "Still enrolled.", "accueilli")
                .contains("la décision qui avait mis fin à l’autorisation est réputée n’avoir jamais été prise")
                .doesNotContain("Left the school.", "moves/file-appeal");
        assertThat(awa.get("/dossiers/" + restored.id + "?lang=en").body())
                .contains("the decision that had ended the authorisation is held never to have been taken");
        assertThat(house.signedIn("claire")
                        .get("/dossiers/" + restored.id + "?lang=fr")
                        .body())
                .contains("moves/withdraw-authorisation", "moves/repeal-authorisation");
    }

    @Test
    void tell_the_applicant_to_whom_it_goes() {
        assertThat(house.signedIn("awa").get("/dossiers/" + hierarchical.id).body())
                .contains("Adressé à\u00a0: Ministère de l’intérieur");
    }
}
