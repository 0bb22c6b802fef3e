package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.procedure.Finding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules notice in a dossier at an instant: anew while it is under way, then as its decision recorded it. */
public final class Noticing {

    public static List<Finding> at(DossierView view, Instant now) {
        var contents = view.contents();
        var progress = view.progress();
        var form = contents.form();
        if (progress == null || form == null || !view.stage().isUnderWay()) return contents.findings();
        return Examiner.examine(new Examination(
                view.opening().procedure(),
                view.opening().role(),
                form,
                contents.pieces().stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet()),
                progress.inCharge(),
                progress.submittedAt(),
                now,
                null));
    }

    /** The view with the findings of that instant: a matter of its events alone, so that a rebuild finds the same. */
    static DossierView anew(DossierView view, Instant at) {
        return view.holding(view.contents().noticed(at(view, at)));
    }

    private Noticing() {}
}
