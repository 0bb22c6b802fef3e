package fr.workinfrance.verification.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.workinfrance.service.client.ClientAddress;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What each client, and everybody together, may still ask.
 *
 * <p>Whoever asks for codes that do not exist is slowed down, never shut out: behind the same address there may be an office that
 * checks real papers, which cost it nothing but a question. A client that never guessed is not slowed down by others who do.
 */
public final class CheckBudgets {

    private static final int REMEMBERED = 100_000;

    /** A look into the register takes a thousandth of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CheckLimits limits;
    private final TimeMeter time;
    private final Duration patience;
    private final Bucket guessesOfAll;
    private final Cache<String, Client> clients;
    private final Cache<String, Bucket> births;
    /** Of codes that nobody was given, apart: however many are tried, those of real ones are not forgotten for them. */
    private final Cache<String, Bucket> birthsOfNobody;

    private final Cache<String, Bucket> watches;
    private final Cache<String, Bucket> forgiven;

    public CheckBudgets(CheckLimits limits) {
        this(limits, TimeMeter.SYSTEM_MILLISECONDS, PATIENCE);
    }

    /** @param patience how long a question waits for those under way of the same client */
    CheckBudgets(CheckLimits limits, TimeMeter time, Duration patience) {
        this.limits = limits;
        this.patience = patience;
        this.time = time;
        this.guessesOfAll = bucket(limits.guessesOfAll());
        this.clients = remembering(limits.questions(), limits.slowly(), limits.guesses());
        this.births = remembering(limits.births(), limits.birthsOfDay());
        this.birthsOfNobody = remembering(limits.births(), limits.birthsOfDay());
        this.watches = remembering(limits.watches());
        this.forgiven = remembering(limits.forgiven());
    }

    /** Counts a question that tries no code. */
    public Entry ask(String address) {
        var client = client(address);
        return slowedDown(client).isZero() ? entry(client, Entry.Taken.NOTHING, Duration.ZERO) : slowly(client);
    }

    /**
     * Counts a question that may turn out to be a guess: a guess is kept for it until it is known, or else it is one of the few of
     * whoever is slowed down. Why not counted afterwards: many that are asked at once would all be answered.
     */
    public Entry tryCode(String address) {
        var client = client(address);
        boolean ofAll = guessesOfAll.tryConsume(1);
        if (client.keepsGuess(() -> guessesLeft(client, ofAll), patience))
            return entry(client, ofAll ? Entry.Taken.GUESS_OF_ALL : Entry.Taken.GUESS, Duration.ZERO);
        if (ofAll) guessesOfAll.addTokens(1);
        return slowly(client);
    }

    private Entry slowly(Client client) {
        var slow = take(client.slowly());
        return entry(client, slow.isZero() ? Entry.Taken.SLOW : Entry.Taken.NOTHING, slow);
    }

    /** Why one at a time, once everybody's are spent, of whoever never guessed: it is not slowed down, and begins no more than one. */
    private long guessesLeft(Client client, boolean ofAll) {
        if (ofAll) return Math.max(0, client.guesses().getAvailableTokens());
        return neverGuessed(client) ? 1 : 0;
    }

    private Entry entry(Client client, Entry.Taken taken, Duration slow) {
        return new Entry(client, guessesOfAll, taken, slow.isZero() ? take(client.questions()) : slow);
    }

    /**
     * Counts a list that was let in as a question before it was read, and counts for so many with that one; for all that there may be
     * where that is less. Whoever is slowed down begins none: each may hold as many guesses as are forgiven an employer. Zero when it
     * may begin now, else how long to wait, until it may be read again too.
     */
    public Duration list(String address, long questions) {
        var client = client(address);
        var slow = slowedDown(client);
        long all = Math.min(questions, limits.questions().times());
        if (!slow.isZero() || all <= 1 || client.questions().tryConsume(all - 1)) return slow;
        return until(client.questions(), all);
    }

    /**
     * Counts a guess in a list beyond what an employer's may have of them: whether it is forgiven. Why for a day and not for each list:
     * whoever tries codes would begin another.
     */
    public boolean forgives(String address) {
        return forgivenOf(address).tryConsume(1);
    }

    /** Gives back what was forgiven in a list that turned out to be an employer's. */
    public void forgaveForNothing(String address, int guesses) {
        if (guesses > 0) forgivenOf(address).addTokens(guesses);
    }

    private Bucket forgivenOf(String address) {
        return forgiven.get(ClientAddress.of(address), _ -> bucket(limits.forgiven()));
    }

    /** Counts a code of a list that might have existed and does not: whether everybody together may still try some. */
    public boolean guessed(String address) {
        client(address).guesses().tryConsume(1);
        return guessesOfAll.tryConsume(1);
    }

    /**
     * Counts a date of birth, and the name with it, before it is said whether they are right: zero when it may be, else how long to wait.
     *
     * @param code as it was typed, tidied
     * @param known whether somebody was given it
     */
    public Duration tryBirth(String code, boolean known) {
        return take(bucketOf(code, known));
    }

    /** Gives the attempt back: what is right, or cannot be told, was none. */
    public void triedNothing(String code) {
        bucketOf(code, true).addTokens(1);
    }

    /** Counts that a client asks to be told of an attestation: zero when it may, else how long to wait. */
    public Duration watch(String address, String code) {
        return take(watchesOf(address, code));
    }

    /** Gives it back: it was told to ask again later. */
    public void watchedNothing(String address, String code) {
        watchesOf(address, code).addTokens(1);
    }

    private Bucket watchesOf(String address, String code) {
        return watches.get(ClientAddress.of(address) + " " + code, _ -> bucket(limits.watches()));
    }

    private Bucket bucketOf(String code, boolean known) {
        return (known ? births : birthsOfNobody).get(code, _ -> bucket(limits.births(), limits.birthsOfDay()));
    }

    /** How long still; zero for whoever is not. */
    private Duration slowedDown(Client client) {
        var own = until(client.guesses(), 1);
        return own.isZero() && !neverGuessed(client) ? until(guessesOfAll, 1) : own;
    }

    private static Duration until(Bucket bucket, long tokens) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill());
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

    private Bucket bucket(Allowance... allowances) {
        var bucket = Bucket.builder().withCustomTimePrecision(time);
        for (var allowance : allowances)
            bucket.addLimit(
                    limit -> limit.capacity(allowance.times()).refillGreedy(allowance.times(), allowance.per()));
        return bucket.build();
    }

    /** Of each client or code. Why for so long: by then all that was spent has come back, and nothing is lost by forgetting it. */
    private <T> Cache<String, T> remembering(Allowance... allowances) {
        var longest = Stream.of(allowances).map(Allowance::per).max(Comparator.naturalOrder());
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(time::currentTimeNanos)
                .expireAfterAccess(longest.orElseThrow())
                // Why by whoever asks: it is less than to wake somebody else for it.
                .executor(Runnable::run)
                .build();
    }
}
