package fr.workinfrance.query.agency;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.party.DossierId;
import java.util.Set;

/** Has a reading recorded before anything is shown. */
interface ReadingRecorder {
    /** Returns once it is recorded; throws when it cannot be, and then nothing may be shown. */
    void record(Actor.Officer reader, DossierId dossier, Set<Part> parts);
}
