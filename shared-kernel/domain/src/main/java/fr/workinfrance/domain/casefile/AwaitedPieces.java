package fr.workinfrance.domain.casefile;

import fr.workinfrance.domain.piece.PieceKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pieces asked for of a complete dossier: the examination waits for them, the clock does not.
 *
 * @param kinds those that have not been sent yet
 * @param piecesBefore how many pieces there were when they were asked for, or when some of them were last sent
 * @param respondBy the day by which they are asked for
 */
public record AwaitedPieces(Set<PieceKind> kinds, int piecesBefore, LocalDate respondBy) {
    public AwaitedPieces {
        kinds = Set.copyOf(kinds);
    }

    /** Those of a first request, or of one more while others are awaited: all of them, by the later of the days. */
    static AwaitedPieces of(@Nullable AwaitedPieces before, Set<PieceKind> asked, int pieces, LocalDate respondBy) {
        if (before == null) return new AwaitedPieces(asked, pieces, respondBy);
        var all = Stream.concat(before.kinds.stream(), asked.stream()).collect(Collectors.toUnmodifiableSet());
        return new AwaitedPieces(
                all, before.piecesBefore, respondBy.isAfter(before.respondBy) ? respondBy : before.respondBy);
    }

    /** Whether one of them at least has been joined since: what only goes with them is nothing to be sent alone. */
    public boolean areAnsweredIn(CaseFile file) {
        return file.kindsAfter(piecesBefore).stream().anyMatch(kinds::contains);
    }

    /** What is still awaited once these were sent; absent when all have come. */
    @Nullable
    AwaitedPieces after(CaseFile file) {
        var sent = file.kindsAfter(piecesBefore);
        var left = kinds.stream().filter(kind -> !sent.contains(kind)).collect(Collectors.toUnmodifiableSet());
        return left.isEmpty() ? null : new AwaitedPieces(left, file.pieces().size(), respondBy);
    }
}
