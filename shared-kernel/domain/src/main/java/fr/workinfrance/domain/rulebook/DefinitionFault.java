package fr.workinfrance.domain.rulebook;

/**
 * One thing that is wrong with a definition. Data, not prose: the sentences are resources keyed by the kind.
 *
 * @param what the field, piece, rule, agency or day it is about; empty when it is about the whole
 */
public record DefinitionFault(Kind kind, String what) {

    /** What can be wrong. */
    public enum Kind {
        /** Law: nobody is bound by a version before it is published. */
        NOT_IN_THE_FUTURE,
        /** More than two years ahead. */
        TOO_FAR_AHEAD,
        /** A version is already announced for a later day. */
        NOT_AFTER_THE_LATEST,
        NOTHING_CHANGES,
        ARTICLE_MISSING,
        MEANT_FOR_NOBODY,
        DELAY_NOT_POSITIVE,
        /** The opinion would come after silence has decided. */
        OPINION_AFTER_SILENCE,
        /** Nobody may ask for it with that delay, so that no decision could ever wait for it. */
        OPINION_LONGER_THAN_GRANTED,
        /** No law of this mission grants by silence, and an authorisation needs a period and a signatory. */
        SILENCE_CANNOT_GRANT,
        TWICE,
        FIELD_INDISPENSABLE,
        PERMIT_HALF_ASKED,
        COMPETENCE_NOT_ASKED,
        NO_PIECE,
        DECIDER_CANNOT_BE_CONSULTED,
        BINDING_BUT_NOT_MANDATORY,
        BINDING_YET_PASSED_OVER
    }
}
