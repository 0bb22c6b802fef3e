package fr.workinfrance.query.awaited;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.DossierEvent.FurtherPiecesProduced;
import fr.workinfrance.domain.dossier.DossierEvent.FurtherPiecesRequested;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the examination asked the applicant for, and how much of it came.
 *
 * @param at when it was last asked
 * @param gaps those still awaited; empty once all have come
 * @param respondBy the latest day by which they are asked for
 * @param message the last one, sealed
 * @param joined the kinds joined since, not sent yet
 * @param sent the kinds that were sent last
 * @param lastMoved when each kind was last asked for or sent; kept when nothing is awaited any more
 */
public record FurtherPieces(
        Instant at,
        List<PieceGap> gaps,
        LocalDate respondBy,
        @Nullable Personal<String> message,
        Set<PieceKind> joined,
        Set<PieceKind> sent,
        Map<PieceKind, Instant> lastMoved) {
    public FurtherPieces {
        gaps = List.copyOf(gaps);
        joined = Set.copyOf(joined);
        sent = Set.copyOf(sent);
        lastMoved = Map.copyOf(lastMoved);
    }

    /** One request more: what is awaited stays so, by the later of the days. */
    public static FurtherPieces asked(@Nullable FurtherPieces before, FurtherPiecesRequested e) {
        var anew = kinds(e.gaps());
        if (before == null || !before.areAwaited())
            return new FurtherPieces(
                    e.at(),
                    e.gaps(),
                    e.respondBy(),
                    e.message(),
                    Set.of(),
                    Set.of(),
                    moved(before == null ? Map.of() : before.lastMoved, anew, e.at()));
        var gaps = Stream.concat(before.gaps.stream().filter(gap -> !anew.contains(gap.kind())), e.gaps().stream())
                .toList();
        var by = e.respondBy().isAfter(before.respondBy) ? e.respondBy() : before.respondBy;
        var moved = moved(before.lastMoved, anew, e.at());
        return new FurtherPieces(e.at(), gaps, by, e.message(), before.joined, Set.of(), moved);
    }

    public boolean areAwaited() {
        return !gaps.isEmpty();
    }

    public FurtherPieces joined(PieceKind kind) {
        var more = Stream.concat(joined.stream(), Stream.of(kind)).collect(Collectors.toUnmodifiableSet());
        return new FurtherPieces(at, gaps, respondBy, message, more, sent, lastMoved);
    }

    /** What was joined has been sent: the rest stays awaited. */
    public FurtherPieces produced(FurtherPiecesProduced e) {
        var left = gaps.stream().filter(gap -> !joined.contains(gap.kind())).toList();
        return new FurtherPieces(at, left, respondBy, message, Set.of(), joined, moved(lastMoved, joined, e.at()));
    }

    /** Whether such a piece, missed by somebody at that instant, has neither been asked for nor sent since. */
    public boolean leftAlone(PieceKind kind, Instant since) {
        var moved = lastMoved.get(kind);
        return moved == null || moved.isBefore(since);
    }

    private static Map<PieceKind, Instant> moved(Map<PieceKind, Instant> before, Set<PieceKind> kinds, Instant at) {
        var after = new EnumMap<PieceKind, Instant>(PieceKind.class);
        after.putAll(before);
        for (var kind : kinds) after.put(kind, at);
        return after;
    }

    private static Set<PieceKind> kinds(List<PieceGap> gaps) {
        return gaps.stream().map(PieceGap::kind).collect(Collectors.toUnmodifiableSet());
    }
}
