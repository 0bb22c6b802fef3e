package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.dossier.OpinionAnswer.Verdict;
import fr.workinfrance.domain.dossier.OpinionRequest.Silence;
import org.jspecify.annotations.Nullable;

/**
 * One opinion and how far it has come.
 *
 * @param answers how many answers were given; the last one counts
 * @param verdict of the last answer; absent until one is given
 * @param overdue whether the deadline has passed without an answer
 */
record Opinion(
        OpinionRequest request, int answers, @Nullable Verdict verdict, boolean overdue, boolean recalled) {

    static Opinion requested(OpinionRequest request) {
        return new Opinion(request, 0, null, false, false);
    }

    Opinion answered(Verdict given) {
        return new Opinion(request, answers + 1, given, overdue, recalled);
    }

    Opinion late() {
        return new Opinion(request, answers, verdict, true, recalled);
    }

    Opinion takenBack() {
        return new Opinion(request, answers, verdict, overdue, true);
    }

    /** Whether its agency still owes an answer: overdue ones too, unless their silence has a meaning. */
    boolean isAwaited() {
        return !recalled && verdict == null && !(overdue && request.silence() != Silence.STILL_OWED);
    }

    /** Whether a decision must wait for it. */
    boolean holdsTheDecision() {
        return isAwaited() && request.mandatory();
    }

    /** Whether it binds the decision to a refusal. */
    boolean forbidsApproval() {
        if (recalled || !request.binding()) return false;
        return verdict == Verdict.UNFAVOURABLE
                || (verdict == null && overdue && request.silence() == Silence.DEEMED_UNFAVOURABLE);
    }
}
