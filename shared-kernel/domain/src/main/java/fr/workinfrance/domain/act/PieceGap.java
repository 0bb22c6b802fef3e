package fr.workinfrance.domain.act;

import fr.workinfrance.domain.piece.PieceKind;

/** One piece that an incomplete dossier lacks, and why what was given does not do. */
public record PieceGap(PieceKind kind, Reason reason) {

    /** Why a correction is asked for. */
    public enum Reason {
        MISSING,
        INCORRECT,
        ILLEGIBLE,
        OUTDATED
    }
}
