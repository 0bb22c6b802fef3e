package fr.workinfrance.verification.limits;

import fr.workinfrance.service.web.RequestProblem;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets a question in, or says when it may be asked again. */
@Component
public final class Admission {

    private final CheckBudgets budgets;

    Admission(CheckBudgets budgets) {
        this.budgets = budgets;
    }

    /**
     * A question that tries no code.
     *
     * @param client the address that asks
     */
    public Entry ofQuestion(String client) {
        return in(budgets.ask(client));
    }

    /** A question by a code, which may have been made up: to be closed once it is known. */
    public Entry ofCode(String client) {
        return in(budgets.tryCode(client));
    }

    private static Entry in(Entry entry) {
        refuseIf(entry.refusedFor(), "too-many-checks");
        return entry;
    }

    /** A list that was let in {@linkplain #ofQuestion as a question} before it was read, and counts for so many with that one. */
    public void ofList(String client, long questions) {
        refuseIf(budgets.list(client, questions), "too-many-checks");
    }

    /** @param problem its name in the language files, where it has the seconds and the minutes to wait */
    public static void refuseIf(Duration wait, String problem) {
        if (wait.isZero()) return;
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        throw RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, problem, seconds, (seconds + 59) / 60)
                .retryAfter(wait);
    }
}
