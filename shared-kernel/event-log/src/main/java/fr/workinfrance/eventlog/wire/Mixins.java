package fr.workinfrance.eventlog.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.piece.PieceContent;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * What Jackson is told of the domain's types, which carry no annotation. The words that tell the cases of a sealed value apart
 * outlive the names of the classes.
 */
final class Mixins {

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

    /** Writes a set of parts in the order of their declaration, so that the same event always has the same bytes. */
    interface SortedParts {

        @JsonSerialize(converter = Sorting.class)
        Set<Part> parts();

        /** The parts in order. */
        final class Sorting extends StdConverter<Set<Part>, List<Part>> {
            @Override
            public List<Part> convert(Set<Part> parts) {
                return parts.stream().sorted().toList();
            }
        }
    }

    private Mixins() {}
}
