package fr.workinfrance.verification.share;

import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.verification.check.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a share code was answered.
 *
 * @param shared absent where the code is unknown
 * @param disclosed for whom it was made and what the holder lets be seen, but never their name; absent where nothing is kept
 */
public record SharedAnswer(
        Verdict verdict, @Nullable Shared shared, @Nullable Disclosed disclosed) {

    static final SharedAnswer UNKNOWN = new SharedAnswer(new Verdict.Unknown(), null, null);
}
