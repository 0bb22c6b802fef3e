package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.party.DossierId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is noted of readings. */
public sealed interface ReadingCommand {

    DossierId dossier();

    /**
     * Asks that a reading be recorded, before anything is shown.
     *
     * @param news when the applicant, or whoever takes part, last did something in the dossier; absent when nobody did
     */
    record RecordReading(
            DossierId dossier,
            Reader reader,
            Set<Part> parts,
            @Nullable Instant news) implements ReadingCommand {
        public RecordReading {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * Asks that a refusal be recorded, after it was said.
     *
     * @param parts that were asked for; none for the dossier as a whole
     */
    record RecordRefusedReading(DossierId dossier, Reader reader, Set<Part> parts) implements ReadingCommand {
        public RecordRefusedReading {
            parts = Set.copyOf(parts);
        }
    }
}
