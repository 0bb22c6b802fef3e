package fr.workinfrance.verification.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One bulk check under way or done; whoever has its number has its answers. */
public final class BulkJob {

    /** Bytes of a list besides its codes, and of each line of one, more or less. */
    private static final int BESIDES = 100;

    /** What counts the codes that could not be read. */
    public static final String UNREAD = "UNREAD";

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Too many of its codes do not exist: it looks like guessing, and is answered no further. */
        STOPPED,
        /** We could not answer it to its end, and it is to be asked again. */
        FAILED
    }

    private final UUID id = UUID.randomUUID();
    private final String client;
    private final Instant askedAt;
    private final char separator;
    private final int total;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile List<Question> questions;
    private final OwnColumns own;
    private volatile State state = State.RUNNING;
    private volatile @Nullable Packed packed;

    /**
     * @param separator of the table that is given back
     * @param own what is given back in it beside the answers
     */
    BulkJob(String client, List<Question> questions, char separator, OwnColumns own, Instant askedAt) {
        this.client = client;
        this.questions = List.copyOf(questions);
        this.separator = separator;
        this.own = own;
        this.total = questions.size();
        this.askedAt = askedAt;
    }

    public UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    Instant askedAt() {
        return askedAt;
    }

    public char separator() {
        return separator;
    }

    OwnColumns own() {
        return own;
    }

    /** How many of its codes were answered so: by the name of the verdict, and {@link #UNREAD} for what can be no code. */
    public Map<String, Integer> counts() {
        synchronized (counts) {
            return Map.copyOf(counts);
        }
    }

    List<Question> questions() {
        return questions;
    }

    public int total() {
        return total;
    }

    public int done() {
        return done.get();
    }

    public State state() {
        return state;
    }

    public boolean isOver() {
        return state != State.RUNNING;
    }

    /** All answers under one seal, once it is over. */
    public @Nullable Streamed sealed() {
        var kept = packed;
        return kept == null ? null : kept.sealed();
    }

    /** The answers that are under that seal. */
    public @Nullable Streamed answers() {
        var kept = packed;
        return kept == null ? null : kept.answers();
    }

    /** The same, one after the other; none before it is over. */
    void eachAnswer(Consumer<JsonNode> one) {
        var kept = packed;
        if (kept != null) kept.eachAnswer(one);
    }

    /** How much memory it takes, more or less. */
    int weight() {
        var kept = packed;
        int lines = questions.stream()
                .mapToInt(question -> BESIDES + 2 * question.code().length())
                .sum();
        return BESIDES + lines + own.weight() + (kept == null ? 0 : kept.bytes());
    }

    void answered(Question question, String verdict) {
        synchronized (counts) {
            counts.merge(question.mightExist() ? verdict : UNREAD, 1, Integer::sum);
        }
        done.incrementAndGet();
    }

    /** @param seal absent where nothing could be sealed */
    void over(State how, @Nullable Packed seal) {
        packed = seal;
        questions = List.of();
        state = how;
    }
}
