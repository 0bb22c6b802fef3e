package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Decision.accept;
import static fr.workinfrance.domain.dossier.Decision.refuse;

import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.Receipt;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.casefile.CaseFile;
import fr.workinfrance.domain.dossier.Dossier.Draft;
import fr.workinfrance.domain.dossier.Dossier.Incomplete;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RemovePiece;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.dossier.DossierEvent.DossierForwarded;
import fr.workinfrance.domain.dossier.DossierEvent.DossierImported;
import fr.workinfrance.domain.dossier.DossierEvent.DossierMarkedComplete;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSubmitted;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSupplemented;
import fr.workinfrance.domain.dossier.DossierEvent.FormerAuthorisationFound;
import fr.workinfrance.domain.dossier.DossierEvent.FurtherPiecesProduced;
import fr.workinfrance.domain.dossier.DossierEvent.FurtherPiecesRequested;
import fr.workinfrance.domain.dossier.DossierEvent.ImportedDecision;
import fr.workinfrance.domain.dossier.DossierEvent.PieceAttached;
import fr.workinfrance.domain.dossier.DossierEvent.PieceRemoved;
import fr.workinfrance.domain.dossier.DossierEvent.PiecesProducedInPart;
import fr.workinfrance.domain.dossier.DossierEvent.PiecesRequested;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The moves by which a file is made up: pieces, submission, what is missing, to whom it belongs; or a past brought in from elsewhere. */
final class Filing {

    /** So many pieces at a time, with the request and again with each supplement: enough for every file that was ever seen. */
    static final int MOST_PIECES = 50;

    /** What goes with any answer: the mandate of whoever answers in another's name (R5221-11), and what explains the others. */
    private static final Set<PieceKind> WHENEVER_ASKED = EnumSet.of(PieceKind.MANDATE, PieceKind.OTHER);

    static Decision attach(Draft draft, AttachPiece c, Instant now) {
        return attach(draft.pieces(), 0, c, now);
    }

    static Decision attach(Incomplete stage, AttachPiece c, Instant now) {
        return attach(stage.file(), stage.asked().kinds(), stage.asked().piecesBefore(), c, now);
    }

    /** To a complete dossier comes what the examination asked for, and nothing else. */
    static Decision attach(CaseFile file, AttachPiece c, Instant now) {
        var awaited = file.awaited();
        return awaited == null
                ? refuse(new Refusal.NothingAwaited())
                : attach(file, awaited.kinds(), awaited.piecesBefore(), c, now);
    }

    private static Decision attach(CaseFile file, Set<PieceKind> asked, int before, AttachPiece c, Instant now) {
        var kind = c.piece().kind();
        if (!asked.contains(kind) && !WHENEVER_ASKED.contains(kind)) return refuse(new Refusal.PieceNotAsked(kind));
        return attach(file.pieces(), before, c, now);
    }

    private static Decision attach(List<Piece> joined, int before, AttachPiece c, Instant now) {
        if (joined.stream().anyMatch(p -> p.id().equals(c.piece().id())))
            return refuse(new Refusal.PieceAlreadyJoined(c.piece().id()));
        if (joined.size() - before >= MOST_PIECES) return refuse(new Refusal.TooManyPieces(MOST_PIECES));
        return accept(new PieceAttached(c.dossier(), now, c.piece()));
    }

    static Decision remove(Draft draft, RemovePiece c, Instant now) {
        if (draft.pieces().stream().noneMatch(p -> p.id().equals(c.piece())))
            return refuse(new Refusal.PieceUnknown(c.piece()));
        return accept(new PieceRemoved(c.dossier(), now, c.piece()));
    }

    static Decision submit(Draft draft, SubmitDossier c, Instant now) {
        if (c.inCharge().kind() != AgencyKind.DIRECCTE) return refuse(new Refusal.CannotBeInCharge(c.inCharge()));
        var terms = c.terms();
        var received = ParisTime.dayOf(now);
        if (terms.procedure().name() != draft.procedure().name()
                || terms.procedure().version().isAfter(received))
            return refuse(new Refusal.OtherProcedure(draft.procedure(), terms.procedure()));
        if (draft.pieces().isEmpty()) return refuse(new Refusal.PiecesMissing(List.of(PieceKind.WORK_CONTRACT)));
        var kinds = draft.pieces().stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet());
        var examination =
                new Examination(terms, draft.role(), c.form(), kinds, c.inCharge(), now, now, null, c.former());
        var clock = StatutoryClock.startingOn(received, terms.decision().silence());
        var submitted = new DossierSubmitted(
                c.dossier(),
                now,
                terms,
                c.form(),
                new Receipt(received, c.inCharge(), clock.silenceOn()),
                Examiner.examine(examination));
        return c.former() == null
                ? accept(submitted)
                : accept(submitted, new FormerAuthorisationFound(c.dossier(), now, c.former()));
    }

    static Decision requestPieces(CaseFile file, RequestPieces c, Instant now) {
        // Why: the clock of silence stands still until then, and nothing but the pieces starts it again.
        var wrong = wrong(c, now, longestGranted(file, now));
        if (wrong != null) return refuse(wrong);
        return accept(new PiecesRequested(c.dossier(), now, List.copyOf(c.gaps()), c.respondBy(), c.message()));
    }

    /** What an agency misses, or the service itself, of a dossier that lacks nothing to be complete. */
    static Decision requestFurther(CaseFile file, RequestPieces c, Instant now) {
        // Law: the clock runs on (CRPA L114-5 speaks of completeness alone), so what comes after its day comes too
        // late.
        var granted = longestGranted(file, now);
        var silenceOn = file.clock().silenceOn();
        var wrong = wrong(c, now, silenceOn.isBefore(granted) ? silenceOn : granted);
        if (wrong != null) return refuse(wrong);
        return accept(new FurtherPiecesRequested(c.dossier(), now, List.copyOf(c.gaps()), c.respondBy(), c.message()));
    }

    private static LocalDate longestGranted(CaseFile file, Instant now) {
        return ParisTime.dayOf(now).plus(file.terms().decision().longestGranted());
    }

    private static @Nullable Refusal wrong(RequestPieces c, Instant now, LocalDate latest) {
        if (c.gaps().isEmpty()) return new Refusal.NothingAskedFor();
        var kinds = EnumSet.noneOf(PieceKind.class);
        for (var gap : c.gaps()) if (!kinds.add(gap.kind())) return new Refusal.AskedForTwice(gap.kind());
        if (!c.respondBy().isAfter(ParisTime.dayOf(now))) return new Refusal.DeadlineInThePast(c.respondBy());
        return c.respondBy().isAfter(latest) ? new Refusal.DelayTooLong(c.respondBy(), latest) : null;
    }

    static Decision supplement(Incomplete stage, SupplementDossier c, Instant now) {
        if (!stage.asked().areAnsweredIn(stage.file())) return refuse(new Refusal.NothingProduced());
        var missing = stage.missing();
        return accept(
                missing.isEmpty()
                        ? new DossierSupplemented(c.dossier(), now)
                        : new PiecesProducedInPart(c.dossier(), now, missing));
    }

    static Decision produce(CaseFile file, SupplementDossier c, Instant now) {
        var awaited = file.awaited();
        if (awaited == null) return refuse(new Refusal.NothingAwaited());
        if (!awaited.areAnsweredIn(file)) return refuse(new Refusal.NothingProduced());
        return accept(new FurtherPiecesProduced(c.dossier(), now));
    }

    static Decision forward(CaseFile file, ForwardDossier c, Instant now) {
        if (c.to().equals(file.inCharge())) return refuse(new Refusal.AlreadyInCharge(c.to()));
        if (c.to().kind() != AgencyKind.DIRECCTE) return refuse(new Refusal.CannotBeInCharge(c.to()));
        return accept(new DossierForwarded(c.dossier(), now, file.inCharge(), c.to(), c.reasons()));
    }

    /**
     * The past of a dossier that lived elsewhere, told as events with the dates it had there. Nothing of it is refused: it has
     * happened; what the rules think of it stands in the findings.
     */
    static Decision bringIn(ImportDossier c, Instant now) {
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

    private Filing() {}
}
