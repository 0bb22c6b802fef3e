package fr.workinfrance.domain.share;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.share.ShareAnswer.Recorded;
import fr.workinfrance.domain.share.ShareAnswer.Refused;
import fr.workinfrance.domain.share.ShareAnswer.Why;
import fr.workinfrance.domain.share.ShareCommand.OpenShare;
import fr.workinfrance.domain.share.ShareCommand.RevokeShare;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import java.time.Instant;
import java.time.LocalDate;

/** What a holder may share, how long, and how often. That somebody is the holder is asked before. */
public final class ShareDecider {

    /** The longest that a code may be used, in days. */
    public static final int LONGEST = 90;

    /** The most codes of one attestation that may be used at a time. */
    public static final int MOST = 20;

    public static ShareAnswer decide(ShareBook book, ShareCommand command, Instant now) {
        var today = ParisTime.dayOf(now);
        return switch (command) {
            case OpenShare open -> open(book, open, now, today);
            case RevokeShare revoke -> revoke(book, revoke, now, today);
        };
    }

    private static ShareAnswer open(ShareBook book, OpenShare asked, Instant now, LocalDate today) {
        if (book.knows(asked.share())) return new Refused(Why.NUMBER_TAKEN);
        if (asked.until().isBefore(today)) return new Refused(Why.UNTIL_IN_THE_PAST);
        if (asked.until().isAfter(today.plusDays(LONGEST))) return new Refused(Why.TOO_LONG);
        if (asked.until().isAfter(asked.attestedUntil())) return new Refused(Why.AFTER_THE_END);
        if (book.openOn(today) >= MOST) return new Refused(Why.TOO_MANY);
        return new Recorded(new ShareOpened(
                asked.dossier(),
                now,
                asked.share(),
                asked.purpose(),
                asked.recipient(),
                asked.discloses(),
                asked.until(),
                asked.lookup()));
    }

    private static ShareAnswer revoke(ShareBook book, RevokeShare asked, Instant now, LocalDate today) {
        if (!book.knows(asked.share())) return new Refused(Why.NO_SUCH_SHARE);
        if (!book.isOpen(asked.share(), today)) return new Refused(Why.OVER);
        return new Recorded(new ShareRevoked(asked.dossier(), now, asked.share()));
    }

    private ShareDecider() {}
}
