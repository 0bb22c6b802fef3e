package fr.workinfrance.verification.bulk;

import fr.workinfrance.verification.receipt.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One bulk check under way or done; whoever has its number has its answers. */
public final class BulkJob {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Too many of its codes do not exist: it looks like guessing, and is answered no further. */
        STOPPED
    }

    private final UUID id = UUID.randomUUID();
    private final Instant askedAt;
    private final List<String> codes;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Receipt> answers = new ArrayList<>();
    private volatile State state = State.RUNNING;
    private volatile @Nullable String sealed;

    BulkJob(List<String> codes, Instant askedAt) {
        this.codes = List.copyOf(codes);
        this.askedAt = askedAt;
    }

    public UUID id() {
        return id;
    }

    public Instant askedAt() {
        return askedAt;
    }

    List<String> codes() {
        return codes;
    }

    public int total() {
        return codes.size();
    }

    public int done() {
        return done.get();
    }

    public State state() {
        return state;
    }

    /** All answers under one seal, once it is over. */
    public @Nullable String sealed() {
        return sealed;
    }

    /** The answers, in the order of the codes; empty until it is over. */
    public List<Receipt> answers() {
        return state == State.RUNNING ? List.of() : List.copyOf(answers);
    }

    void answered(Receipt receipt) {
        answers.add(receipt);
        done.incrementAndGet();
    }

    List<Receipt> soFar() {
        return answers;
    }

    void over(State how, String seal) {
        sealed = seal;
        state = how;
    }
}
