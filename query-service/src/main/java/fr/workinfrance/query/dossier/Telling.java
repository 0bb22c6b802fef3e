package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.query.awaited.FurtherPieces;
import fr.workinfrance.query.circle.Circle;
import fr.workinfrance.query.contest.ContestView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What each event adds to the view: one row per event, and an event out of place changes nothing, as in the domain. */
final class Telling {
    static @Nullable DossierView begin(DossierEvent event) {
        return switch (event) {
            case DraftOpened e -> draft(e, new Opening(e.owner(), e.role(), e.procedure(), e.at(), null));
            case DossierImported e -> draft(e, new Opening(e.owner(), e.role(), e.procedure(), e.at(), e.source()));
            default -> null;
        };
    }

    static DossierView then(DossierView view, DossierEvent event) {
        var next = told(view, event).in(view.stage().then(event));
        return next.contesting(next.contest().then(event)).among(next.circle().then(event));
    }

    private static DossierView told(DossierView v, DossierEvent event) {
        return switch (event) {
            case DraftOpened _, DossierImported _ -> v;
            case DraftSaved e -> v.holding(v.contents().typing(e.answers()));
            case PieceAttached e -> joined(v, e.piece()).noticing(e.at());
            case PieceRemoved e -> v.holding(v.contents().without(e.piece()));
            case DossierSubmitted e -> submitted(v, e);
            case FormerAuthorisationFound e -> v.holding(v.contents().following(e.former()));
            case PiecesRequested e -> further(v, p -> p.asking(asked(e), day(e.at())));
            case DossierSupplemented e ->
                further(v, p -> p.supplementedOn(day(e.at()))).noticing(e.at());
            case PiecesProducedInPart e -> further(v, p -> p.awaiting(e.gaps())).noticing(e.at());
            case FurtherPiecesRequested e -> further(v, p -> p.examining(FurtherPieces.asked(p.further(), e)));
            case FurtherPiecesProduced e ->
                awaiting(v, further -> further.produced(e)).noticing(e.at());
            case DossierMarkedComplete e -> further(v, p -> p.complete(e.at(), day(e.at())));
            case DossierForwarded e ->
                further(v, p -> p.forwardedTo(e.to(), forwarded(e))).noticing(e.at());
            case OpinionRequested e -> requested(v, e);
            case OpinionGiven e ->
                v.hearing(e.opinion(), o -> o.answered(new OpinionView.Given(e.at(), e.answer(), e.late())));
            case OpinionSuperseded e ->
                v.hearing(e.opinion(), o -> o.answered(new OpinionView.Given(e.at(), e.answer(), false)));
            case OpinionRecalled e -> v.hearing(e.opinion(), o -> o.recalled(e.reasons()));
            case OpinionReminded e -> v.hearing(e.opinion(), OpinionView::remembered);
            case OpinionOverdue e -> v.hearing(e.opinion(), OpinionView::late);
            case DossierApproved e -> approved(v, e);
            case DossierRefused e -> refused(v, e);
            case DossierRefusedBySilence e -> silent(v, e);
            case ReasonsRequested _, ReasonsGiven _, ReasonsOverdue _ -> v;
            case AppealFiled _, AppealRejected _, AppealRejectedBySilence _ -> v;
            case AppealAllowed e -> reopened(v, e);
            case AuthorisationRestored _ -> v.authorised(v.authorisation().restored());
            case DossierReinstated _ -> v;
            case ExaminationResumed e -> resumed(v, e);
            case DossierClosed e -> closed(v, e);
            case DossierWithdrawn e -> v.ruled(Ruling.plain(Ruling.Kind.WITHDRAWN, e.at(), false));
            case AttestationIssued e -> v.authorised(v.authorisation().issued(e.seal(), e.at()));
            case AttestationReplaced e -> v.authorised(v.authorisation().issued(e.seal(), e.at()));
            case NewWorkplaceDeclared e -> changed(v, c -> c.moved(e.at(), e.workplace()));
            case EarlierEndDeclared e ->
                changed(v, c -> c.shortened(e.at(), e.endsOn(), e.period().until()));
            case CancellationDeclared e -> changed(v, c -> c.cancelled(e.at(), e.from()));
            case AuthorisationWithdrawn e -> v.authorised(v.authorisation().withdrawn(e));
            case AuthorisationRepealed e -> v.authorised(v.authorisation().repealed(e));
            case ImportedDecision e -> decidedElsewhere(v, e);
            case PartyInvited _, InvitationTakenUp _, InvitationRevoked _, PartyRemoved _ -> v;
        };
    }

    private static DossierView draft(DossierEvent e, Opening opening) {
        return new DossierView(
                e.dossier(),
                0,
                Stage.DRAFT,
                opening,
                Contents.NONE,
                null,
                List.of(),
                null,
                ContestView.NONE,
                Authorisation.NONE,
                Circle.NONE);
    }

    private static DossierView submitted(DossierView v, DossierSubmitted e) {
        var clock = StatutoryClock.startingOn(
                e.receipt().receivedOn(), e.terms().decision().silence());
        return v.holding(v.contents().declared(e.form(), e.findings()))
                .gone(new Progress(
                        e.terms(), e.receipt().service(), e.receipt(), e.at(), clock, null, null, null, null));
    }

    private static Progress.PiecesAsked asked(PiecesRequested e) {
        return new Progress.PiecesAsked(e.at(), e.gaps(), e.respondBy(), e.message());
    }

    private static DossierView joined(DossierView v, Piece piece) {
        return awaiting(v, further -> further.joined(piece.kind()))
                .holding(v.contents().joined(piece));
    }

    private static DossierView awaiting(DossierView v, UnaryOperator<FurtherPieces> change) {
        return further(v, p -> p.further() == null ? p : p.examining(change.apply(p.further())));
    }

    private static Progress.Forwarding forwarded(DossierForwarded e) {
        return new Progress.Forwarding(e.at(), e.from(), e.reasons());
    }

    private static DossierView further(DossierView v, UnaryOperator<Progress> step) {
        var progress = v.progress();
        return progress == null || !v.stage().isUnderWay() ? v : v.gone(step.apply(progress));
    }

    private static DossierView reopened(DossierView v, AppealAllowed e) {
        var progress = v.progress();
        return progress == null || !v.stage().isReopenable()
                ? v
                : v.reopened().gone(progress.reopened(day(e.at()), e.delay()));
    }

    private static DossierView resumed(DossierView v, ExaminationResumed e) {
        var next = v;
        for (var owed : e.owed()) next = next.hearing(owed.opinion(), o -> o.owedAnew(owed.dueOn()));
        return next;
    }

    private static DossierView requested(DossierView v, OpinionRequested e) {
        var more = new ArrayList<>(v.opinions());
        more.add(OpinionView.asked(e.request(), e.at(), e.question()));
        return v.asking(more);
    }

    private static DossierView approved(DossierView v, DossierApproved e) {
        var ruling = new Ruling(
                Ruling.Kind.GRANTED,
                e.at(),
                e.period(),
                e.conditions(),
                List.of(),
                null,
                e.overriding(),
                null,
                e.signatory(),
                e.passedOver(),
                e.notAsked(),
                false);
        return v.ruled(ruling).holding(v.contents().noticed(e.findings()));
    }

    private static DossierView refused(DossierView v, DossierRefused e) {
        var ruling = new Ruling(
                Ruling.Kind.REFUSED,
                e.at(),
                null,
                List.of(),
                e.lawReasons(),
                null,
                e.factReasons(),
                e.overriding(),
                e.signatory(),
                e.passedOver(),
                e.notAsked(),
                false);
        return v.ruled(ruling).holding(v.contents().noticed(e.findings()));
    }

    /** Law: silence decides at the end of the day, Paris time. */
    private static DossierView silent(DossierView v, DossierRefusedBySilence e) {
        var ruled = v.ruled(Ruling.plain(Ruling.Kind.REFUSED_BY_SILENCE, ParisTime.endOf(e.bornOn()), false));
        return e.findings() == null ? ruled : ruled.holding(v.contents().noticed(e.findings()));
    }

    private static DossierView closed(DossierView v, DossierClosed e) {
        return v.ruled(new Ruling(
                Ruling.Kind.CLOSED,
                e.at(),
                null,
                List.of(),
                List.of(),
                e.reason(),
                e.message(),
                null,
                e.signatory(),
                List.of(),
                List.of(),
                false));
    }

    private static DossierView changed(DossierView v, UnaryOperator<Authorisation.Changed> notice) {
        return v.authorised(v.authorisation().changing(notice));
    }

    private static DossierView decidedElsewhere(DossierView v, ImportedDecision e) {
        var seen = v.holding(v.contents().noticed(e.findings()));
        return switch (e.outcome()) {
            case Outcome.Approved o -> seen.ruled(Ruling.granted(o.at(), o.period(), true));
            case Outcome.Refused o -> seen.ruled(Ruling.plain(Ruling.Kind.REFUSED, o.at(), true));
            case Outcome.Closed o -> seen.ruled(Ruling.plain(Ruling.Kind.CLOSED, o.at(), true));
        };
    }

    private static LocalDate day(Instant at) {
        return ParisTime.dayOf(at);
    }

    private Telling() {}
}
