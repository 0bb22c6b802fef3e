package fr.workinfrance.domain.casefile;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.opinion.Opinions;
import fr.workinfrance.domain.party.Membership;
import fr.workinfrance.domain.piece.Piece;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case file while one thing of it changes: what was submitted stays, what happens to it may be set. */
final class CaseFileCopy {

    private final CaseFile of;

    AgencyId inCharge;
    List<Piece> pieces;
    StatutoryClock clock;
    Opinions opinions;
    Set<AgencyId> appealedTo;
    Membership membership;

    @Nullable
    FormerAuthorisation former;

    @Nullable
    AwaitedPieces awaited;

    CaseFileCopy(CaseFile of) {
        this.of = of;
        inCharge = of.inCharge();
        pieces = of.pieces();
        clock = of.clock();
        opinions = of.opinions();
        appealedTo = of.appealedTo();
        membership = of.membership();
        former = of.former();
        awaited = of.awaited();
    }

    CaseFile made() {
        return new CaseFile(
                of.owner(),
                of.role(),
                of.terms(),
                inCharge,
                of.form(),
                pieces,
                of.submittedAt(),
                clock,
                opinions,
                appealedTo,
                membership,
                former,
                awaited);
    }
}
