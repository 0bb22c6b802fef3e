package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.reading.ReadingCommand.RecordReading;
import fr.workinfrance.domain.reading.ReadingCommand.RecordRefusedReading;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * When a reading is a new fact: each part once for each reader, agency and day of Paris, and by an agency once more after the
 * applicant's side did something in the dossier. A refusal is one once for each part too, so that a harmless one hides no other, and nobody
 * fills the log by knocking.
 */
public final class ReadingDecider {

    /** The events to record; none when it is already known. */
    public static List<ReadingEvent> decide(ReadingLog log, ReadingCommand command, Instant now) {
        return switch (command) {
            case RecordReading c -> read(log, c, now);
            case RecordRefusedReading c -> refused(log, c, now);
        };
    }

    private static List<ReadingEvent> read(ReadingLog log, RecordReading c, Instant now) {
        var reader = c.reader();
        var anew = new HashSet<Part>(c.parts());
        // Why agencies alone: applicants want to know whether what they sent was seen, and take part in each other's
        // typing.
        var news = reader.agency() == null ? null : c.news();
        anew.removeAll(log.seenBy(reader, ParisTime.dayOf(now), news));
        return anew.isEmpty()
                ? List.of()
                : List.of(new DossierRead(c.dossier(), now, reader.account(), reader.quality(), reader.agency(), anew));
    }

    private static List<ReadingEvent> refused(ReadingLog log, RecordRefusedReading c, Instant now) {
        var reader = c.reader();
        var before = log.refusedTo(reader, ParisTime.dayOf(now));
        var anew = new HashSet<Part>(c.parts());
        anew.removeAll(before.parts());
        boolean known = c.parts().isEmpty() ? before.whole() : anew.isEmpty();
        return known
                ? List.of()
                : List.of(new ReadingRefused(
                        c.dossier(), now, reader.account(), reader.quality(), reader.agency(), anew));
    }

    private ReadingDecider() {}
}
