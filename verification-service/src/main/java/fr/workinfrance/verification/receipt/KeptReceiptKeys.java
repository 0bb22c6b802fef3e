package fr.workinfrance.verification.receipt;

import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.KeyKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private record Seen(Instant at, List<ReceiptKey> all) {}

    /**
     * @param look how long what was seen in the folder is taken for what is there
     * @throws KeysFolderUnusable when a key can neither be read nor made
     */
    public KeptReceiptKeys(Path folder, KeyKind wanted, Duration look, Clock clock) {
        this.shelf = new ReceiptShelf(folder);
        this.wanted = wanted;
        this.look = look;
        this.clock = clock;
        var now = clock.instant();
        this.seen = new Seen(now, shelf.all());
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
        LOG.error(
                "No key of receipts is in force, and none could be made: see that the folder of keys can be written.");
        throw RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }

    private boolean isOld(Instant now) {
        return Duration.between(seen.at(), now).abs().compareTo(look) >= 0;
    }

    private synchronized void lookAgain(Instant now) {
        // Why asked again: whoever waited here finds what the one before saw.
        if (!isOld(now)) return;
        try {
            seen = new Seen(now, shelf.all());
            makeWhatIsWanting(now);
        } catch (KeysFolderUnusable e) {
            LOG.warn(
                    "the keys of receipts cannot be read, or none can be made: those read before stay, but for what was revoked",
                    e);
            seen = new Seen(now, shelf.markedAgain(seen.all()));
        }
    }

    /** Why those of the kind wanted alone: two services that want different ones would otherwise make them in turn for ever. */
    private void makeWhatIsWanting(Instant now) {
        var then = now.plus(CLOCKS_DIFFER);
        if (seen.all().stream().anyMatch(key -> key.kind() == wanted && key.isInForce(then))) return;
        shelf.add(now, wanted);
        seen = new Seen(now, shelf.all());
    }
}
