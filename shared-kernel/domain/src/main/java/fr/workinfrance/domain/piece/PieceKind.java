package fr.workinfrance.domain.piece;

/**
 * The kinds of piece that may be joined: those common to all (arrêté of 28/10/2016, art. 1) in the real form's order, then those
 * of one procedure. Each procedure names those it wants.
 */
public enum PieceKind {
    MANDATE,
    STAY_DOCUMENT,
    PASSPORT,
    STUDENT_CARD,
    WORK_CONTRACT,
    REGULATED_PROFESSION_PROOF,
    RENEWAL_PROOF,
    /** Enrolment in a training centre for apprentices. */
    CFA_ENROLMENT,
    RECRUITMENT_CERTIFICATE,
    HEAD_OF_SERVICE_CERTIFICATE,
    /** Enrolment for the diploma of specialised medical training (DFMS, DFMSA). */
    DFMS_ENROLMENT,
    MEDICAL_DIPLOMA,
    /** Doctoral, CIFRE or ATER contract. */
    RESEARCH_CONTRACT,
    INSTALLATION_RECORD,
    SHOW_LICENCE,
    /** Declaration made to the DRAC before the shows. */
    PRIOR_DECLARATION,
    COMPANY_EXTRACT,
    QUALIFICATION_PROOF,
    PUBLISHED_OFFER,
    OTHER
}
