package fr.workinfrance.query.awaited;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.DossierEvent.FurtherPiecesRequested;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 */
public record FurtherPieces(
        Instant at,
        List<PieceGap> gaps,
        LocalDate respondBy,
        @Nullable Personal<String> message,
        Set<PieceKind> joined,
        Set<PieceKind> sent) {
    public FurtherPieces {
        gaps = List.copyOf(gaps);
        joined = Set.copyOf(joined);
        sent = Set.copyOf(sent);
    }

    /** One request more: what is awaited stays so, by the later of the days. */
    public static FurtherPieces asked(@Nullable FurtherPieces before, FurtherPiecesRequested e) {
        if (before == null || !before.areAwaited())
            return new FurtherPieces(e.at(), e.gaps(), e.respondBy(), e.message(), Set.of(), Set.of());
        var anew = kinds(e.gaps());
        var gaps = Stream.concat(before.gaps.stream().filter(gap -> !anew.contains(gap.kind())), e.gaps().stream())
                .toList();
        var by = e.respondBy().isAfter(before.respondBy) ? e.respondBy() : before.respondBy;
        return new FurtherPieces(e.at(), gaps, by, e.message(), before.joined, Set.of());
    }

    public boolean areAwaited() {
        return !gaps.isEmpty();
    }

    public FurtherPieces joined(PieceKind kind) {
        var more = Stream.concat(joined.stream(), Stream.of(kind)).collect(Collectors.toUnmodifiableSet());
        return new FurtherPieces(at, gaps, respondBy, message, more, sent);
    }

    /** What was joined has been sent: the rest stays awaited. */
    public FurtherPieces produced() {
        var left = gaps.stream().filter(gap -> !joined.contains(gap.kind())).toList();
        return new FurtherPieces(at, left, respondBy, message, Set.of(), joined);
    }

    private static Set<PieceKind> kinds(List<PieceGap> gaps) {
        return gaps.stream().map(PieceGap::kind).collect(Collectors.toUnmodifiableSet());
    }
}
