package fr.workinfrance.command.wallet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.service.client.ClientAddress;
import fr.workinfrance.service.web.RequestProblem;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** How often one client may ask, and how many offers one account may make. Secrets are too long to be guessed: this spares work. */
final class WalletLimits {

    private static final int QUESTIONS = 120;
    private static final Duration PER = Duration.ofMinutes(1);
    private static final int OFFERS = 20;
    private static final Duration PER_OFFERS = Duration.ofHours(1);
    private static final int REMEMBERED = 50_000;

    private final Cache<String, Bucket> addresses = remembering(PER);
    private final Cache<AccountId, Bucket> accounts = remembering(PER_OFFERS);

    /** @throws RequestProblem when it is too often */
    void ask(String address) {
        take(addresses.get(ClientAddress.of(address), _ -> bucket(QUESTIONS, PER)));
    }

    /** @throws RequestProblem when it is too often */
    void offer(AccountId account) {
        take(accounts.get(account, _ -> bucket(OFFERS, PER_OFFERS)));
    }

    private static void take(Bucket bucket) {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) return;
        var wait = Duration.ofNanos(taken.getNanosToWaitForRefill());
        throw RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-often", wait.toMinutes() + 1)
                .retryAfter(wait);
    }

    private static Bucket bucket(int times, Duration per) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, per))
                .build();
    }

    private static <T> Cache<T, Bucket> remembering(Duration per) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(per.multipliedBy(2))
                .build();
    }
}
