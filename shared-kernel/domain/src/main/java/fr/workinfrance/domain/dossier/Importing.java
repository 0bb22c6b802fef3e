package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.Receipt;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.dossier.DossierEvent.DossierImported;
import fr.workinfrance.domain.dossier.DossierEvent.DossierMarkedComplete;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSubmitted;
import fr.workinfrance.domain.dossier.DossierEvent.ImportedDecision;
import fr.workinfrance.domain.dossier.DossierEvent.PieceAttached;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The past of a dossier that lived elsewhere, told as events with the dates it had there. Nothing of it is refused: it has
 * happened; what the rules think of it stands in the findings.
 */
final class Importing {

    static Decision decide(ImportDossier c, Instant now) {
        var id = c.dossier();
        var history = c.history();
        var events = new ArrayList<DossierEvent>();
        events.add(new DossierImported(id, now, c.owner(), c.role(), c.terms().procedure(), c.source()));
        c.pieces().forEach(piece -> events.add(new PieceAttached(id, history.submittedAt(), piece)));

        var received = ParisTime.dayOf(history.submittedAt());
        var silenceOn = StatutoryClock.startingOn(received, c.terms().decision().silence())
                .silenceOn();
        events.add(new DossierSubmitted(
                id,
                history.submittedAt(),
                c.terms(),
                c.form(),
                new Receipt(received, c.inCharge(), silenceOn),
                findings(c, history.submittedAt(), null)));

        if (history.completeAt() != null) events.add(new DossierMarkedComplete(id, history.completeAt()));
        if (history.outcome() != null) {
            var period = history.outcome() instanceof ImportedHistory.Outcome.Approved a ? a.period() : null;
            var at = history.outcome().at();
            events.add(new ImportedDecision(id, at, history.outcome(), findings(c, at, period)));
        }
        return new Decision.Accepted(events);
    }

    private static List<Finding> findings(ImportDossier c, Instant at, @Nullable AuthorisedPeriod period) {
        var kinds = c.pieces().stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet());
        return Examiner.examine(new Examination(
                c.terms(), c.role(), c.form(), kinds, c.inCharge(), c.history().submittedAt(), at, period, null));
    }

    private Importing() {}
}
