package fr.workinfrance.domain.piece;

/** The kinds of piece that may be joined (arrêté of 28/10/2016, art. 1), in the real form's order. */
public enum PieceKind {
    MANDATE,
    STAY_DOCUMENT,
    PASSPORT,
    STUDENT_CARD,
    WORK_CONTRACT,
    REGULATED_PROFESSION_PROOF,
    RENEWAL_PROOF,
    OTHER
}
