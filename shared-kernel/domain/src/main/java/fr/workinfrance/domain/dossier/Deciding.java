package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Decision.accept;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.LawReference;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.casefile.CaseFile;
import fr.workinfrance.domain.change.Grant;
import fr.workinfrance.domain.change.Substance;
import fr.workinfrance.domain.dossier.Dossier.Approved;
import fr.workinfrance.domain.dossier.Dossier.Attested;
import fr.workinfrance.domain.dossier.Dossier.Held;
import fr.workinfrance.domain.dossier.Dossier.Incomplete;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.ApproveDossier;
import fr.workinfrance.domain.dossier.DossierCommand.CloseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareChange;
import fr.workinfrance.domain.dossier.DossierCommand.IssueAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RepealAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand.ReplaceAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawAuthorisation;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.CancellationDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.DossierEvent.DossierClosed;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefused;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefusedBySilence;
import fr.workinfrance.domain.dossier.DossierEvent.EarlierEndDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.NewWorkplaceDeclared;
import fr.workinfrance.domain.dossier.TakenAway.Repeal;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Delays;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions: granted, refused, refused by silence, closed, and what may be undone afterwards. */
final class Deciding {

    /** As the form takes it. */
    // Why short: it is printed on a sealed page, under what was decided, and is an address.
    private static final int LONGEST_WORKPLACE = 200;

    static Decision approve(CaseFile file, ApproveDossier c, Instant now) {
        var period = c.period();
        if (period.isReversed()) return Decision.refuse(new Refusal.PeriodReversed(period));
        // Law: twelve months at most (R5221-3 14°); from 31 January it ends on 31 January, one day more is too long.
        var latest = period.from().plus(Delays.LONGEST_AUTHORISATION);
        if (period.until().isAfter(latest)) return Decision.refuse(new Refusal.PeriodTooLong(period, latest));

        var forbidding = file.opinions().forbiddingApproval();
        if (!forbidding.isEmpty()) return Decision.refuse(new Refusal.BindingOpinionUnfavourable(forbidding));
        boolean overriding = isGiven(c.overriding());
        var awaited = awaited(file, overriding);
        if (awaited != null) return Decision.refuse(awaited);

        var findings = findings(file, now, period);
        var blocking = findings.stream()
                .filter(f -> f.severity() == Severity.BLOCKING)
                .map(Finding::rule)
                .distinct()
                .toList();
        if (!blocking.isEmpty() && !overriding) return Decision.refuse(new Refusal.FindingsBlock(blocking));
        return accept(new DossierApproved(
                c.dossier(),
                now,
                period,
                List.copyOf(c.conditions()),
                c.signatory(),
                c.overriding(),
                file.opinions().holdingTheDecision(),
                articles(unasked(file)),
                findings));
    }

    static Decision refuse(CaseFile file, RefuseDossier c, Instant now) {
        if (c.lawReasons().stream().allMatch(Deciding::isBlank) || isBlank(c.factReasons()))
            return Decision.refuse(new Refusal.ReasonsMissing());
        if (!LawReference.areAll(c.lawReasons())) return Decision.refuse(new Refusal.NoArticle());
        // Law: a refusal without a consultation that the law wants is as void as a grant, and passes over it as a grant
        // does.
        var missing = awaited(file, isGiven(c.overriding()));
        if (missing != null) return Decision.refuse(missing);
        return accept(new DossierRefused(
                c.dossier(),
                now,
                List.copyOf(c.lawReasons()),
                c.factReasons(),
                c.signatory(),
                c.overriding(),
                file.opinions().holdingTheDecision(),
                articles(unasked(file)),
                findings(file, now, null)));
    }

    /**
     * Law: silence rejects at the end of its day, recorded or not (CRPA L231-4). From then on nothing is left to do but to record
     * what time has done; absent while silence has not decided.
     */
    static @Nullable Refusal tooLate(Dossier dossier, Move move, Instant now) {
        if (!(dossier instanceof UnderWay way) || !move.isPossibleAt(Stage.of(dossier))) return null;
        if (move.isLeftOpenBySilence()) return null;
        var clock = way.file().clock();
        return clock.hasRunOut(ParisTime.dayOf(now)) ? new Refusal.SilenceHasRejected(clock.silenceOn()) : null;
    }

    static Decision refuseBySilence(CaseFile file, RefuseBySilence c, Instant now) {
        var bornOn = file.clock().silenceOn();
        if (!file.clock().hasRunOut(ParisTime.dayOf(now)))
            return Decision.refuse(new Refusal.SilenceNotReached(bornOn));
        // Why not the next instant: it is another day, and another minimum wage may be in force.
        var born = ParisTime.endOf(bornOn).minusMillis(1);
        return accept(new DossierRefusedBySilence(c.dossier(), now, bornOn, findings(file, born, null)));
    }

    static Decision close(UnderWay stage, CloseDossier c, Instant now) {
        if (isBlank(c.message())) return Decision.refuse(new Refusal.ReasonsMissing());
        var unfounded = c.reason() == CloseReason.PIECES_NOT_PRODUCED ? produced(stage, ParisTime.dayOf(now)) : null;
        if (unfounded != null) return Decision.refuse(unfounded);
        return accept(new DossierClosed(c.dossier(), now, c.reason(), c.message(), c.signatory()));
    }

    /** Why pieces are not to be told as never produced; absent when some are wanting after their day. */
    private static @Nullable Refusal produced(UnderWay stage, LocalDate today) {
        if (!(stage instanceof Incomplete waiting)) return new Refusal.NoPiecesAwaited();
        var asked = waiting.asked();
        if (!today.isAfter(asked.respondBy())) return new Refusal.PiecesStillAwaited(asked.respondBy());
        return asked.missingIn(waiting.file()).isEmpty() ? new Refusal.PiecesAllJoined() : null;
    }

    static Decision issue(Approved approved, IssueAttestation c, Instant now) {
        var outdated = outdated(approved.grant(), c.changes());
        if (outdated != null) return Decision.refuse(outdated);
        return accept(new AttestationIssued(c.dossier(), now, c.seal(), approved.period()));
    }

    static Decision replace(Attested attested, ReplaceAttestation c, Instant now) {
        var outdated = outdated(attested.grant(), c.changes());
        if (outdated != null) return Decision.refuse(outdated);
        if (c.seal().code().equals(attested.code())) return Decision.refuse(new Refusal.ReplacedByItself());
        return accept(
                new AttestationReplaced(c.dossier(), now, attested.code(), c.seal(), attested.period(), c.reason()));
    }

    static Decision issue(Repeal repeal, IssueAttestation c, Instant now) {
        if (!repeal.isAhead(now)) return over(repeal);
        return repeal.stood() instanceof Approved approved
                ? issue(approved, c, now)
                : Decision.refuse(new Refusal.AttestedAlready());
    }

    static Decision replace(Repeal repeal, ReplaceAttestation c, Instant now) {
        if (!repeal.isAhead(now)) return over(repeal);
        return repeal.stood() instanceof Attested attested
                ? replace(attested, c, now)
                : Decision.refuse(new Refusal.NotAttestedYet());
    }

    private static Decision over(Repeal repeal) {
        return Decision.refuse(new Refusal.AuthorisationOver(repeal.from().minusDays(1)));
    }

    static Decision withdraw(Held held, WithdrawAuthorisation c, Instant now) {
        var lastDay = held.granted().decidedOn().plus(Delays.WITHDRAWAL);
        if (c.ground() == WithdrawalGround.ILLEGALITY && ParisTime.dayOf(now).isAfter(lastDay))
            return Decision.refuse(new Refusal.TooLateToWithdraw(lastDay));
        if (isBlank(c.reasons())) return Decision.refuse(new Refusal.ReasonsMissing());
        return accept(new AuthorisationWithdrawn(c.dossier(), now, c.ground(), c.reasons(), c.signatory()));
    }

    static Decision repeal(AuthorisedPeriod period, RepealAuthorisation c, Instant now) {
        if (c.from().isBefore(ParisTime.dayOf(now))) return Decision.refuse(new Refusal.RepealInThePast(c.from()));
        if (c.from().isAfter(period.until()))
            return Decision.refuse(new Refusal.RepealAfterTheEnd(c.from(), period.until()));
        if (isBlank(c.lostCondition()) || isBlank(c.reasons())) return Decision.refuse(new Refusal.ReasonsMissing());
        return accept(
                new AuthorisationRepealed(c.dossier(), now, c.from(), c.lostCondition(), c.reasons(), c.signatory()));
    }

    /** Law: a notice asks for no decision; what is of the substance asks for a new request, and then nothing is done. */
    static Decision change(Grant grant, DeclareChange c, Instant now) {
        if (grant.isOver(now))
            return Decision.refuse(new Refusal.AuthorisationOver(grant.period().until()));
        var endsOn = c.endsOn();
        var beyond = EnumSet.noneOf(Substance.class);
        if (c.beyond() != null) beyond.addAll(c.beyond());
        if (endsOn != null && grant.isLater(endsOn)) beyond.add(Substance.LATER_END);
        if (!beyond.isEmpty())
            return Decision.refuse(new Refusal.NewRequestNeeded(List.copyOf(beyond), Substance.ARTICLE));
        var events = new ArrayList<DossierEvent>();
        if (c.workplace() != null) {
            if (isTooLong(c.workplace())) return Decision.refuse(new Refusal.WorkplaceTooLong(LONGEST_WORKPLACE));
            if (!isBlank(c.workplace())) events.add(new NewWorkplaceDeclared(c.dossier(), now, c.workplace()));
        }
        if (endsOn != null) {
            if (endsOn.isBefore(grant.period().from()))
                return Decision.refuse(
                        new Refusal.EndsBeforeTheStart(grant.period().from()));
            var left = grant.until(endsOn, now);
            if (left.equals(grant.period()))
                return Decision.refuse(new Refusal.EndsNoEarlier(grant.period().until()));
            events.add(new EarlierEndDeclared(c.dossier(), now, endsOn, left));
        }
        return events.isEmpty() ? Decision.refuse(new Refusal.NothingDeclared()) : new Decision.Accepted(events);
    }

    static Decision change(Repeal repeal, DeclareChange c, Instant now) {
        return repeal.isAhead(now) ? change(repeal.stood().grant(), c, now) : over(repeal);
    }

    static Decision cancel(Grant grant, DeclareCancellation c, Instant now) {
        if (grant.isOver(now))
            return Decision.refuse(new Refusal.AuthorisationOver(grant.period().until()));
        return accept(new CancellationDeclared(c.dossier(), now, ParisTime.dayOf(now)));
    }

    private static @Nullable Refusal outdated(Grant grant, int known) {
        return known == grant.changes() ? null : new Refusal.AttestationOutdated(known, grant.changes());
    }

    private static @Nullable Refusal awaited(CaseFile file, boolean overriding) {
        var unasked = unasked(file, overriding);
        if (unasked != null) return unasked;
        var forGood = file.opinions().holdingForGood();
        if (!forGood.isEmpty()) return new Refusal.OpinionStillAwaited(forGood, false);
        var awaited = file.opinions().holdingTheDecision();
        return awaited.isEmpty() || overriding ? null : new Refusal.OpinionStillAwaited(awaited, true);
    }

    private static List<OpinionTerm> unasked(CaseFile file) {
        return file.terms().mandatoryOpinions().stream()
                .filter(term -> !file.opinions().haveAsked(term::isAskedBy))
                .toList();
    }

    private static List<String> articles(List<OpinionTerm> terms) {
        return terms.stream().map(OpinionTerm::basis).toList();
    }

    /** Law: what the procedure wants asked must have been asked, unless it may be passed over and reasons are given. */
    private static @Nullable Refusal unasked(CaseFile file, boolean overriding) {
        var unasked = unasked(file).stream()
                .filter(term -> !overriding || !term.mayBePassedOver())
                .toList();
        if (unasked.isEmpty()) return null;
        return new Refusal.OpinionNotAsked(
                unasked.stream().map(OpinionTerm::agency).distinct().toList(),
                unasked.stream().allMatch(OpinionTerm::mayBePassedOver));
    }

    private static List<Finding> findings(CaseFile file, Instant now, @Nullable AuthorisedPeriod period) {
        return Examiner.examine(new Examination(
                file.terms(),
                file.role(),
                file.form(),
                file.pieceKinds(),
                file.inCharge(),
                file.submittedAt(),
                now,
                period,
                file.former()));
    }

    private static boolean isGiven(@Nullable Personal<String> reasons) {
        return reasons != null && !isBlank(reasons);
    }

    private static boolean isBlank(String text) {
        return text.isBlank();
    }

    private static boolean isTooLong(Personal<String> text) {
        return text instanceof Personal.Readable<String> clear && clear.value().length() > LONGEST_WORKPLACE;
    }

    private static boolean isBlank(Personal<String> text) {
        return text instanceof Personal.Readable<String> clear && clear.value().isBlank();
    }

    private Deciding() {}
}
