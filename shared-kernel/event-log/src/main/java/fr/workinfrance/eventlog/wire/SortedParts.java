package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.access.Part;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

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
