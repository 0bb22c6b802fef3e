package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.party.DossierId;
import java.util.List;

/**
 * What came of a command that was accepted.
 *
 * @param version of the dossier afterwards: what to wait for before reading it, what to expect when asking again
 * @param events the stored names of what happened, in order
 */
public record Outcome(DossierId dossier, long version, List<String> events) {
    public Outcome {
        events = List.copyOf(events);
    }
}
