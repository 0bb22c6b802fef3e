package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Decision.accept;
import static fr.workinfrance.domain.dossier.Decision.refuse;

import fr.workinfrance.domain.act.LawReference;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Superior;
import fr.workinfrance.domain.appeal.Appeal;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.Contest;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.casefile.CaseFile;
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
import fr.workinfrance.domain.dossier.DossierEvent.ExaminationResumed;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsGiven;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsOverdue;
import fr.workinfrance.domain.dossier.DossierEvent.ReasonsRequested;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.Delays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moves against a refusal: its reasons asked for and given, appeals filed, answered, or left to silence. */
final class Contesting {

    static Decision requestReasons(Contest contest, RequestReasons c, Instant now) {
        if (contest.reasons() != null) return refuse(new Refusal.ReasonsAlreadyAsked());
        var today = ParisTime.dayOf(now);
        var lastDay = contest.refusedOn().plus(Delays.TO_CONTEST);
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
    static Decision file(CaseFile file, Contest contest, FileAppeal c, Instant now) {
        boolean again = contest.ofKind(c.kind()).isPresent()
                || contest.appeals().stream().anyMatch(a -> a.id().equals(c.appeal()));
        if (again) return refuse(new Refusal.AppealAlreadyFiled(c.kind()));
        if (isBlank(c.grounds())) return refuse(new Refusal.ReasonsMissing());
        var today = ParisTime.dayOf(now);
        var silenceOn =
                StatutoryClock.startingOn(today, Delays.SILENCE_ON_AN_APPEAL).silenceOn();
        boolean keeps = !today.isAfter(contest.refusedOn().plus(Delays.TO_CONTEST));
        return accept(new AppealFiled(
                c.dossier(), now, c.appeal(), c.kind(), heardBy(file, c.kind(), today), c.grounds(), silenceOn, keeps));
    }

    /** Law: a hierarchical appeal goes to whoever stands above the one that decided (CRPA L410-1). */
    private static @Nullable AgencyId heardBy(CaseFile file, AppealKind kind, LocalDate today) {
        return switch (kind) {
            case GRACIOUS -> file.inCharge();
            case HIERARCHICAL -> Superior.of(file.inCharge(), today).orElse(null);
        };
    }

    static Decision decide(CaseFile file, Contest contest, DecideAppeal c, Instant now) {
        var appeal = pending(contest, c.appeal());
        if (appeal.isEmpty()) return refuse(new Refusal.AppealUnknown(c.appeal()));
        // Law: silence has rejected it at the end of its day, recorded or not (CRPA L411-7).
        var silenceOn = appeal.get().silenceOn();
        if (ParisTime.dayOf(now).isAfter(silenceOn)) return refuse(new Refusal.SilenceHasRejected(silenceOn));
        var answering = appeal.get().answeredBy(file.inCharge());
        if (!c.by().equals(answering)) return refuse(new Refusal.AppealOfAnotherAgency(answering));
        if (appeal.get().kind() == AppealKind.HIERARCHICAL
                && contest.isSignedBy(c.signatory().name().subject()))
            return refuse(new Refusal.DecidesOnTheirOwnRefusal());
        if (isBlank(c.reasons())) return refuse(new Refusal.ReasonsMissing());
        return switch (c.ruling()) {
            case ALLOWED -> allowed(file, c, now);
            case REJECTED -> accept(new AppealRejected(c.dossier(), now, c.appeal(), c.reasons(), c.signatory()));
        };
    }

    private static Decision allowed(CaseFile file, DecideAppeal c, Instant now) {
        var allowed = new AppealAllowed(
                c.dossier(), now, c.appeal(), file.terms().decision().silence(), c.reasons(), c.signatory());
        return file.opinions().agencies().isEmpty()
                ? accept(allowed)
                : accept(
                        allowed,
                        new ExaminationResumed(c.dossier(), now, file.opinions().toOweFrom(ParisTime.dayOf(now))));
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
