package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.party.DossierId;
import java.util.List;
import java.util.Set;

/** The attestations to issue, as far as the log has been read. */
interface IssuingList {

    /** Some that are due, those left aside excepted. */
    List<ToIssue> due(Set<DossierId> leftAside, int max);
}
