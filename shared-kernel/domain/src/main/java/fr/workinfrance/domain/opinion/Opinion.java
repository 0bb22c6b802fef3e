package fr.workinfrance.domain.opinion;

import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.privacy.Personal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One opinion and how far it has come.
 *
 * @param askedOn the day it was asked, so that the days it was given can be given again
 * @param question what was asked in words, kept so that it can go on to another agency
 * @param answers how many answers were given; the last one counts
 * @param verdict of the last answer; absent until one is given
 * @param reminded whether its agency was reminded before the deadline
 * @param overdue whether the deadline has passed without an answer
 */
public record Opinion(
        OpinionRequest request,
        LocalDate askedOn,
        @Nullable Personal<String> question,
        int answers,
        @Nullable Verdict verdict,
        boolean reminded,
        boolean overdue,
        boolean recalled) {

    public static Opinion requested(OpinionRequest request, LocalDate askedOn, @Nullable Personal<String> question) {
        return new Opinion(request, askedOn, question, 0, null, false, false, false);
    }

    /** As many days from that one as it was given when it was asked. */
    public LocalDate asManyDaysFrom(LocalDate day) {
        return day.plusDays(ChronoUnit.DAYS.between(askedOn, request.dueOn()));
    }

    /** Asked again, with a new deadline and nothing said of the old one. */
    Opinion owedAnew(LocalDate day, LocalDate dueOn) {
        return new Opinion(request.dueOn(dueOn), day, question, answers, verdict, false, false, recalled);
    }

    public Opinion answered(Verdict given) {
        return new Opinion(request, askedOn, question, answers + 1, given, reminded, overdue, recalled);
    }

    public Opinion remembered() {
        return new Opinion(request, askedOn, question, answers, verdict, true, overdue, recalled);
    }

    public Opinion late() {
        return new Opinion(request, askedOn, question, answers, verdict, reminded, true, recalled);
    }

    public Opinion takenBack() {
        return new Opinion(request, askedOn, question, answers, verdict, reminded, overdue, true);
    }

    /** Whether its agency still owes an answer: overdue ones too, unless their silence has a meaning. */
    public boolean isAwaited() {
        return !recalled && verdict == null && request.isOwed(overdue);
    }

    /** Whether it does what the law wants asked: an agency that is not competent has not been consulted. */
    boolean fulfils() {
        return !recalled && request.mandatory() && verdict != Verdict.NOT_COMPETENT;
    }

    /** Whether a decision must wait for it. */
    public boolean holdsTheDecision() {
        return isAwaited() && request.mandatory();
    }

    /** Whether it binds the decision to a refusal. */
    public boolean forbidsApproval() {
        if (recalled || !request.binding()) return false;
        return verdict == Verdict.UNFAVOURABLE
                || (verdict == null && overdue && request.silence() == Silence.DEEMED_UNFAVOURABLE);
    }

    /** Whether the question may be taken back. */
    public boolean mayBeRecalled() {
        return !recalled && verdict == null && request.mayBeTakenBack(overdue);
    }
}
