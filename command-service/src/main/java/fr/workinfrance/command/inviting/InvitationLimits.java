package fr.workinfrance.command.inviting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.service.web.RequestProblem;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** How often one account may try a code. Codes are too long to be guessed: this spares work, and tells a guesser to stop. */
final class InvitationLimits {

    private static final int TRIES = 20;
    private static final Duration PER = Duration.ofHours(1);
    private static final int REMEMBERED = 50_000;

    private final Cache<AccountId, Bucket> accounts = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(PER.multipliedBy(2))
            .build();

    /** @throws RequestProblem when it is too often */
    void tryOnce(AccountId account) {
        var taken = accounts.get(account, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) return;
        var wait = Duration.ofNanos(taken.getNanosToWaitForRefill());
        throw RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-often", wait.toMinutes() + 1)
                .retryAfter(wait);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PER))
                .build();
    }
}
