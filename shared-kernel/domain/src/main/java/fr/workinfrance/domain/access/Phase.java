package fr.workinfrance.domain.access;

import fr.workinfrance.domain.dossier.Stage;

/** The times in the life of a dossier between which the need to know changes. */
public enum Phase {
    /** Nothing was filed: what is typed concerns nobody but whoever types it. */
    DRAFT,
    EXAMINATION,
    /** Authorised, and the authorisation stands. */
    GRANTED,
    /** Rejected, by a decision or by silence. */
    REJECTED,
    /** Rejected or closed, and an appeal is pending. */
    APPEAL,
    /** Ended without an answer to the request. */
    CLOSED,
    /** Authorised, and the authorisation was taken back, or ended before its time. */
    TAKEN_BACK,
    /** Taken back, and an appeal against that is pending. */
    TAKEN_BACK_CONTESTED;

    public static Phase of(Stage stage) {
        return switch (stage) {
            case NOT_OPENED, DRAFT -> DRAFT;
            case SUBMITTED, INCOMPLETE, SUPPLEMENTED, COMPLETE, UNDER_EXAMINATION -> EXAMINATION;
            case APPROVED, ATTESTED -> GRANTED;
            case REFUSED, REFUSED_BY_SILENCE, REFUSAL_CONFIRMED -> REJECTED;
            case REFUSAL_CONTESTED, CLOSING_CONTESTED -> APPEAL;
            case REPEAL_CONTESTED, WITHDRAWAL_CONTESTED -> TAKEN_BACK_CONTESTED;
            case CLOSED, CLOSING_CONFIRMED, WITHDRAWN_BY_APPLICANT -> CLOSED;
            case AUTHORISATION_CANCELLED, AUTHORISATION_REPEALED, AUTHORISATION_WITHDRAWN -> TAKEN_BACK;
            case REPEAL_CONFIRMED, WITHDRAWAL_CONFIRMED -> TAKEN_BACK;
        };
    }
}
