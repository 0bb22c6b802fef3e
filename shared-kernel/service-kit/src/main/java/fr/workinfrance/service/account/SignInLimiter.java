package fr.workinfrance.service.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many failed sign-ins one client may still make for one login.
 *
 * <p>A failure takes a token even when none is left, so that a burst of parallel guesses pays its debt before the next.
 */
final class SignInLimiter {

    private static final int FAILURES = 5;
    private static final Duration PER = Duration.ofMinutes(5);
    private static final int REMEMBERED = 50_000;

    private final Cache<Who, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Who(String login, String address) {}

    /** Zero when an attempt may be made, else how long to wait. */
    Duration waitBefore(String login, String address) {
        var bucket = buckets.getIfPresent(new Who(login, address));
        if (bucket == null) return Duration.ZERO;
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    void failed(String login, String address) {
        bucket(new Who(login, address)).consumeIgnoringRateLimits(1);
    }

    void succeeded(String login, String address) {
        buckets.invalidate(new Who(login, address));
    }

    private Bucket bucket(Who who) {
        return buckets.get(
                who,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(FAILURES).refillGreedy(FAILURES, PER))
                        .build());
    }
}
