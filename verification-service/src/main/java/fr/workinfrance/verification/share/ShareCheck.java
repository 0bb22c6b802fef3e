package fr.workinfrance.verification.share;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.check.HolderCheck.Finding;
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
        tried(typed, SharedAnswer.UNKNOWN.verdict().name(), way, now);
        return SharedAnswer.UNKNOWN;
    }

    /** The share itself, without the check being kept: {@link #compared} keeps what came of it. */
    public Optional<Shared> find(String typed) {
        return find(typed, clock.instant());
    }

    /**
     * Keeps for the holder what a comparison with a date of birth found, a wrong one too, and gives all that they let be seen, with
     * their name: nothing where the date is not theirs, and where the share names nobody.
     *
     * @param shared absent where there is none, or none any more
     */
    public @Nullable Disclosed compared(String typed, @Nullable Shared shared, Finding finding) {
        var now = clock.instant();
        if (shared == null || finding == Finding.OTHER) {
            tried(typed, finding.name(), Way.COMPARED, now);
            return null;
        }
        var named = finding == Finding.CANNOT_TELL ? null : named(typed, shared);
        if (named == null) shares.checked(shared.share(), now, finding.name(), Way.COMPARED);
        else shares.checked(shared.share(), now, verdict(shared, now).name(), Way.HOLDER);
        return named;
    }

    private @Nullable Disclosed named(String typed, Shared shared) {
        if (!shared.discloses().showsHolder()) return null;
        return opened(ShareCode.of(typed), shared)
                .filter(box -> box.lastName() != null)
                .orElse(null);
    }

    // Why later, and of every code: whether one is or was a share must not show in how long the answer takes.
    private void tried(String typed, String found, Way way, Instant now) {
        var lookup = lookup(typed);
        later.execute(() -> shares.tried(lookup, ParisTime.dayOf(now), now, found, way));
    }

    private Optional<Shared> find(String typed, Instant now) {
        // Why looked up all the same: an answer without this work would come sooner.
        var code = ShareCode.read(typed);
        var found = shares.find(lock.lookup(code.orElse(NOBODYS)), ParisTime.dayOf(now));
        return code.flatMap(_ -> found);
    }

    private String lookup(String typed) {
        return lock.lookup(ShareCode.read(typed).orElse(NOBODYS));
    }

    private SharedAnswer answer(ShareCode code, Shared shared, Way way, Instant now) {
        var verdict = verdict(shared, now);
        var disclosed = opened(code, shared).map(Disclosed::withoutHolder).orElse(null);
        shares.checked(shared.share(), now, verdict.name(), way);
        return new SharedAnswer(verdict, shared, disclosed);
    }

    private static Verdict verdict(Shared shared, Instant now) {
        return Verdict.on(shared.attestation(), ParisTime.dayOf(now));
    }

    private Optional<Disclosed> opened(ShareCode code, Shared shared) {
        return shares.box(shared.share())
                .flatMap(box -> lock.open(code, shared.share(), box))
                .map(Disclosed::read);
    }
}
