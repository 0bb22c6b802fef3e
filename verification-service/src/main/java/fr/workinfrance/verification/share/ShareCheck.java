package fr.workinfrance.verification.share;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.check.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers the code of a share, and keeps for its holder that it did. A code that is over, taken back, mistyped or made up is
 * answered the same, after the same work.
 */
public final class ShareCheck {

    private static final ShareCode NOBODYS = ShareCode.fromRandom(new byte[32]);

    private final KnownShares shares;
    private final ShareLock lock;
    private final Clock clock;

    public ShareCheck(KnownShares shares, ShareLock lock, Clock clock) {
        this.shares = shares;
        this.lock = lock;
        this.clock = clock;
    }

    public SharedAnswer of(String typed, Way way) {
        var now = clock.instant();
        return find(typed, now)
                .map(shared -> answer(ShareCode.of(typed), shared, way, now))
                .orElse(SharedAnswer.UNKNOWN);
    }

    /** The share itself, without the check being kept: for whoever was answered already and asks on. */
    public Optional<Shared> find(String typed) {
        return find(typed, clock.instant());
    }

    private Optional<Shared> find(String typed, Instant now) {
        boolean readable = ShareCode.isReadable(typed);
        // Why looked up all the same: an answer without this work would come sooner.
        var lookup = lock.lookup(readable ? ShareCode.of(typed) : NOBODYS);
        var found = shares.find(lookup, ParisTime.dayOf(now));
        return readable ? found : Optional.empty();
    }

    private SharedAnswer answer(ShareCode code, Shared shared, Way way, Instant now) {
        var verdict = Verdict.on(shared.attestation(), ParisTime.dayOf(now));
        var disclosed = shared.discloses().showsJob()
                ? shares.box(shared.share())
                        .flatMap(box -> lock.open(code, shared.share(), box))
                        .map(Disclosed::read)
                        .orElse(null)
                : null;
        shares.checked(shared.share(), now, verdict.name(), way);
        return new SharedAnswer(verdict, shared, disclosed);
    }
}
