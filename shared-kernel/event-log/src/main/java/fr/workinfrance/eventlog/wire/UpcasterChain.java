package fr.workinfrance.eventlog.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Every step from an old form to the next, taken in turn until today's. */
public final class UpcasterChain {

    private final Map<EventType, Upcaster> steps;

    /** @throws IllegalStateException when two steps start from the same form */
    public UpcasterChain(List<Upcaster> steps) {
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity()));
    }

    ObjectNode toToday(EventType stored, ObjectNode tree) {
        EventType form = stored;
        ObjectNode current = tree;
        for (var step = steps.get(form); step != null; step = steps.get(form)) {
            current = step.apply(current);
            form = new EventType(form.name(), form.revision() + 1);
        }
        return current;
    }
}
