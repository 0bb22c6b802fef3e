package fr.workinfrance.query.beside;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewRows;
import java.util.HashMap;
import java.util.Map;

/**
 * As what whoever was invited took each step of a batch: the log says that it was an applicant, and the dossier which. Seen with
 * the dossier as it stood after the step, so that a rebuild finds the same.
 */
public final class StepNames implements ViewRows.Following {

    private static final String APPLICANT = "applicant:";

    private final Map<Long, String> known = new HashMap<>();

    @Override
    public void told(RecordedEvent recorded, DossierView view) {
        var actor = recorded.by().actor();
        if (!actor.startsWith(APPLICANT)) return;
        var account = AccountId.of(actor.substring(APPLICANT.length()));
        view.circle().roleOf(account).ifPresent(role -> known.put(recorded.position(), role.name()));
    }

    /** By the position of the step. */
    public Map<Long, String> known() {
        return Map.copyOf(known);
    }
}
