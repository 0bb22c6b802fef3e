package fr.workinfrance.benchmarks.unknown;

import fr.workinfrance.benchmarks.checking.CheckingHouse;
import fr.workinfrance.benchmarks.run.Run;
import fr.workinfrance.benchmarks.unknown.Likeness.Kind;
import fr.workinfrance.benchmarks.unknown.UnknownKinds.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Measures over HTTP whether one kind of unknown code is answered sooner than another: one client, all kinds in each round, in an order
 * drawn anew, so that whatever slows the machine slows all of them, and what one leaves to be done behind its answer falls on each of the
 * others. A measure and no test; it ends with status 1 where kinds differ by more than is said.
 */
public final class UnknownTimings {

    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 4_000;
    private static final long SEED = 150;
    private static final int APART = 1;

    private UnknownTimings() {}

    /** @param arguments the folder where the result is kept; none for a trial */
    public static void main(String[] arguments) throws Exception {
        var run = Run.begin(arguments);
        int rounds = run.times(ROUNDS);
        Likeness likeness;
        try (var house = new CheckingHouse()) {
            likeness = measured(UnknownKinds.askedOf(house.asker()), run.times(WARM_UP), rounds);
        }
        run.keep("unknown-", page(likeness, run.conditions(), rounds));
        System.exit(likeness.apart().isEmpty() ? 0 : APART);
    }

    private static Likeness measured(Map<Kind, Question> questions, int warmUp, int rounds) throws Exception {
        var likeness = new Likeness(questions.keySet());
        var order = new ArrayList<>(questions.entrySet());
        var random = new Random(SEED);
        for (int round = -warmUp; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (var question : order) {
                long began = System.nanoTime();
                question.getValue().ask(round + warmUp);
                if (round >= 0) likeness.add(question.getKey(), System.nanoTime() - began);
            }
        }
        return likeness;
    }

    private static String page(Likeness likeness, String conditions, int rounds) {
        return String.format(
                Locale.ROOT,
                """
                # How long unknown codes take

                %s.

                Over HTTP, the server in a process of its own, one client, %,d of each, in an order drawn anew in every round (seed %d); microseconds, beside the
                first of their group. A median that differs by more than %.0f %% is beyond the bound: %s.
                %s""",
                conditions,
                rounds,
                SEED,
                100 * Likeness.BOUND,
                beyond(likeness.apart()),
                likeness.table());
    }

    private static String beyond(List<Kind> apart) {
        return apart.isEmpty()
                ? "none does"
                : String.join(
                        "; ",
                        apart.stream()
                                .map(kind -> kind.group() + ": " + kind.name())
                                .toList());
    }
}
