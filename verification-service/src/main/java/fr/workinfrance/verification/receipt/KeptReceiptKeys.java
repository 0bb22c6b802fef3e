package fr.workinfrance.verification.receipt;

import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.verification.check.KeyKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a folder that is looked into again and again, so that one added or revoked beside a running service needs no restart.
 * Another is made when none that may seal is left, or the newest is not of the kind wanted.
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
        this.seen = seen(clock.instant());
    }

    @Override
    public List<ReceiptKey> all() {
        var now = clock.instant();
        if (Duration.between(seen.at(), now).abs().compareTo(look) >= 0) lookAgain(now);
        return seen.all();
    }

    @Override
    public ReceiptKey sealing() {
        var keys = all();
        var now = clock.instant().plus(CLOCKS_DIFFER);
        for (var key : keys.reversed()) if (key.isInForce(now)) return key;
        throw new IllegalStateException("no key of receipts is in force");
    }

    private synchronized void lookAgain(Instant now) {
        try {
            seen = seen(now);
        } catch (KeysFolderUnusable e) {
            LOG.warn("the keys of receipts cannot be read: those read before stay", e);
            seen = new Seen(now, seen.all());
        }
    }

    private Seen seen(Instant now) {
        var keys = shelf.all();
        if (isToBeMade(keys, now)) {
            shelf.add(now, wanted);
            keys = shelf.all();
        }
        return new Seen(now, keys);
    }

    private boolean isToBeMade(List<ReceiptKey> keys, Instant now) {
        for (var key : keys.reversed()) if (key.isInForce(now.plus(CLOCKS_DIFFER))) return key.kind() != wanted;
        return true;
    }
}
