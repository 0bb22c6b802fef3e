package fr.workinfrance.query.desk;

import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.sheet.StepLine;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of what was joined since pieces were asked for, or since some of them were sent. */
public final class JoinedSince {

    public static Set<PieceKind> of(Laid laid) {
        var further = laid.view().awaited();
        if (further.isPresent()) return further.get().joined();
        var trail = laid.sheet().trail();
        if (trail == null) return Set.of();
        long asked = trail.stream()
                .filter(step -> step.name().equals("dossier.pieces-requested")
                        || step.name().equals("dossier.pieces-produced-in-part"))
                .mapToLong(StepLine::position)
                .max()
                .orElse(Long.MAX_VALUE);
        return trail.stream()
                .filter(step -> step.position() > asked && step.name().equals("dossier.piece-attached"))
                .map(step -> PieceKind.valueOf(step.facts().getOrDefault("piece", PieceKind.OTHER.name())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private JoinedSince() {}
}
