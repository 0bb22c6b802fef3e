package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opinion asked, with every answer given to it: the last one counts.
 *
 * @param recalledBecause present exactly when it was recalled
 */
public record OpinionView(
        OpinionRequest request,
        Instant askedAt,
        @Nullable Personal<String> question,
        List<Given> answers,
        boolean reminded,
        boolean overdue,
        @Nullable Personal<String> recalledBecause) {
    public OpinionView {
        answers = List.copyOf(answers);
    }

    /** One answer, never edited. */
    public record Given(Instant at, OpinionAnswer answer, boolean late) {}

    static OpinionView asked(OpinionRequest request, Instant at, @Nullable Personal<String> question) {
        return new OpinionView(request, at, question, List.of(), false, false, null);
    }

    /** What became of it. */
    public enum State {
        AWAITED,
        OVERDUE,
        GIVEN,
        RECALLED
    }

    public State state() {
        if (recalledBecause != null) return State.RECALLED;
        if (!answers.isEmpty()) return State.GIVEN;
        return overdue ? State.OVERDUE : State.AWAITED;
    }

    /** Whether the question may be taken back. */
    public boolean mayBeRecalled() {
        return switch (state()) {
            case AWAITED, OVERDUE -> request.mayBeTakenBack(overdue);
            case GIVEN, RECALLED -> false;
        };
    }

    OpinionView answered(Given given) {
        var more = new ArrayList<>(answers);
        more.add(given);
        return new OpinionView(request, askedAt, question, more, reminded, overdue, recalledBecause);
    }

    OpinionView remembered() {
        return new OpinionView(request, askedAt, question, answers, true, overdue, recalledBecause);
    }

    OpinionView late() {
        return new OpinionView(request, askedAt, question, answers, reminded, true, recalledBecause);
    }

    OpinionView owedAnew(LocalDate dueOn) {
        return new OpinionView(request.dueOn(dueOn), askedAt, question, answers, false, false, recalledBecause);
    }

    OpinionView recalled(Personal<String> because) {
        return new OpinionView(request, askedAt, question, answers, reminded, overdue, because);
    }
}
