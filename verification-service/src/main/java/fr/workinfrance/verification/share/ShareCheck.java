package fr.workinfrance.verification.share;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.check.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Answers the code of a share, and keeps for its holder that it did. A code that is over, taken back, mistyped or made up is
 * answered the same, after the same work.
 */
public final class ShareCheck {

    private static final ShareCode NOBODYS = ShareCode.fromRandom(new byte[32]);

    private final KnownShares shares;
    private final ShareLock lock;
    private final Executor later;
    private final Clock clock;

    /** @param later does what need not be done before an answer, or leaves it when there is too much of it */
    public ShareCheck(KnownShares shares, ShareLock lock, Executor later, Clock clock) {
        this.shares = shares;
        this.lock = lock;
        this.later = later;
        this.clock = clock;
    }

    public SharedAnswer of(String typed, Way way) {
        var now = clock.instant();
        var found = find(typed, now);
        if (found.isPresent()) return answer(ShareCode.of(typed), found.get(), way, now);
        // Why later, and of every code: that a code was given once must not show in how long the answer takes.
        var lookup = lookup(typed);
        later.execute(() -> shares.triedInVain(lookup, ParisTime.dayOf(now), now, way));
        return SharedAnswer.UNKNOWN;
    }

    /** The share itself, without the check being kept: for whoever was answered already and asks on. */
    public Optional<Shared> find(String typed) {
        return find(typed, clock.instant());
    }

    /**
     * All that the holder lets be seen, with their name, and keeps that it was seen; nothing where the share names nobody. That whoever
     * asks knows the holder's date of birth is for the caller to see to.
     */
    public @Nullable Disclosed named(String typed, Shared shared) {
        if (!shared.discloses().showsHolder()) return null;
        var box = opened(ShareCode.of(typed), shared).orElse(null);
        if (box == null || box.lastName() == null) return null;
        var now = clock.instant();
        var verdict = Verdict.on(shared.attestation(), ParisTime.dayOf(now));
        shares.checked(shared.share(), now, verdict.name(), Way.HOLDER);
        return box;
    }

    private Optional<Shared> find(String typed, Instant now) {
        // Why looked up all the same: an answer without this work would come sooner.
        var found = shares.find(lookup(typed), ParisTime.dayOf(now));
        return ShareCode.isReadable(typed) ? found : Optional.empty();
    }

    private String lookup(String typed) {
        return lock.lookup(ShareCode.isReadable(typed) ? ShareCode.of(typed) : NOBODYS);
    }

    private SharedAnswer answer(ShareCode code, Shared shared, Way way, Instant now) {
        var verdict = Verdict.on(shared.attestation(), ParisTime.dayOf(now));
        var disclosed = opened(code, shared).map(Disclosed::withoutHolder).orElse(null);
        shares.checked(shared.share(), now, verdict.name(), way);
        return new SharedAnswer(verdict, shared, disclosed);
    }

    private Optional<Disclosed> opened(ShareCode code, Shared shared) {
        return shares.box(shared.share())
                .flatMap(box -> lock.open(code, shared.share(), box))
                .map(Disclosed::read);
    }
}
