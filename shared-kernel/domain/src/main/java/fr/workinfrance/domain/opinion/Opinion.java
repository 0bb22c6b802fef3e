package fr.workinfrance.domain.opinion;

import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import org.jspecify.annotations.Nullable;

/**
 * One opinion and how far it has come.
 *
 * @param answers how many answers were given; the last one counts
 * @param verdict of the last answer; absent until one is given
 * @param overdue whether the deadline has passed without an answer
 */
public record Opinion(
        OpinionRequest request, int answers, @Nullable Verdict verdict, boolean overdue, boolean recalled) {

    public static Opinion requested(OpinionRequest request) {
        return new Opinion(request, 0, null, false, false);
    }

    public Opinion answered(Verdict given) {
        return new Opinion(request, answers + 1, given, overdue, recalled);
    }

    public Opinion late() {
        return new Opinion(request, answers, verdict, true, recalled);
    }

    public Opinion takenBack() {
        return new Opinion(request, answers, verdict, overdue, true);
    }

    /** Whether its agency still owes an answer: overdue ones too, unless their silence has a meaning. */
    public boolean isAwaited() {
        return !recalled && verdict == null && !(overdue && request.silence() != Silence.STILL_OWED);
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

    /** Whether the question may be taken back: not once silence has answered it, nor when the law wants the answer. */
    public boolean mayBeRecalled() {
        return isAwaited() && (!request.mandatory() || request.mayBePassedOver());
    }
}
