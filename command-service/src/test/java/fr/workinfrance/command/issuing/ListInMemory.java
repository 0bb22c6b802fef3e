package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.party.DossierId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A list of dossiers to issue for that a test fills. */
final class ListInMemory implements IssuingList {
    final List<ToIssue> due = new ArrayList<>();

    @Override
    public List<ToIssue> due(Set<DossierId> leftAside, int max) {
        return due.stream()
                .filter(dossier -> !leftAside.contains(dossier.dossier()))
                .limit(max)
                .toList();
    }
}
