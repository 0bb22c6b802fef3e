package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import java.time.Instant;
import java.util.Set;

/** What has happened to the readings of a dossier: its own stream, so that reading never disturbs deciding. */
public sealed interface ReadingEvent {

    DossierId dossier();

    Instant at();

    /** An officer was shown these parts. */
    record DossierRead(DossierId dossier, Instant at, AccountId reader, AgencyId agency, Set<Part> parts)
            implements ReadingEvent {
        public DossierRead {
            parts = Set.copyOf(parts);
        }
    }
}
