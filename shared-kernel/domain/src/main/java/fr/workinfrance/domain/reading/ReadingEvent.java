package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has happened to the readings of a dossier: its own stream, so that reading never disturbs deciding. */
public sealed interface ReadingEvent {

    DossierId dossier();

    Instant at();

    /**
     * Somebody was shown these parts, none of which they had seen that day, or since the applicant's side did something.
     *
     * @param agency the reader's; absent for an auditor
     */
    record DossierRead(
            DossierId dossier,
            Instant at,
            AccountId reader,
            Quality quality,
            @Nullable AgencyId agency,
            Set<Part> parts)
            implements ReadingEvent {
        public DossierRead {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * Somebody asked for what they may not see, for the first time that day.
     *
     * @param agency of an officer; absent for everybody else
     * @param parts that were asked for; none for the dossier as a whole
     */
    record ReadingRefused(
            DossierId dossier,
            Instant at,
            AccountId reader,
            Quality quality,
            @Nullable AgencyId agency,
            Set<Part> parts)
            implements ReadingEvent {
        public ReadingRefused {
            parts = Set.copyOf(parts);
        }
    }
}
