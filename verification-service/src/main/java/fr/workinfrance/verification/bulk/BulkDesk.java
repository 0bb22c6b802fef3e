package fr.workinfrance.verification.bulk;

import fr.workinfrance.service.client.ClientAddress;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.Receipts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers many codes one after the other, a few lists at a time, and keeps the answers for an hour. */
public final class BulkDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BulkDesk.class);

    /** The most codes of one list. */
    public static final int MOST = 10_000;

    private static final int WAITING = 20;

    /** A full list takes about a tenth of a megabyte of it once it is over. */
    private static final long ROOM = 64L << 20;

    private final Receipts receipts;
    private final Clock clock;
    private final Shelf shelf;
    private final ExecutorService workers = new ThreadPoolExecutor(
            2,
            2,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("bulk-", 0).factory());

    public BulkDesk(Receipts receipts, Clock clock) {
        this(receipts, clock, ROOM);
    }

    BulkDesk(Receipts receipts, Clock clock, long room) {
        this.receipts = receipts;
        this.clock = clock;
        this.shelf = new Shelf(room);
    }

    /**
     * Begins a list, or says why not.
     *
     * @param address the client's
     * @param separator of the table that is given back
     * @param own what is given back in it beside the answers
     */
    public synchronized Begun begin(
            String address, List<Question> questions, char separator, OwnColumns own, Answering answering) {
        var client = ClientAddress.of(address);
        if (!shelf.hasRoomFor(client)) return new Begun.TooManyOfYours();
        var job = new BulkJob(client, questions, separator, own, clock.instant());
        shelf.put(job);
        try {
            workers.execute(() -> run(job, answering));
        } catch (RejectedExecutionException full) {
            shelf.take(job);
            return new Begun.Full();
        }
        return new Begun.Started(job);
    }

    public Optional<BulkJob> find(UUID id) {
        return shelf.find(id);
    }

    private void run(BulkJob job, Answering answering) {
        var answers = new ArrayList<Receipt>(job.total());
        var how = BulkJob.State.FAILED;
        try {
            how = answered(job, answering, answers);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "A list was answered no further than line {} ({})",
                    job.done(),
                    fault.getClass().getSimpleName());
        } finally {
            end(job, how, answers);
            shelf.over(job);
        }
    }

    private static BulkJob.State answered(BulkJob job, Answering answering, List<Receipt> answers) {
        var known = new HashMap<Question, Receipt>();
        var tally = new Tally();
        for (var question : job.questions()) {
            var tidied = question.tidied();
            var receipt = known.get(tidied);
            boolean more = true;
            if (receipt == null) {
                receipt = answering.answer(question);
                known.put(tidied, receipt);
                boolean guess = tally.isNewGuess(tidied, receipt.verdict());
                more = !guess || tally.allows(answering.guessed(), answering::forgives);
            }
            answers.add(receipt);
            job.answered(question, receipt.verdict());
            if (!more) return BulkJob.State.STOPPED;
        }
        answering.forgaveForNothing(tally.forgivenForNothing());
        return BulkJob.State.DONE;
    }

    private void end(BulkJob job, BulkJob.State how, List<Receipt> answers) {
        try {
            var content =
                    Map.of("askedAt", job.askedAt(), "endedAt", clock.instant(), "state", how, "answers", answers);
            job.over(how, new Packed(receipts.seal(Receipts.ANSWERS, content)));
        } catch (RuntimeException unsealed) {
            LOG.error(
                    "The answers of a list could not be sealed ({})",
                    unsealed.getClass().getSimpleName());
            job.over(BulkJob.State.FAILED, null);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
