package fr.workinfrance.domain.casefile;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.piece.PieceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pieces that an incomplete dossier waits for: the clock stands still meanwhile (CRPA L114-5).
 *
 * @param gaps what has not been sent yet, in the order it was asked for
 * @param piecesBefore how many pieces there were when they were asked for, or when some of them were last sent
 * @param askedOn the day they were asked for, in Paris
 * @param respondBy last day of the delay granted
 */
public record AskedPieces(List<PieceGap> gaps, int piecesBefore, LocalDate askedOn, LocalDate respondBy) {
    public AskedPieces {
        gaps = List.copyOf(gaps);
    }

    public Set<PieceKind> kinds() {
        return gaps.stream().map(PieceGap::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** What no piece joined since answers. */
    public List<PieceGap> missingIn(CaseFile file) {
        var joined = file.kindsAfter(piecesBefore);
        return gaps.stream().filter(gap -> !joined.contains(gap.kind())).toList();
    }

    /** Whether one of them at least has been joined since: what only goes with them is nothing to be sent alone. */
    public boolean areAnsweredIn(CaseFile file) {
        return missingIn(file).size() < gaps.size();
    }

    /** The same once some were sent: these are awaited still, by the same day. */
    public AskedPieces after(CaseFile file, List<PieceGap> left) {
        return new AskedPieces(left, file.pieces().size(), askedOn, respondBy);
    }
}
