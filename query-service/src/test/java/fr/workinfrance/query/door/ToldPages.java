package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawDossier;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A house in which a dossier of each kind was told, whose pages are asked for. */
abstract class ToldPages {
    /** How long a view is waited for by whoever may read it. */
    static final Duration VIEW_PATIENCE = Duration.ofSeconds(2);

    static final Instant NOON = Instant.parse("2026-03-05T11:00:00Z");

    static QueryHouse house;
    static Past draft;
    static Past abandoned;
    static Past incomplete;
    static Past answered;
    static Past arrived;
    static Past examined;
    static Past withdrawn;
    static Past refused;
    static Past forwarded;

    @BeforeAll
    static void told() {
        house = new QueryHouse();
        draft = new Past().draft(house.account("awa"));
        abandoned = new Past().draft(house.account("awa"));
        abandoned.then(new WithdrawDossier(abandoned.id));
        incomplete = new Past().incomplete(house.account("awa"));
        answered = new Past().incomplete(house.account("awa"));
        answered.then(new AttachPiece(answered.id, answered.piece(PieceKind.PASSPORT)));
        arrived = new Past().submitted(house.account("awa"));
        examined = new Past().examined(house.account("awa"));
        withdrawn = new Past().withdrawn(house.account("awa"));
        refused = new Past().refused(house.account("awa"));
        forwarded = new Past().submitted(house.account("awa"));
        forwarded.then(new ForwardDossier(forwarded.id, AgencyId.of("DIRECCTE-69"), forwarded.words("Moved to Lyon.")));
        house.tell(
                List.of(
                        new DossierRead(
                                refused.id, NOON, AccountId.of("agnes"), Quality.CONTROL, null, Set.of(Part.READINGS)),
                        new ReadingRefused(
                                refused.id,
                                NOON,
                                AccountId.of("martin"),
                                Quality.STRANGER,
                                null,
                                Set.of(Part.STAY_PIECES))),
                draft,
                abandoned,
                incomplete,
                answered,
                arrived,
                examined,
                withdrawn,
                refused,
                forwarded,
                new Past().closed(house.account("martin")));
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @BeforeEach
    void forgetting() {
        house.commands().asked.clear();
        house.commands().readingsFail = false;
        house.commands().answer = new Answer.Done("", 0, List.of());
    }

    /** A page without what differs each time it is shown: numbers and form tokens. */
    static String alike(String page) {
        return page.replaceAll("[0-9a-f-]{36}", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    static String reference(Past past) {
        return past.id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
