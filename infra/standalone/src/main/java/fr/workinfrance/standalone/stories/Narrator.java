package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.Instant;

/** Makes things happen in a story: the same moves that people make, at legal dates of the story's choosing. */
interface Narrator {

    /** @throws IllegalStateException when the story asks what the law refuses */
    void tell(Actor who, Instant at, DossierCommand what);

    void join(Actor who, Instant at, DossierId dossier, PieceKind kind, String fileName);

    /** Waits until the automation has made the attestation. */
    void awaitAttestation(DossierId dossier);
}
