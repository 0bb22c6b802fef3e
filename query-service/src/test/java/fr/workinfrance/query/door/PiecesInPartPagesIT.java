package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.Past;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the applicant and the service see once a part of the pieces asked for was sent. */
class PiecesInPartPagesIT {

    private static QueryHouse house;
    private static Past sent;
    private static Past joined;
    private static Past explained;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        sent = half();
        joined = half();
        joined.then(new AttachPiece(joined.id, joined.piece(PieceKind.STUDENT_CARD)));
        explained = half();
        explained.then(new AttachPiece(explained.id, explained.piece(PieceKind.OTHER)));
        house.tell(sent, joined, explained);
    }

    /** Who joined only what goes with them is not led to a button that would be refused. */
    @Test
    void nothing_is_to_be_sent_while_only_an_explanation_was_joined() {
        assertThat(house.signedIn("awa").get(path(explained)).body())
                .contains("id=\"missing\"", "file-STUDENT_CARD")
                .doesNotContain("moves/supplement-dossier");
    }

    private static Past half() {
        var past = new Past().submitted(house.account("awa"));
        return past.then(new RequestPieces(
                        past.id,
                        List.of(
                                new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE),
                                new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING)),
                        LocalDate.of(2026, 3, 16),
                        past.words("Both, please.")))
                .then(new AttachPiece(past.id, past.piece(PieceKind.PASSPORT)))
                .then(new SupplementDossier(past.id));
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @Test
    void the_applicant_may_send_the_rest_and_is_asked_for_nothing_that_came() {
        var awa = house.signedIn("awa");
        assertThat(awa.get(path(sent) + "?lang=fr").body())
                .contains("id=\"missing\"", "file-STUDENT_CARD", "16/03/2026", "Both, please.")
                .contains("une partie des pièces demandées", "encore attendu\u00a0: Carte d’étudiant")
                .doesNotContain("file-PASSPORT", "data-sent", "moves/supplement-dossier", "??");
        assertThat(awa.get(path(sent) + "?lang=en").body())
                .contains("some of the documents asked for", "still awaited: ")
                .doesNotContain("??");
        assertThat(awa.get(path(joined)).body())
                .contains("data-sent=\"STUDENT_CARD\"", "moves/supplement-dossier")
                .doesNotContain("file-PASSPORT");
    }

    @Test
    void the_service_sees_what_is_awaited_still_and_may_hold_it_complete() {
        var body = house.signedIn("claire").get(path(sent) + "?lang=fr").body();
        var awaited = body.substring(body.indexOf("id=\"awaited\""));
        assertThat(awaited.substring(0, awaited.indexOf("</div>")))
                .contains("16/03/2026", "Carte d’étudiant", "Both, please.")
                .doesNotContain("Passeport");
        assertThat(body).contains("id=\"mark-complete\"").containsOnlyOnce("Both, please.");
    }

    private static String path(Past past) {
        return "/dossiers/" + past.id;
    }
}
