package fr.workinfrance.eventlog.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.piece.PieceContent;

/** The words that tell the cases of a sealed value apart in JSON. They outlive the names of the classes. */
final class Kinds {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = PieceContent.Stored.class, name = "stored"),
        @Type(value = PieceContent.Elsewhere.class, name = "elsewhere")
    })
    interface OfPieceContent {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Outcome.Approved.class, name = "approved"),
        @Type(value = Outcome.Refused.class, name = "refused"),
        @Type(value = Outcome.Closed.class, name = "closed")
    })
    interface OfOutcome {}

    private Kinds() {}
}
