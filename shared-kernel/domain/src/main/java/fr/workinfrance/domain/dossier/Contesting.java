package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Decision.accept;
import static fr.workinfrance.domain.dossier.Decision.refuse;

import fr.workinfrance.domain.act.LawReference;
import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Superior;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.Contest;
import fr.workinfrance.domain.appeal.TimeToContest;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.dossier.Dossier.Attested;
import fr.workinfrance.domain.dossier.Dossier.Cancelled;
import fr.workinfrance.domain.dossier.Dossier.Closed;
import fr.workinfrance.domain.dossier.Dossier.Complete;
import fr.workinfrance.domain.dossier.Dossier.Contestable;
import fr.workinfrance.domain.dossier.Dossier.Granted;
import fr.workinfrance.domain.dossier.Dossier.Held;
import fr.workinfrance.domain.dossier.Dossier.Incomplete;
import fr.workinfrance.domain.dossier.Dossier.Rejected;
import fr.workinfrance.domain.dossier.Dossier.Reopenable;
import fr.workinfrance.domain.dossier.Dossier.Submitted;
import fr.workinfrance.domain.dossier.Dossier.Supplemented;
import fr.workinfrance.domain.dossier.Dossier.UnderExamination;
import fr.workinfrance.domain.dossier.Dossier.UnderWay;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.GiveReasons;
import fr.workinfrance.domain.dossier.DossierCommand.RecordReasonsOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.domain.dossier.DossierEvent.AppealAllowed;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejected;
import fr.workinfrance.domain.dossier.DossierEvent.AppealRejectedBySilence;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.dossier.DossierEvent.DossierReinstated;
import fr.workinfrance.domain.dossier.DossierEvent.ExaminationResumed;
import fr.workinfrance.domain.dossier.DossierEvent.PiecesRequested;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsGiven;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsOverdue;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsRequested;
import fr.workinfrance.domain.dossier.TakenAway.Repealed;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.Delays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moves against a refusal, a closing, or what took an authorisation away: reasons asked for and given, appeals filed, answered, or left to silence. */
final class Contesting {

    static Decision requestReasons(Contest contest, RequestReasons c, Instant now) {
        if (!contest.bySilence()) return refuse(new Refusal.ReasonsToldAlready());
        if (contest.reasons() != null) return refuse(new Refusal.ReasonsAlreadyAsked());
        var today = ParisTime.dayOf(now);
        var lastDay = TimeToContest.lastDay(contest.decidedOn());
        if (today.isAfter(lastDay)) return refuse(new Refusal.TooLateForReasons(lastDay));
        return accept(new ReasonsRequested(c.dossier(), now, today.plus(Delays.TO_GIVE_REASONS)));
    }

    static Decision giveReasons(Contest contest, GiveReasons c, Instant now) {
        var reasons = contest.reasons();
        if (reasons == null) return refuse(new Refusal.ReasonsNotAsked());
        if (reasons.given()) return refuse(new Refusal.ReasonsAlreadyGiven());
        if (c.lawReasons().stream().allMatch(String::isBlank) || isBlank(c.factReasons()))
            return refuse(new Refusal.ReasonsMissing());
        if (!LawReference.areAll(c.lawReasons())) return refuse(new Refusal.NoArticle());
        boolean late = ParisTime.dayOf(now).isAfter(reasons.dueOn());
        return accept(
                new ReasonsGiven(c.dossier(), now, List.copyOf(c.lawReasons()), c.factReasons(), c.signatory(), late));
    }

    static Decision reasonsOverdue(Contest contest, RecordReasonsOverdue c, Instant now) {
        var reasons = contest.reasons();
        if (reasons == null) return refuse(new Refusal.ReasonsNotAsked());
        if (reasons.given()) return refuse(new Refusal.ReasonsAlreadyGiven());
        if (reasons.overdue() || !ParisTime.dayOf(now).isAfter(reasons.dueOn()))
            return refuse(new Refusal.ReasonsNotDue(reasons.dueOn()));
        return accept(new ReasonsOverdue(c.dossier(), now, reasons.dueOn()));
    }

    /** Law: an appeal to the administration has no last day; filed within two months it keeps the delay to go to court. */
    static Decision file(Contestable ended, FileAppeal c, Instant now) {
        var contest = ended.contest();
        boolean again = contest.ofKind(c.kind()).isPresent()
                || contest.appeals().stream().anyMatch(a -> a.id().equals(c.appeal()));
        if (again) return refuse(new Refusal.AppealAlreadyFiled(c.kind()));
        if (isBlank(c.grounds())) return refuse(new Refusal.ReasonsMissing());
        var today = ParisTime.dayOf(now);
        var silenceOn =
                StatutoryClock.startingOn(today, Delays.SILENCE_ON_AN_APPEAL).silenceOn();
        return accept(new AppealFiled(
                c.dossier(),
                now,
                c.appeal(),
                c.kind(),
                heardBy(ended.inCharge(), c.kind(), today),
                c.grounds(),
                silenceOn,
                contest.isInTime(today)));
    }

    /** Law: a hierarchical appeal goes to whoever stands above the one that decided (CRPA L410-1). */
    private static @Nullable AgencyId heardBy(AgencyId inCharge, AppealKind kind, LocalDate today) {
        return switch (kind) {
            case GRACIOUS -> inCharge;
            case HIERARCHICAL -> Superior.of(inCharge, today).orElse(null);
        };
    }

    static Decision decide(Contestable ended, DecideAppeal c, Instant now) {
        var contest = ended.contest();
        var appeal = pending(contest, c.appeal());
        if (appeal.isEmpty()) return refuse(new Refusal.AppealUnknown(c.appeal()));
        // Law: silence has rejected it at the end of its day, recorded or not (CRPA L411-7).
        var silenceOn = appeal.get().silenceOn();
        if (ParisTime.dayOf(now).isAfter(silenceOn)) return refuse(new Refusal.SilenceHasRejected(silenceOn));
        var answering = appeal.get().answeredBy(ended.inCharge());
        if (!c.by().equals(answering)) return refuse(new Refusal.AppealOfAnotherAgency(answering));
        if (appeal.get().kind() == AppealKind.HIERARCHICAL
                && contest.isSignedBy(c.signatory().name().subject()))
            return refuse(new Refusal.DecidesOnTheirOwnRefusal());
        if (isBlank(c.reasons())) return refuse(new Refusal.ReasonsMissing());
        return switch (c.ruling()) {
            case ALLOWED ->
                switch (ended) {
                    case Reopenable reopenable -> allowed(reopenable, c, now);
                    case TakenAway taken -> accept(restored(taken.stood(), c, now));
                };
            case REJECTED -> accept(new AppealRejected(c.dossier(), now, c.appeal(), c.reasons(), c.signatory()));
        };
    }

    /** Law: what is withdrawn disappears for the past too, so what stood before stands again (CRPA L240-1). */
    private static DossierEvent restored(Held stood, DecideAppeal c, Instant now) {
        var standing = switch (stood) {
            case Granted _ -> StandsAs.GRANTED;
            case Cancelled _ -> StandsAs.CANCELLED;
            case Repealed _ -> StandsAs.REPEALED;
        };
        var attestation = stood.granted() instanceof Attested attested ? attested.code() : null;
        return new AuthorisationRestored(
                c.dossier(), now, c.appeal(), standing, attestation, c.reasons(), c.signatory());
    }

    private static Decision allowed(Reopenable ended, DecideAppeal c, Instant now) {
        var delay = ended.file().terms().decision().silence();
        var allowed = new AppealAllowed(c.dossier(), now, c.appeal(), delay, c.reasons(), c.signatory());
        return again(ended, c.dossier(), now)
                .map(where -> accept(allowed, where))
                .orElseGet(() -> accept(allowed));
    }

    /** Where it stands again; empty where the appeal alone says so. */
    private static Optional<DossierEvent> again(Reopenable ended, DossierId dossier, Instant now) {
        var opinions = ended.file().opinions();
        if (!opinions.agencies().isEmpty())
            return Optional.of(new ExaminationResumed(dossier, now, opinions.toOweFrom(ParisTime.dayOf(now))));
        return switch (ended) {
            case Rejected _ -> Optional.empty();
            case Closed closed -> again(closed.stood(), dossier, now);
        };
    }

    private static Optional<DossierEvent> again(UnderWay stood, DossierId dossier, Instant now) {
        return switch (stood) {
            case Submitted _ -> Optional.empty();
            case Incomplete waiting -> Optional.of(askedAgain(waiting, dossier, now));
            case Supplemented _ -> Optional.of(new DossierReinstated(dossier, now, false));
            case Complete _, UnderExamination _ -> Optional.of(new DossierReinstated(dossier, now, true));
        };
    }

    /** What is still missing, for as many days as were granted: what was joined and never sent has come. */
    private static DossierEvent askedAgain(Incomplete waiting, DossierId dossier, Instant now) {
        var missing = waiting.missing();
        var days = ChronoUnit.DAYS.between(
                waiting.asked().askedOn(), waiting.asked().respondBy());
        return missing.isEmpty()
                ? new DossierReinstated(dossier, now, false)
                : new PiecesRequested(
                        dossier, now, missing, ParisTime.dayOf(now).plusDays(days), null);
    }

    static Decision silence(Contest contest, RejectAppealBySilence c, Instant now) {
        var appeal = pending(contest, c.appeal());
        if (appeal.isEmpty()) return refuse(new Refusal.AppealUnknown(c.appeal()));
        var bornOn = appeal.get().silenceOn();
        if (!ParisTime.dayOf(now).isAfter(bornOn)) return refuse(new Refusal.SilenceNotReached(bornOn));
        return accept(new AppealRejectedBySilence(c.dossier(), now, c.appeal(), bornOn));
    }

    private static Optional<Appeal> pending(Contest contest, AppealId id) {
        return contest.pending().filter(appeal -> appeal.id().equals(id));
    }

    private static boolean isBlank(Personal<String> text) {
        return text instanceof Personal.Readable<String> clear && clear.value().isBlank();
    }

    private Contesting() {}
}
