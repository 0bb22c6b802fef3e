package fr.workinfrance.domain.share;

/** What came of asking something about shares. */
public sealed interface ShareAnswer {

    record Recorded(ShareEvent event) implements ShareAnswer {}

    record Refused(Why why) implements ShareAnswer {}

    /** Why nothing was recorded. */
    enum Why {
        /** Its last day would be before today. */
        UNTIL_IN_THE_PAST,
        /** Longer than ninety days: a new one is soon made, an old one soon forgotten. */
        TOO_LONG,
        /** The attestation itself ends before. */
        AFTER_THE_END,
        /** Many are open already. */
        TOO_MANY,
        /** The number stands for another share. */
        NUMBER_TAKEN,
        /** There is no such share of this dossier. */
        NO_SUCH_SHARE,
        /** It was taken back, or its last day has passed. */
        OVER
    }
}
