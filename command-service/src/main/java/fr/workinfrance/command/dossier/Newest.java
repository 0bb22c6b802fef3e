package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.SaveDraft;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.DraftSaved;
import fr.workinfrance.domain.dossier.DossierEvent.PieceAttached;
import fr.workinfrance.domain.dossier.DossierEvent.PieceRemoved;

/**
 * The last version at which something changed that an asker may write over.
 *
 * @param event anything
 * @param answers what was typed into the draft
 * @param contents what was typed or joined
 */
record Newest(long event, long answers, long contents) {

    static final Newest OF_NOTHING = new Newest(-1, -1, -1);

    Newest then(DossierEvent next, long sequence) {
        return switch (next) {
            case DraftSaved _ -> new Newest(sequence, sequence, sequence);
            case PieceAttached _, PieceRemoved _ -> new Newest(sequence, answers, sequence);
            default -> new Newest(sequence, answers, contents);
        };
    }

    /**
     * Whether somebody changed what this command is about after its asker saw the dossier. Somebody who joins a piece, or is let in,
     * while another types overtakes no typing; nor does a request become another one by it.
     */
    boolean overtakes(DossierCommand command, long seen) {
        return switch (command) {
            case SaveDraft _ -> seen > event || seen < answers;
            case SubmitDossier _ -> seen > event || seen < contents;
            default -> seen != event;
        };
    }
}
