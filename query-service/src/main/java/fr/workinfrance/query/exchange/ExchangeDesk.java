package fr.workinfrance.query.exchange;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.Side;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.beside.ExchangeState;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.ReadingRecorder;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewReader;
import fr.workinfrance.query.sheet.Cut;
import fr.workinfrance.service.web.RequestProblem;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where messages are read: by whoever may, and an agency's reading is recorded before anything is shown. */
@Component
class ExchangeDesk {
    private static final Set<Part> MESSAGES = Set.of(Part.MESSAGES);

    private final ViewReader views;
    private final ExchangeReader exchanges;
    private final ReadingRecorder recorder;

    ExchangeDesk(JdbcClient database, ExchangeReader exchanges, ReadingRecorder recorder) {
        this.views = new ViewReader(database, "exchange");
        this.exchanges = exchanges;
        this.recorder = recorder;
    }

    /**
     * The messages laid out for this reader.
     *
     * @param atLeast the version of the exchange that the reader has written; negative when any will do
     * @throws RequestProblem when there is no such dossier for them
     */
    Conversation lay(Actor reader, String number, long atLeast) {
        var view = shown(reader, admitted(reader, number));
        var state = exchanges.state(view.id(), atLeast);
        return new Conversation(
                view.id().toString(),
                view.reference(),
                state.map(ExchangeState::version).orElse(-1L),
                reader instanceof Actor.Officer ? Side.AGENCY : Side.APPLICANT,
                state.map(ExchangeState::owing).orElse(null),
                state.map(ExchangeState::since).orElse(null),
                may(view, Cut.standing(reader, view)),
                exchanges.messages(view, reader));
    }

    /** A file, for whoever may read the message it came with. */
    FileAttached file(Actor reader, String number, String message, String file) {
        var view = admitted(reader, number);
        var found = exchanges.file(view.id(), message, file).orElseThrow(ExchangeDesk::unknown);
        shown(reader, view);
        return found;
    }

    private DossierView admitted(Actor reader, String number) {
        AskedPart.is(Part.MESSAGES);
        return number(number)
                .flatMap(id ->
                        views.find(id, -1, found -> Cut.parts(reader, found).containsAll(MESSAGES)))
                .orElseThrow(ExchangeDesk::unknown);
    }

    private DossierView shown(Actor reader, DossierView view) {
        // Law: the applicant is shown every reading, so what could not be recorded is not shown.
        if (reader instanceof Actor.Officer || Cut.standing(reader, view).isInvited())
            recorder.record(view.id(), MESSAGES);
        return view;
    }

    private static Set<Aside> may(DossierView view, Standing standing) {
        return Stream.of(Aside.values())
                .filter(aside -> AccessPolicy.mayAsk(aside, view.stage()).contains(standing))
                .collect(Collectors.toUnmodifiableSet());
    }

    static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }

    private static Optional<DossierId> number(String text) {
        try {
            return Optional.of(DossierId.of(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
