package fr.workinfrance.verification.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Answers many codes one after the other, a few lists at a time, and keeps the answers for an hour. */
public final class BulkDesk implements AutoCloseable {

    /** The most codes of one list. */
    public static final int MOST = 10_000;

    /** Codes that might exist and do not: more than this many, and more than one in twenty, is no employer's list. */
    private static final int GUESSES = 20;

    private static final int ONE_IN = 20;
    private static final int WAITING = 20;

    private final Receipts receipts;
    private final Clock clock;
    private final Cache<UUID, BulkJob> jobs = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final ExecutorService workers = new ThreadPoolExecutor(
            2,
            2,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("bulk-", 0).factory());

    public BulkDesk(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Begins; nothing when too many lists wait already.
     *
     * @param check answers one code
     * @param guessed told of each code that might exist and does not
     */
    public Optional<BulkJob> begin(List<String> codes, Function<String, Receipt> check, Runnable guessed) {
        var job = new BulkJob(codes, clock.instant());
        try {
            workers.execute(() -> run(job, check, guessed));
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
        jobs.put(job.id(), job);
        return Optional.of(job);
    }

    public Optional<BulkJob> find(UUID id) {
        return Optional.ofNullable(jobs.getIfPresent(id));
    }

    private void run(BulkJob job, Function<String, Receipt> check, Runnable guessed) {
        int guesses = 0;
        for (var code : job.codes()) {
            var receipt = check.apply(code);
            job.answered(receipt);
            if (receipt.verdict().equals("UNKNOWN") && mightExist(code)) {
                guesses++;
                guessed.run();
            }
            if (guesses > GUESSES && guesses * ONE_IN > job.done()) {
                end(job, BulkJob.State.STOPPED);
                return;
            }
        }
        end(job, BulkJob.State.DONE);
    }

    private static boolean mightExist(String code) {
        return AttestationCode.isReadable(code) || ShareCode.isReadable(code);
    }

    private void end(BulkJob job, BulkJob.State how) {
        var content = Map.of("askedAt", job.askedAt(), "endedAt", now(), "state", how, "answers", job.soFar());
        job.over(how, receipts.seal("receipts+jwt", content));
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
