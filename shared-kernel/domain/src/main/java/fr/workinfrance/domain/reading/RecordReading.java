package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import java.util.Set;

/** Asks that a reading be recorded, before anything is shown. */
public record RecordReading(DossierId dossier, AccountId reader, AgencyId agency, Set<Part> parts) {
    public RecordReading {
        parts = Set.copyOf(parts);
    }
}
