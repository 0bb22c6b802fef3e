package fr.workinfrance.verification.receipt;

import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.KeyKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The keys of a folder that is looked into again and again, so that one added or revoked beside a running service needs no restart.
 * Another is made when none of the kind wanted is left that may seal; where none can be made, nothing is sealed under one that was revoked.
 */
public final class KeptReceiptKeys implements ReceiptKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeptReceiptKeys.class);

    /** Why: of two instances that start together, the one whose clock is behind uses the key of the other. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final ReceiptShelf shelf;
    private final KeyKind wanted;
    private final Duration look;
    private final Clock clock;
    private volatile Seen seen;

    /** @param trouble what keeps the folder from being believed, in a sentence that says what to do; absent while nothing does */
    private record Seen(
            Instant at, List<ReceiptKey> all, @Nullable String trouble) {}

    /**
     * @param look how long what was seen in the folder is taken for what is there
     * @throws KeysFolderUnusable when a key, or the word that one was revoked, can neither be read nor made
     */
    public KeptReceiptKeys(Path folder, KeyKind wanted, Duration look, Clock clock) {
        this(new ReceiptShelf(folder), wanted, look, clock);
    }

    KeptReceiptKeys(ReceiptShelf shelf, KeyKind wanted, Duration look, Clock clock) {
        this.shelf = shelf;
        this.wanted = wanted;
        this.look = look;
        this.clock = clock;
        var now = clock.instant();
        this.seen = new Seen(now, shelf.all(), null);
        makeWhatIsWanting(now);
    }

    @Override
    public List<ReceiptKey> all() {
        var now = clock.instant();
        if (isOld(now)) lookAgain(now);
        return seen.all();
    }

    @Override
    public ReceiptKey sealing() {
        var keys = all();
        var now = clock.instant().plus(CLOCKS_DIFFER);
        for (var key : keys.reversed()) if (key.isInForce(now) && key.kind() == wanted) return key;
        for (var key : keys.reversed()) if (key.isInForce(now)) return key;
        LOG.error("No key of receipts is in force, and none could be made. {}", seen.trouble());
        throw RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }

    private boolean isOld(Instant now) {
        return Duration.between(seen.at(), now).abs().compareTo(look) >= 0;
    }

    private synchronized void lookAgain(Instant now) {
        // Why asked again: whoever waited here finds what the one before saw.
        if (!isOld(now)) return;
        try {
            seen = new Seen(now, all(seen.all()), null);
            makeWhatIsWanting(now);
        } catch (KeysFolderUnusable e) {
            LOG.warn(
                    "The keys of receipts that were read before stay, but for what was revoked, and no other is made. {}",
                    e.getMessage());
            seen = new Seen(now, shelf.markedAgain(seen.all(), now), e.getMessage());
        }
    }

    /** Those that are there now. Why none may have gone: what they sealed would all at once be called a forgery. */
    private List<ReceiptKey> all(List<ReceiptKey> before) {
        var found = shelf.all();
        boolean areAllThere = found.stream()
                .map(ReceiptKey::id)
                .limit(before.size())
                .toList()
                .equals(before.stream().map(ReceiptKey::id).toList());
        if (!areAllThere) throw shelf.changed();
        return found;
    }

    /** Why those of the kind wanted alone: two services that want different ones would otherwise make them in turn for ever. */
    private void makeWhatIsWanting(Instant now) {
        var then = now.plus(CLOCKS_DIFFER);
        if (seen.all().stream().anyMatch(key -> key.kind() == wanted && key.isInForce(then))) return;
        shelf.add(now, wanted);
        seen = new Seen(now, shelf.all(), null);
    }
}
