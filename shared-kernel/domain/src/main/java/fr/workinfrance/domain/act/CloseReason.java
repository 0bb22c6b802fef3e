package fr.workinfrance.domain.act;

/** Why a dossier is closed without a decision. */
public enum CloseReason {
    /** The pieces asked for did not come in the delay granted. */
    PIECES_NOT_PRODUCED,
    /** The worker needs no authorisation for this job. */
    NO_AUTHORISATION_NEEDED,
    DUPLICATE,
    /** The request belongs to another procedure, such as a change of status. */
    ANOTHER_PROCEDURE
}
