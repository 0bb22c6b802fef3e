package fr.workinfrance.verification.returned;

import fr.workinfrance.verification.receipt.Receipt;
import java.time.Instant;

/** What became of a receipt that somebody brings back. */
sealed interface Returned {

    /**
     * Ours and unchanged.
     *
     * @param content as it was sealed
     */
    record Genuine(Receipt receipt, String content) implements Returned {}

    /**
     * The answers to a whole list, ours and unchanged.
     *
     * @param content as it was sealed
     */
    record GenuineList(ListAnswers list, String content) implements Returned {}

    /**
     * A file whose sealed part is ours and unchanged, and that says something else beside it.
     *
     * @param sealed what was answered in truth
     */
    record ChangedBeside(Returned sealed) implements Returned {}

    /** Under a key that was ours, and that somebody else may have used. */
    record UnderARevokedKey(Instant revokedAt) implements Returned {}

    /** Not ours, or changed. */
    record NotOurs() implements Returned {}

    /** Its name for programs and language files. */
    default String name() {
        return switch (this) {
            case Genuine _ -> "GENUINE";
            case GenuineList _ -> "GENUINE_LIST";
            case ChangedBeside _ -> "CHANGED_BESIDE";
            case UnderARevokedKey _ -> "REVOKED_KEY";
            case NotOurs _ -> "NOT_OURS";
        };
    }
}
