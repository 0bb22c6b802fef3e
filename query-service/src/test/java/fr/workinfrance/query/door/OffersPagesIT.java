package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.RecordOpinionOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.Past;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the forms of the officer in charge let choose from: nothing that would be refused. */
class OffersPagesIT {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final String PIECES = "PIECES_NOT_PRODUCED";

    private static final OpinionId WANTED = opinion(1);
    private static final OpinionId SPOKEN = opinion(2);
    private static final OpinionId USEFUL = opinion(3);
    private static final OpinionId OVERDUE = opinion(4);

    private static QueryHouse house;
    private static Past asking;
    private static Past lacking;
    private static Past joined;
    private static Past complete;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        asking = new Past().complete(house.account("awa"));
        asking.then(asked(WANTED, "OFII-75", true, false, Silence.STILL_OWED))
                .then(asked(SPOKEN, "DRAC-75", true, true, Silence.DEEMED_GIVEN))
                .then(asked(USEFUL, "PREFECTURE-75", true, true, Silence.STILL_OWED))
                .then(asked(OVERDUE, "LABOUR_INSPECTION-75", false, false, Silence.STILL_OWED));
        asking.at(DUE.plusDays(1))
                .then(new RecordOpinionOverdue(asking.id, SPOKEN))
                .then(new RecordOpinionOverdue(asking.id, OVERDUE));
        lacking = new Past().incomplete(house.account("awa"));
        joined = new Past().incomplete(house.account("awa"));
        joined.then(new AttachPiece(joined.id, joined.piece(PieceKind.PASSPORT)));
        complete = new Past().complete(house.account("awa"));
        house.tell(asking, lacking, joined, complete);
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    /** Decision 34: a question that the law wants asked stays asked, and one that silence has answered is answered. */
    @Test
    void of_the_opinions_to_recall_only_those_that_may_be() {
        house.itIs("2026-04-02T09:00:00Z");
        assertThat(form(asking, "recall-opinion"))
                .contains(USEFUL.toString(), OVERDUE.toString())
                .doesNotContain(WANTED.toString(), SPOKEN.toString());
    }

    @Test
    void of_the_reasons_to_close_the_want_of_pieces_where_some_are_wanting_after_their_day() {
        house.itIs("2026-03-16T22:59:59Z");
        assertThat(form(lacking, "close-dossier")).contains("DUPLICATE").doesNotContain(PIECES);
        house.itIs("2026-03-16T23:00:00Z");
        assertThat(form(lacking, "close-dossier")).contains("DUPLICATE", PIECES);
        assertThat(form(joined, "close-dossier")).contains("DUPLICATE").doesNotContain(PIECES);
        assertThat(form(complete, "close-dossier")).contains("DUPLICATE").doesNotContain(PIECES);
    }

    private static String form(Past past, String move) {
        var page = house.signedIn("claire").get("/dossiers/" + past.id).body();
        assertThat(page).contains("/moves/" + move);
        var from = page.substring(page.indexOf("/moves/" + move));
        return from.substring(0, from.indexOf("</form>"));
    }

    private static RequestOpinion asked(
            OpinionId id, String agency, boolean mandatory, boolean mayBePassedOver, Silence silence) {
        var request =
                new OpinionRequest(id, AgencyId.of(agency), "L1-1", false, mandatory, mayBePassedOver, DUE, silence);
        return new RequestOpinion(asking.id, request, null);
    }

    private static OpinionId opinion(long number) {
        return new OpinionId(new UUID(55, number));
    }
}
