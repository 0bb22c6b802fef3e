package fr.workinfrance.command.sharing;

import fr.workinfrance.command.sharing.LeftBehind.Share;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.calendar.ParisTime;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The automation that ends what somebody shared once they have left the dossier or were seen out: nobody else may take it back, and
 * they cannot any more.
 */
final class WhenPartyLeavesThenEndShares {

    private static final Logger LOG = LoggerFactory.getLogger(WhenPartyLeavesThenEndShares.class);
    private static final Actor.Automation SELF = new Actor.Automation("WhenPartyLeavesThenEndShares");

    /** Where a share is ended. */
    interface Ending {
        void end(Share share, Actor.Automation by);
    }

    private final LeftBehind left;
    private final Ending ending;
    private final Clock clock;

    WhenPartyLeavesThenEndShares(LeftBehind left, Ending ending, Clock clock) {
        this.left = left;
        this.ending = ending;
        this.clock = clock;
    }

    /** Ends every one; one that fails keeps no other waiting, and is ended the next time. */
    void look() {
        var today = ParisTime.dayOf(clock.instant());
        var page = left.on(today, null);
        while (!page.isEmpty()) {
            page.forEach(this::end);
            page = left.on(today, page.getLast());
        }
    }

    private void end(Share share) {
        try {
            // Why its answer is left: refused means that it is over already, and the list is about to say so too.
            ending.end(share, SELF);
        } catch (RuntimeException failure) {
            // Why no message: it may quote a person's data; the kind of failure never does.
            LOG.warn(
                    "A share of dossier {} was not ended ({})",
                    share.dossier(),
                    failure.getClass().getSimpleName());
        }
    }
}
