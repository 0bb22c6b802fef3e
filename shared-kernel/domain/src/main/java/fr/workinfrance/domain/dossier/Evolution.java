package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.Contest;
import fr.workinfrance.domain.appeal.Reasons;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.casefile.AskedPieces;
import fr.workinfrance.domain.casefile.CaseFile;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.Grant;
import fr.workinfrance.domain.dossier.Dossier.Approved;
import fr.workinfrance.domain.dossier.Dossier.Attested;
import fr.workinfrance.domain.dossier.Dossier.Cancelled;
import fr.workinfrance.domain.dossier.Dossier.Closed;
import fr.workinfrance.domain.dossier.Dossier.ClosedWithoutAction;
import fr.workinfrance.domain.dossier.Dossier.ClosingConfirmed;
import fr.workinfrance.domain.dossier.Dossier.ClosingContested;
import fr.workinfrance.domain.dossier.Dossier.Complete;
import fr.workinfrance.domain.dossier.Dossier.Draft;
import fr.workinfrance.domain.dossier.Dossier.Granted;
import fr.workinfrance.domain.dossier.Dossier.Held;
import fr.workinfrance.domain.dossier.Dossier.Incomplete;
import fr.workinfrance.domain.dossier.Dossier.Opened;
import fr.workinfrance.domain.dossier.Dossier.RefusalConfirmed;
import fr.workinfrance.domain.dossier.Dossier.RefusalContested;
import fr.workinfrance.domain.dossier.Dossier.Refused;
import fr.workinfrance.domain.dossier.Dossier.RefusedBySilence;
import fr.workinfrance.domain.dossier.Dossier.Rejected;
import fr.workinfrance.domain.dossier.Dossier.Submitted;
import fr.workinfrance.domain.dossier.Dossier.Supplemented;
import fr.workinfrance.domain.dossier.Dossier.UnderExamination;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.Dossier.WithdrawnByApplicant;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.TakenAway.Repeal;
import fr.workinfrance.domain.dossier.TakenAway.RepealConfirmed;
import fr.workinfrance.domain.dossier.TakenAway.RepealContested;
import fr.workinfrance.domain.dossier.TakenAway.Repealed;
import fr.workinfrance.domain.dossier.TakenAway.TakenBack;
import fr.workinfrance.domain.opinion.Opinion;
import fr.workinfrance.domain.opinion.Opinions;
import fr.workinfrance.domain.party.Invitation;
import fr.workinfrance.domain.party.Membership;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each event makes of a dossier: one row per event, and an event out of place changes nothing. */
final class Evolution {

    static Dossier of(Dossier dossier, DossierEvent event) {
        return switch (event) {
            case DraftOpened e -> new Draft(e.owner(), e.role(), e.procedure(), List.of(), Membership.NONE);
            case DossierImported e -> new Draft(e.owner(), e.role(), e.procedure(), List.of(), Membership.NONE);
            case DraftSaved _ -> dossier;
            case PieceAttached e -> attached(dossier, e.piece());
            case PieceRemoved e ->
                inDraft(dossier, draft -> draft.pieces().stream().filter(p -> !p.id().equals(e.piece())));
            case DossierSubmitted e -> submitted(dossier, e);
            case FormerAuthorisationFound e ->
                dossier instanceof UnderWay way ? way.with(way.file().following(e.former())) : dossier;

            case PiecesRequested e ->
                underWay(
                        dossier,
                        f -> new Incomplete(
                                f.at(f.clock().suspended(day(e.at()), e.respondBy())),
                                new AskedPieces(e.gaps(), f.pieces().size(), day(e.at()), e.respondBy())));
            case DossierSupplemented e ->
                underWay(dossier, f -> new Supplemented(f.at(f.clock().resumed(day(e.at())))));
            case PiecesProducedInPart e ->
                dossier instanceof Incomplete(var file, var asked)
                        ? new Incomplete(file, asked.after(file, e.gaps()))
                        : dossier;
            case FurtherPiecesRequested e ->
                dossier instanceof UnderWay way ? way.with(way.file().asking(kinds(e.gaps()), e.respondBy())) : dossier;
            case FurtherPiecesProduced _ ->
                dossier instanceof UnderWay way ? way.with(way.file().sent()) : dossier;
            case DossierMarkedComplete e ->
                underWay(dossier, f -> new Complete(f.at(f.clock().resumed(day(e.at())))));
            case DossierForwarded e ->
                dossier instanceof UnderWay way ? way.with(way.file().forwardedTo(e.to())) : dossier;

            case OpinionRequested e -> examined(dossier, o -> o.requested(e.request(), day(e.at()), e.question()));
            case OpinionGiven e ->
                examined(
                        dossier,
                        o -> o.with(e.opinion(), x -> x.answered(e.answer().verdict())));
            case OpinionSuperseded e ->
                examined(
                        dossier,
                        o -> o.with(e.opinion(), x -> x.answered(e.answer().verdict())));
            case OpinionRecalled e -> examined(dossier, o -> o.with(e.opinion(), Opinion::takenBack));
            case OpinionReminded e -> examined(dossier, o -> o.with(e.opinion(), Opinion::remembered));
            case OpinionOverdue e -> examined(dossier, o -> o.with(e.opinion(), Opinion::late));

            case ExaminationResumed e -> examined(dossier, o -> o.owedAnew(day(e.at()), e.owed()));

            case DossierApproved e -> underWay(dossier, f -> new Approved(f.parties(), granted(f, e.at(), e.period())));
            case DossierRefused e ->
                underWay(
                        dossier,
                        f -> new Refused(f, Contest.of(day(e.at()), false).signed(signedBy(e.signatory()))));
            case DossierRefusedBySilence e ->
                underWay(dossier, f -> new RefusedBySilence(f, Contest.of(e.bornOn(), true)));
            case ReasonsRequested e ->
                contested(dossier, r -> r.of(r.file(), r.contest().asking(Reasons.asked(day(e.at()), e.dueOn()))));
            case ReasonsGiven e ->
                contested(dossier, r -> r.of(r.file(), r.contest().telling(asked -> asked.toldOn(day(e.at())))));
            case ReasonsOverdue _ ->
                contested(dossier, r -> r.of(r.file(), r.contest().telling(Reasons::late)));
            case AppealFiled e -> appealed(dossier, e);
            case AppealAllowed e -> reopened(dossier, e);
            case AuthorisationRestored e -> dossier instanceof TakenAway taken ? taken.restored(e) : dossier;
            case DossierReinstated e -> underWay(dossier, f -> e.complete() ? new Complete(f) : new Supplemented(f));
            case AppealRejected e ->
                confirmed(
                        dossier,
                        c -> c.answered(e.appeal(), Appeal.State.REJECTED).signed(signedBy(e.signatory())));
            case AppealRejectedBySilence e ->
                confirmed(dossier, c -> c.answered(e.appeal(), Appeal.State.REJECTED_BY_SILENCE));
            case DossierClosed e ->
                dossier instanceof UnderWay way ? new ClosedWithoutAction(way, against(e)) : dossier;
            case ImportedDecision e -> dossier instanceof UnderWay way ? decided(way, e.outcome()) : dossier;
            case DossierWithdrawn _ -> withdrawn(dossier);

            case AttestationIssued e ->
                standing(
                        dossier,
                        g -> g instanceof Approved ? attested(g, e.seal().code()) : g);
            case AttestationReplaced e ->
                standing(
                        dossier,
                        g -> g instanceof Attested ? attested(g, e.seal().code()) : g);
            case NewWorkplaceDeclared _ -> noticed(dossier, Grant::relocated);
            case EarlierEndDeclared e -> noticed(dossier, g -> g.shortened(e.endsOn(), e.period()));
            case CancellationDeclared _ -> dossier instanceof Granted g ? new Cancelled(g) : dossier;
            case AuthorisationRepealed e ->
                dossier instanceof Granted g ? new Repealed(g, e.from(), against(e.at(), e.signatory())) : dossier;
            case AuthorisationWithdrawn e -> takenBack(dossier, against(e.at(), e.signatory()));

            case PartyInvited e ->
                among(dossier, m -> m.inviting(e.invitation(), new Invitation(e.role(), e.until(), e.lookup())));
            case InvitationTakenUp e -> among(dossier, m -> m.joining(e.invitation(), e.account()));
            case InvitationRevoked e -> among(dossier, m -> m.withdrawing(e.invitation()));
            case PartyRemoved e -> among(dossier, m -> m.without(e.invitation()));
        };
    }

    private static Dossier attached(Dossier dossier, Piece piece) {
        if (dossier instanceof UnderWay way) return way.with(way.file().joined(piece));
        return inDraft(dossier, draft -> Stream.concat(draft.pieces().stream(), Stream.of(piece)));
    }

    private static Set<PieceKind> kinds(List<PieceGap> gaps) {
        return gaps.stream().map(PieceGap::kind).collect(Collectors.toUnmodifiableSet());
    }

    private static Dossier inDraft(Dossier dossier, Function<Draft, Stream<Piece>> pieces) {
        return dossier instanceof Draft draft
                ? draft.holding(pieces.apply(draft).toList())
                : dossier;
    }

    private static Dossier among(Dossier dossier, UnaryOperator<Membership> change) {
        return dossier instanceof Opened opened
                ? opened.among(change.apply(opened.people().membership()))
                : dossier;
    }

    private static Dossier submitted(Dossier dossier, DossierSubmitted e) {
        if (!(dossier instanceof Draft draft)) return dossier;
        var clock = StatutoryClock.startingOn(
                e.receipt().receivedOn(), e.terms().decision().silence());
        return new Submitted(new CaseFile(
                draft.owner(),
                draft.role(),
                e.terms(),
                e.receipt().service(),
                e.form(),
                draft.pieces(),
                e.at(),
                clock,
                Opinions.NONE,
                Set.of(),
                draft.membership(),
                null,
                null));
    }

    private static Dossier underWay(Dossier dossier, Function<CaseFile, Dossier> next) {
        return dossier instanceof UnderWay way ? next.apply(way.file()) : dossier;
    }

    private static Dossier examined(Dossier dossier, UnaryOperator<Opinions> change) {
        return underWay(dossier, f -> new UnderExamination(f.hearing(change.apply(f.opinions()))));
    }

    private static Dossier contested(Dossier dossier, Function<Rejected, Dossier> next) {
        return dossier instanceof Rejected rejected ? next.apply(rejected) : dossier;
    }

    /** Law: whoever stood above before, and has nothing to answer now, needs the file no more (CRPA L114-8). */
    private static Set<AgencyId> addressees(AppealFiled e) {
        var to = e.heardBy();
        return to == null || e.kind() != AppealKind.HIERARCHICAL ? Set.of() : Set.of(to);
    }

    private static Held addressed(Held held, AppealFiled e) {
        return held.among(held.people().appealingTo(addressees(e)));
    }

    private static Dossier appealed(Dossier dossier, AppealFiled e) {
        var appeal = Appeal.filed(e.appeal(), e.kind(), e.heardBy(), day(e.at()), e.silenceOn());
        return switch (dossier) {
            case Rejected r ->
                new RefusalContested(
                        r.file().appealedTo(addressees(e)), r.contest().filed(appeal));
            case Closed c ->
                new ClosingContested(
                        c.stood().with(c.file().appealedTo(addressees(e))),
                        c.contest().filed(appeal));
            case TakenAway t -> t.contested(addressed(t.stood(), e), t.contest().filed(appeal));
            default -> dossier;
        };
    }

    private static Dossier confirmed(Dossier dossier, UnaryOperator<Contest> answer) {
        return switch (dossier) {
            case Rejected r -> new RefusalConfirmed(r.file(), answer.apply(r.contest()));
            case Closed c -> new ClosingConfirmed(c.stood(), answer.apply(c.contest()));
            case TakenAway t -> t.confirmed(answer.apply(t.contest()));
            default -> dossier;
        };
    }

    /** Whatever is decided was complete; what was closed may not have been: what it had reached is told by the event after. */
    private static Dossier reopened(Dossier dossier, AppealAllowed e) {
        var anew = StatutoryClock.startingOn(day(e.at()), e.delay());
        return switch (dossier) {
            case Rejected r -> new Complete(r.file().at(anew));
            case Closed c -> new Submitted(c.file().at(anew));
            default -> dossier;
        };
    }

    private static Contest against(DossierClosed e) {
        var contest = Contest.of(day(e.at()), false);
        return e.signatory() == null ? contest : contest.signed(signedBy(e.signatory()));
    }

    private static Dossier decided(UnderWay way, Outcome outcome) {
        var file = way.file();
        return switch (outcome) {
            case Outcome.Approved o -> new Approved(file.parties(), granted(file, o.at(), o.period()));
            case Outcome.Refused o -> new Refused(file, Contest.of(day(o.at()), false));
            case Outcome.Closed o -> new ClosedWithoutAction(way, Contest.of(day(o.at()), false));
        };
    }

    private static Dossier withdrawn(Dossier dossier) {
        return dossier instanceof Draft draft
                ? new WithdrawnByApplicant(draft.people())
                : underWay(dossier, f -> new WithdrawnByApplicant(f.parties()));
    }

    private static Dossier takenBack(Dossier dossier, Contest contest) {
        return switch (dossier) {
            case Held held -> new TakenBack(held, contest);
            case RepealContested r -> new TakenBack(new Repealed(r.stood(), r.from(), r.contest()), contest);
            case RepealConfirmed r -> new TakenBack(new Repealed(r.stood(), r.from(), r.contest()), contest);
            default -> dossier;
        };
    }

    private static Contest against(Instant at, Signatory signatory) {
        return Contest.of(day(at), false).signed(signedBy(signatory));
    }

    private static Grant granted(CaseFile file, Instant at, AuthorisedPeriod period) {
        return Grant.of(
                day(at),
                period,
                AuthorisedWork.of(file.form()),
                file.pieceKinds().contains(PieceKind.MANDATE));
    }

    private static Dossier noticed(Dossier dossier, UnaryOperator<Grant> notice) {
        return standing(dossier, granted -> granted.with(notice.apply(granted.grant())));
    }

    /** Law: what is repealed from a day to come holds until then (CRPA L240-1), and its attestation and notices with it. */
    private static Dossier standing(Dossier dossier, UnaryOperator<Granted> change) {
        return switch (dossier) {
            case Granted granted -> change.apply(granted);
            case Repeal repeal -> repeal.of(change.apply(repeal.stood()));
            default -> dossier;
        };
    }

    private static Attested attested(Granted granted, AttestationCode code) {
        return new Attested(granted.people(), granted.grant(), code);
    }

    // Why by the subject: it is derived from the account, and stays when the name is erased.
    private static SubjectId signedBy(Signatory signatory) {
        return signatory.name().subject();
    }

    private static LocalDate day(Instant at) {
        return ParisTime.dayOf(at);
    }

    private Evolution() {}
}
