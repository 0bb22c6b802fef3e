package fr.workinfrance.query.audit;

import java.time.Instant;
import java.util.Map;

/** One line of the trail: an event or a reading, who asked for it under a pseudonym, and its facts without any person's. */
public record AuditEntry(
        long position,
        String stream,
        long sequence,
        String type,
        Instant at,
        Instant recordedAt,
        String actor,
        String command,
        Map<String, String> facts) {
    /** Who asked, short enough for a column. */
    public String who() {
        return Pseudonym.shortened(actor);
    }

    /** The event's name without its revision: the key of its sentence. */
    public String name() {
        return type.substring(0, type.indexOf('/'));
    }
}
