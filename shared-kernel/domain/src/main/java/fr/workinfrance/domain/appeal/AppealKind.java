package fr.workinfrance.domain.appeal;

/** The appeals to the administration itself (CRPA L410-1). An appeal to the court is not made here. */
public enum AppealKind {
    /** To whoever decided (recours gracieux). */
    GRACIOUS,
    /** To whoever stands above (recours hierarchique). */
    HIERARCHICAL
}
