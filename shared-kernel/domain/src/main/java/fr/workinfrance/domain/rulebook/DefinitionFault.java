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
        /** None is given, or what is given names none. */
        ARTICLE_MISSING,
        MEANT_FOR_NOBODY,
        /** Nobody answers to both, so that the procedure would never be proposed. */
        MEANT_FOR_BOTH,
        DELAY_NOT_POSITIVE,
        /** Over five years. */
        DELAY_TOO_LONG,
        /** The opinion would come after silence has decided. */
        OPINION_AFTER_SILENCE,
        /** Nobody may ask for it with that delay, so that no decision could ever wait for it. */
        OPINION_LONGER_THAN_GRANTED,
        /** No law of this mission grants by silence, and an authorisation needs a period and a signatory. */
        SILENCE_CANNOT_GRANT,
        TWICE,
        FIELD_INDISPENSABLE,
        /** A contract for a fixed term would have no end, and no authorisation could be said to outlast it. */
        END_NOT_ASKED,
        /** A rule, a piece or a question goes by an answer that is not asked for. */
        DATA_NOT_ASKED,
        PERMIT_HALF_ASKED,
        COMPETENCE_NOT_ASKED,
        NO_PIECE,
        DECIDER_CANNOT_BE_CONSULTED,
        BINDING_BUT_NOT_MANDATORY,
        BINDING_YET_PASSED_OVER
    }
}
