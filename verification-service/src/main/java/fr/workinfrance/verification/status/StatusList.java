package fr.workinfrance.verification.status;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.verification.receipt.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signed list: a JSON Web Token of type {@code statuslist+jwt}. It says of no attestation whose it is, and of none that it
 * exists. Made anew after a minute at most.
 *
 * <p>It is as old as what it says, and not as its signature: where the register has not heard of everything, it says until when it had.
 */
public final class StatusList {

    /** In the header of its signature: under the same key lie receipts too. */
    public static final String TYPE = "statuslist+jwt";

    /** How long a copy may be used before a new one is fetched. */
    public static final Duration FRESH = Duration.ofHours(12);

    /** After that it proves nothing about the present any more. */
    public static final Duration LIFE = Duration.ofDays(30);

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Listed listed;
    private final Receipts seal;
    private final String address;
    private final Clock clock;
    private volatile @Nullable Made last;

    /** @param key under which it was made: one that was revoked since makes it worthless */
    private record Made(Instant at, String key, String token) {}

    /** @param address where it is served */
    public StatusList(Listed listed, Receipts seal, String address, Clock clock) {
        this.listed = listed;
        this.seal = seal;
        this.address = address;
        this.clock = clock;
    }

    public String token() {
        var now = clock.instant();
        var key = seal.key().id();
        var made = last;
        return made != null && isFresh(made, key, now)
                ? made.token()
                : madeOnce(key, now).token();
    }

    private static boolean isFresh(Made made, String key, Instant now) {
        return !now.isAfter(made.at().plus(AGAIN)) && made.key().equals(key);
    }

    // Why one at a time: all who ask when it grows old would each go through the whole register.
    private synchronized Made madeOnce(String key, Instant now) {
        var made = last;
        if (made == null || !isFresh(made, key, now)) {
            made = new Made(now, key, make(now));
            last = made;
        }
        return made;
    }

    private String make(Instant now) {
        // Why before the marks are read: they may then say more than is vouched for, and never less.
        var complete = listed.completeUntil(now);
        var bits = StatusBits.of(listed.size(), listed.marks(ParisTime.dayOf(now)));
        var content = new LinkedHashMap<String, Object>();
        content.put("sub", address);
        content.put("iat", complete.getEpochSecond());
        content.put("exp", complete.plus(LIFE).getEpochSecond());
        content.put("ttl", FRESH.toSeconds());
        content.put("status_list", Map.of("bits", StatusBits.BITS, "lst", bits.compressed()));
        return seal.sealShowingCertificate(TYPE, content);
    }
}
