package fr.workinfrance.query.agency;

import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView;
import java.util.stream.Stream;

/**
 * One opinion as the asked agency's worklist shows it.
 *
 * @param state of the opinion; {@code LAPSED} once the dossier was decided without it
 */
record OwedOpinion(DossierView dossier, OpinionView opinion, String state) {
    private static final String LAPSED = "LAPSED";

    static Stream<OwedOpinion> of(DossierView view) {
        return view.opinions().stream().map(opinion -> new OwedOpinion(view, opinion, state(view, opinion)));
    }

    private static String state(DossierView view, OpinionView opinion) {
        return switch (opinion.state()) {
            case AWAITED, OVERDUE -> view.stage().isUnderWay() ? opinion.state().name() : LAPSED;
            case GIVEN, RECALLED -> opinion.state().name();
        };
    }
}
