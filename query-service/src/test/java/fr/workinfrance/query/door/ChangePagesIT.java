package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareChange;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which a change is declared after the decision, and those on which the others see it. */
class ChangePagesIT {

    private static final Instant BEFORE = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-03-19T10:00:00Z");

    private static QueryHouse house;
    private static Past attested;
    private static Past changed;
    private static Past cancelled;
    private static Past read;
    private static Past handled;
    private static Past elsewhere;
    private static Past early;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        attested = new Past().attested(house.account("awa"));
        changed = new Past().attested(house.account("awa"));
        changed.then(new DeclareChange(changed.id, changed.words("2 rue Neuve"), LocalDate.of(2026, 9, 30), null));
        cancelled = new Past().attested(house.account("awa"));
        cancelled.then(new DeclareCancellation(cancelled.id));
        read = new Past().attested(house.account("awa"));
        read.then(new DeclareCancellation(read.id));
        handled = new Past().attested(house.account("awa"));
        handled.then(new DeclareCancellation(handled.id));
        elsewhere = new Past().attested(house.account("awa"));
        elsewhere.then(new DeclareCancellation(elsewhere.id));
        early = new Past().attested(house.account("awa"));
        early.then(new DeclareCancellation(early.id));
        house.tell(
                log -> {
                    log.tell(reading(read, Past.DIRECCTE, AFTER), "officer:claire@DIRECCTE-75");
                    log.tell(
                            new DeskEvent.LabelPut(handled.id, AFTER, Past.DIRECCTE, Label.URGENT),
                            "officer:claire@DIRECCTE-75");
                    log.tell(reading(elsewhere, Past.PREFECTURE, AFTER), "officer:paul@PREFECTURE-75");
                    log.tell(reading(early, Past.DIRECCTE, BEFORE), "officer:claire@DIRECCTE-75");
                },
                attested,
                changed,
                cancelled,
                read,
                handled,
                elsewhere,
                early);
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
    void let_whoever_holds_it_declare_and_name_it_in_a_new_request() {
        var awa = house.signedIn("awa");
        var page = "/dossiers/" + attested.id;
        assertThat(awa.get(page).body())
                .contains("id=\"declare-change\"", "id=\"declare-cancellation\"", "beyond.MORE_HOURS")
                .contains("/dossiers/new?former=" + reference(attested));
        var body = "workplace=2+rue+Neuve&endsOn=2026-09-30&beyond.JOB=true";
        assertThat(awa.form(page + "/moves/declare-change", body, page).statusCode())
                .isEqualTo(302);
        assertThat(house.commands().asked)
                .singleElement()
                .asString()
                .contains("declare-change", "2 rue Neuve", "2026-09-30", "JOB");
        house.commands().asked.clear();
        assertThat(awa.form(page + "/moves/declare-cancellation", "", page).statusCode())
                .isEqualTo(302);
        assertThat(house.commands().asked).singleElement().asString().contains("declare-cancellation");
    }

    @Test
    void keep_what_was_typed_where_a_new_request_is_needed() {
        var awa = house.signedIn("awa");
        var page = "/dossiers/" + attested.id;
        house.commands().answer = new Answer.Refused(422, "refused", "Non", "Une nouvelle demande.", List.of());
        var again = awa.form(page + "/moves/declare-change", "workplace=2+rue+Neuve&beyond.JOB=true", page);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Une nouvelle demande.", "2 rue Neuve", "id=\"new-linked\"");
        assertThat(again.body()).containsPattern("id=\"beyond-JOB\"[^>]*checked");
    }

    @Test
    void begin_a_draft_that_names_the_former_authorisation() {
        var awa = house.signedIn("awa");
        var reference = reference(attested);
        var page = "/dossiers/new?former=" + reference;
        assertThat(awa.get(page).body()).contains("id=\"former\"", reference);
        assertThat(awa.get("/dossiers/new?former=%3Cb%3E").body()).doesNotContain("id=\"former\"");
    }

    @Test
    void tell_those_in_the_dossier_and_the_service_what_changed() {
        for (var reader : List.of("awa", "claire"))
            assertThat(house.signedIn(reader).get("/dossiers/" + changed.id).body())
                    .as(reader)
                    .contains("id=\"changed\"", "2 rue Neuve", "30/09/2026");
        assertThat(house.signedIn("awa").get("/dossiers/" + attested.id).body()).doesNotContain("id=\"changed\"");
        assertThat(house.signedIn("awa").get("/dossiers/" + cancelled.id).body())
                .contains("data-changed=\"cancelled\"", "Contrat annulé")
                .doesNotContain("id=\"declare-change\"");
    }

    @Test
    void mark_it_in_the_worklist_of_the_service_and_list_what_is_marked() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers?share=CHANGED").body())
                .contains("data-changed=\"" + changed.id, "data-changed=\"" + cancelled.id)
                .doesNotContain(attested.id.toString());
        assertThat(claire.get("/dossiers?stage=ATTESTED").body()).contains("data-changed=\"" + changed.id);
    }

    @Test
    void mark_it_no_more_once_the_service_in_charge_has_read_it_or_acted() {
        var claire = house.signedIn("claire");
        assertThat(claire.get("/dossiers?share=CHANGED").body())
                .contains("data-changed=\"" + elsewhere.id, "data-changed=\"" + early.id)
                .doesNotContain(read.id.toString(), handled.id.toString());
        for (var past : List.of(read, handled))
            assertThat(claire.get("/dossiers?q=" + reference(past)).body())
                    .contains(past.id.toString())
                    .doesNotContain("data-changed");
    }

    private static DossierRead reading(Past past, AgencyId agency, Instant at) {
        return new DossierRead(past.id, at, AccountId.of("claire"), Quality.IN_CHARGE, agency, Set.of(Part.DECISION));
    }

    private static String reference(Past past) {
        return past.id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
