package fr.workinfrance.verification.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each client, and everybody together, may still ask.
 *
 * <p>Whoever asks for codes that do not exist is slowed down, never shut out: behind the same address there may be an office that
 * checks real papers. A client that never guessed is not slowed down by others who do.
 */
public final class CheckBudgets {

    private static final int REMEMBERED = 100_000;

    private final CheckLimits limits;
    private final TimeMeter time;
    private final Bucket guessesOfAll;
    private final Cache<String, Client> clients = remembering();
    private final Cache<String, Bucket> births = remembering();

    private record Client(Bucket questions, Bucket slowly, Bucket guesses) {}

    public CheckBudgets(CheckLimits limits) {
        this(limits, TimeMeter.SYSTEM_MILLISECONDS);
    }

    CheckBudgets(CheckLimits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
        this.guessesOfAll = bucket(limits.guessesOfAll());
    }

    /** Counts a question: zero when it may be answered now, else how long to wait before asking again. */
    public Duration ask(String address) {
        var client = client(address);
        boolean fast = client.guesses().getAvailableTokens() > 0
                && (guessesOfAll.getAvailableTokens() > 0 || neverGuessed(client));
        return take(fast ? client.questions() : client.slowly());
    }

    /** Counts a code that might have existed and does not. */
    public void guessed(String address) {
        client(address).guesses().tryConsume(1);
        guessesOfAll.tryConsume(1);
    }

    /** Counts a date of birth before it is compared: zero when it may be, else how long to wait. */
    public Duration tryBirth(String code) {
        return take(births.get(code, _ -> bucket(limits.births())));
    }

    /** Gives the attempt back: a right date of birth is none. */
    public void rightBirth(String code) {
        births.get(code, _ -> bucket(limits.births())).addTokens(1);
    }

    private boolean neverGuessed(Client client) {
        return client.guesses().getAvailableTokens() >= limits.guesses().times();
    }

    private static Duration take(Bucket bucket) {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, taken.getNanosToWaitForRefill()));
    }

    private Client client(String address) {
        return clients.get(
                ClientAddress.of(address),
                _ -> new Client(bucket(limits.questions()), bucket(limits.slowly()), bucket(limits.guesses())));
    }

    private Bucket bucket(Allowance allowance) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(allowance.times()).refillGreedy(allowance.times(), allowance.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static <T> Cache<String, T> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofHours(2))
                .build();
    }
}
