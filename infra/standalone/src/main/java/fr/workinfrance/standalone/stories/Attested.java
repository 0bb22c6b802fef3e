package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.store.LogPage;
import fr.workinfrance.eventlog.store.LogReader;
import fr.workinfrance.eventlog.store.Position;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The dossiers that have their attestation, read from the log itself: whatever engine keeps it. */
final class Attested implements AutoCloseable {

    private static final int PAGE = 500;

    private final LogReader log;
    private final Set<DossierId> dossiers = new HashSet<>();
    private Position seen = Position.START;

    Attested(EventLog log) {
        this.log = log.reader();
    }

    boolean has(DossierId dossier) {
        if (!dossiers.contains(dossier)) readOn();
        return dossiers.contains(dossier);
    }

    private void readOn() {
        try {
            for (var page = next(); !page.isEmpty(); page = next()) {
                for (var recorded : page.events())
                    if (recorded.event() instanceof AttestationIssued issued) dossiers.add(issued.dossier());
                seen = page.next();
            }
        } catch (InterruptedException _) {
            // Who waits for it looks at the flag.
            Thread.currentThread().interrupt();
        }
    }

    private LogPage next() throws InterruptedException {
        return log.after(seen, PAGE, Duration.ZERO);
    }

    @Override
    public void close() {
        log.close();
    }
}
