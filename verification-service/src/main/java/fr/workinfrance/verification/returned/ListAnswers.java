package fr.workinfrance.verification.returned;

import fr.workinfrance.verification.receipt.Receipt;
import java.time.Instant;
import java.util.List;

/**
 * What is under the seal of a list.
 *
 * @param state how it came to its end: {@code DONE}, {@code STOPPED} or {@code FAILED}
 */
record ListAnswers(Instant askedAt, Instant endedAt, String state, List<Receipt> answers) {
    ListAnswers {
        answers = List.copyOf(answers);
    }
}
