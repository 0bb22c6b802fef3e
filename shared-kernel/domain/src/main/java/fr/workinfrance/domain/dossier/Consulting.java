package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Decision.accept;
import static fr.workinfrance.domain.dossier.Decision.refuse;

import fr.workinfrance.domain.act.LawReference;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.casefile.CaseFile;
import fr.workinfrance.domain.dossier.DossierCommand.GiveOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RecordOpinionOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RemindOfOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionGiven;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionOverdue;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionRecalled;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionReminded;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionRequested;
import fr.workinfrance.domain.dossier.DossierEvent.OpinionSuperseded;
import fr.workinfrance.domain.examination.Figure;
import fr.workinfrance.domain.opinion.Opinion;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionForward;
import fr.workinfrance.domain.opinion.OpinionRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The moves around an opinion: asked, given, superseded, recalled, overdue. */
final class Consulting {

    static Decision request(CaseFile file, RequestOpinion c, Instant now) {
        var asked = c.request();
        if (!asked.agency().kind().mayBeConsulted()) return refuse(new Refusal.CannotBeConsulted(asked.agency()));
        if (!LawReference.isOne(asked.basis())) return refuse(new Refusal.NoArticle());
        if (file.opinions().find(asked.id()) != null) return refuse(new Refusal.OpinionIdTaken(asked.id()));
        if (file.opinions().isAwaitedFrom(asked.agency(), asked.basis()))
            return refuse(new Refusal.OpinionAlreadyAwaited(asked.agency(), asked.basis()));
        var today = ParisTime.dayOf(now);
        if (asked.dueOn().isBefore(today)) return refuse(new Refusal.DeadlineInThePast(asked.dueOn()));
        var latest = today.plus(file.terms().decision().longestGranted());
        if (asked.dueOn().isAfter(latest)) return refuse(new Refusal.DelayTooLong(asked.dueOn(), latest));
        var weaker = weaker(file, asked, today);
        if (weaker != null) return refuse(weaker);
        return accept(new OpinionRequested(c.dossier(), now, asked, c.question()));
    }

    /** Law: whoever asks may ask for more than the procedure wants, never for less. */
    private static @Nullable Refusal weaker(CaseFile file, OpinionRequest asked, LocalDate today) {
        var meant = file.terms().opinions().stream()
                .filter(term -> term.isMeantBy(asked))
                .toList();
        // Why the first: of two articles that want the same agency, a request that names neither is held to the first.
        return meant.stream()
                .filter(term -> term.isNamedBy(asked.basis()))
                .findFirst()
                .or(() -> meant.stream().findFirst())
                .filter(term -> !term.missingFrom(asked, today).isEmpty())
                .map(term -> new Refusal.WeakerThanTheProcedure(
                        term.missingFrom(asked, today), term.basis(), term.dueOn(today), term.silence()))
                .orElse(null);
    }

    static Decision give(CaseFile file, GiveOpinion c, Instant now) {
        var opinion = file.opinions().find(c.opinion());
        if (opinion == null) return refuse(new Refusal.OpinionUnknown(c.opinion()));
        if (!opinion.request().agency().equals(c.by()))
            return refuse(new Refusal.OpinionOfAnotherAgency(c.opinion(), c.by()));
        if (opinion.recalled()) return refuse(new Refusal.OpinionWasRecalled(c.opinion()));
        if (opinion.verdict() != null) return refuse(new Refusal.OpinionAlreadyGiven(c.opinion()));
        boolean late = ParisTime.dayOf(now).isAfter(opinion.request().dueOn());
        return answered(file, opinion, new OpinionGiven(c.dossier(), now, c.opinion(), c.answer(), late), c.answer());
    }

    /** The answer, and the question as it goes on where the answer names who is competent. */
    private static Decision answered(CaseFile file, Opinion opinion, DossierEvent said, OpinionAnswer answer) {
        var forward = answer.forward();
        if (forward == null) return accept(said);
        var wrong = wrongForward(file, opinion, answer.verdict(), forward);
        if (wrong != null) return refuse(wrong);
        // Law: whoever is asked and not competent sends the question on, and says so (CRPA L114-2).
        // Law: the mistake takes no day from the agency that is competent: it has the whole delay, from this day on.
        var dueOn = opinion.asManyDaysFrom(ParisTime.dayOf(said.at()));
        var asked = opinion.request().forwarded(forward).dueOn(dueOn);
        return accept(said, new OpinionRequested(said.dossier(), said.at(), asked, opinion.question()));
    }

    private static @Nullable Refusal wrongForward(
            CaseFile file, Opinion opinion, Verdict verdict, OpinionForward forward) {
        var to = forward.to();
        if (verdict != Verdict.NOT_COMPETENT) return new Refusal.ForwardedYetCompetent(to);
        if (!to.kind().mayBeConsulted() || to.equals(opinion.request().agency()))
            return new Refusal.CannotBeConsulted(to);
        if (file.opinions().find(forward.as()) != null) return new Refusal.OpinionIdTaken(forward.as());
        var basis = opinion.request().basis();
        return file.opinions().isAwaitedFrom(to, basis) ? new Refusal.OpinionAlreadyAwaited(to, basis) : null;
    }

    static Decision supersede(CaseFile file, SupersedeOpinion c, Instant now) {
        var opinion = file.opinions().find(c.opinion());
        if (opinion == null) return refuse(new Refusal.OpinionUnknown(c.opinion()));
        if (!opinion.request().agency().equals(c.by()))
            return refuse(new Refusal.OpinionOfAnotherAgency(c.opinion(), c.by()));
        if (opinion.recalled()) return refuse(new Refusal.OpinionWasRecalled(c.opinion()));
        if (opinion.verdict() == null) return refuse(new Refusal.OpinionNotGiven(c.opinion()));
        var superseding = new OpinionSuperseded(c.dossier(), now, c.opinion(), c.answer(), opinion.answers() + 1);
        return answered(file, opinion, superseding, c.answer());
    }

    static Decision recall(CaseFile file, RecallOpinion c, Instant now) {
        var opinion = file.opinions().find(c.opinion());
        if (opinion == null) return refuse(new Refusal.OpinionUnknown(c.opinion()));
        if (opinion.recalled()) return refuse(new Refusal.OpinionWasRecalled(c.opinion()));
        // Why: an opinion once given has informed the examination; it can be superseded, never made unsaid.
        if (opinion.verdict() != null) return refuse(new Refusal.OpinionAlreadyGiven(c.opinion()));
        // Why: an agency wrongly asked answers that it is not competent; recalling would make a duty to ask vanish.
        if (!opinion.mayBeRecalled()) return refuse(new Refusal.OpinionCannotBeRecalled(c.opinion()));
        return accept(new OpinionRecalled(c.dossier(), now, c.opinion(), c.reasons()));
    }

    static Decision remind(CaseFile file, RemindOfOpinion c, Instant now) {
        var opinion = file.opinions().find(c.opinion());
        if (opinion == null) return refuse(new Refusal.OpinionUnknown(c.opinion()));
        if (opinion.recalled()) return refuse(new Refusal.OpinionWasRecalled(c.opinion()));
        if (opinion.verdict() != null) return refuse(new Refusal.OpinionAlreadyGiven(c.opinion()));
        if (opinion.reminded() || opinion.overdue()) return refuse(new Refusal.AlreadyReminded(c.opinion()));
        var dueOn = opinion.request().dueOn();
        var from = dueOn.minus(Figure.DAYS_OF_REMINDER.on(dueOn).days());
        var today = ParisTime.dayOf(now);
        if (today.isBefore(from)) return refuse(new Refusal.ReminderNotDue(c.opinion(), from));
        // Why: from then on no letter leaves, and the trail would tell of a reminder that nobody got.
        if (today.isAfter(dueOn)) return refuse(new Refusal.TooLateToRemind(c.opinion(), dueOn));
        return accept(new OpinionReminded(c.dossier(), now, c.opinion(), dueOn));
    }

    static Decision overdue(CaseFile file, RecordOpinionOverdue c, Instant now) {
        var opinion = file.opinions().find(c.opinion());
        if (opinion == null) return refuse(new Refusal.OpinionUnknown(c.opinion()));
        if (opinion.recalled()) return refuse(new Refusal.OpinionWasRecalled(c.opinion()));
        if (opinion.verdict() != null) return refuse(new Refusal.OpinionAlreadyGiven(c.opinion()));
        var dueOn = opinion.request().dueOn();
        if (opinion.overdue() || !ParisTime.dayOf(now).isAfter(dueOn))
            return refuse(new Refusal.OpinionNotDue(c.opinion(), dueOn));
        return accept(new OpinionOverdue(c.dossier(), now, c.opinion()));
    }

    private Consulting() {}
}
