package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.util.List;

/**
 * Some events in the log's order.
 *
 * @param next where to read on once all of them are done
 */
public record LogPage(List<RecordedEvent> events, Position next) {

    public LogPage {
        events = List.copyOf(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }
}
