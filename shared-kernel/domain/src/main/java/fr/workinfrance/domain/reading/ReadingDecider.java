package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a reading is a new fact: the same reader seeing the same parts again within the quarter of an hour is not one. */
public final class ReadingDecider {

    static final Duration SAME_READING = Duration.ofMinutes(15);

    /** The events to record; none when the reading is already known. */
    public static List<ReadingEvent> decide(ReadingLog log, RecordReading command, Instant now) {
        var last = log.of(command.reader());
        boolean known = last != null
                && last.parts().containsAll(command.parts())
                && now.isBefore(last.at().plus(SAME_READING));
        return known
                ? List.of()
                : List.of(new DossierRead(command.dossier(), now, command.reader(), command.agency(), command.parts()));
    }

    private ReadingDecider() {}
}
