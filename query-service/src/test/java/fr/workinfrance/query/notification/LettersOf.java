package fr.workinfrance.query.notification;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.letter.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The letters that each step of a past gives rise to, in their order. */
final class LettersOf {

    /** Each as its kind and whom it is to. */
    static List<String> told(Past past) {
        return letters(past, "Any").stream()
                .map(letter -> letter.kind() + " " + letter.to())
                .toList();
    }

    /** @param command what each step is said to have been caused by */
    static List<Letter> letters(Past past, String command) {
        var letters = new ArrayList<Letter>();
        DossierView view = null;
        long sequence = 0;
        for (DossierEvent event : past.events()) {
            view = DossierView.then(view, event, sequence);
            var recorded = new RecordedEvent(
                    sequence + 1,
                    past.id.toString(),
                    sequence++,
                    Instant.EPOCH,
                    event,
                    new Provenance("applicant:awa", command, "id"));
            letters.addAll(Occasions.of(recorded, event, view));
        }
        return letters;
    }

    private LettersOf() {}
}
