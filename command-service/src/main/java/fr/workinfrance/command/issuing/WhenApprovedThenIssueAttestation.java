package fr.workinfrance.command.issuing;

import fr.workinfrance.command.dossier.Denied;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The automation that gives each approved dossier its attestation. One that fails is tried again later and later, and told;
 * the others do not wait for it.
 */
public final class WhenApprovedThenIssueAttestation {

    private static final Logger log = LoggerFactory.getLogger(WhenApprovedThenIssueAttestation.class);
    private static final int AT_ONCE = 50;

    private final IssuingList list;
    private final Issuer issuer;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Patience patience = new Patience();

    WhenApprovedThenIssueAttestation(IssuingList list, Issuer issuer, Clock clock, MeterRegistry meters) {
        this.list = list;
        this.issuer = issuer;
        this.clock = clock;
        this.meters = meters;
    }

    /** Does what is due now; how many were tried. */
    synchronized int run() {
        var due = list.due(patience.leftAside(clock.instant()), AT_ONCE);
        // Why not tried: each would be left aside longer and longer, and have to wait once there is a key.
        if (!due.isEmpty() && !issuer.canSeal()) {
            count("NO_KEY");
            return 0;
        }
        due.forEach(this::tryOne);
        return due.size();
    }

    private void tryOne(ToIssue dossier) {
        try {
            var outcome = issuer.issue(dossier);
            if (outcome == Issuer.Outcome.ERASED) leave(dossier);
            else patience.done(dossier.dossier(), clock.instant());
            count(outcome.name());
        } catch (Throwable failure) {
            // Why whatever it is: of what escaped, the others and all later ones would never be tried.
            int times = patience.failed(dossier.dossier(), clock.instant());
            // Why no message: it may quote a person's data; the kind of failure never does.
            var kind = failure instanceof Denied denied ? denied.why().getClass() : failure.getClass();
            log.warn("Attestation of dossier {} failed {} times ({})", dossier.dossier(), times, kind.getSimpleName());
            count("FAILED");
        }
    }

    private void leave(ToIssue erased) {
        log.info("No attestation for dossier {}: its person was erased", erased.dossier());
        patience.never(erased.dossier());
    }

    private void count(String outcome) {
        meters.counter("wif.attestations", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }
}
