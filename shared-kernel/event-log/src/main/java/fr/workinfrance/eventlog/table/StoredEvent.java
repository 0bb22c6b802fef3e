package fr.workinfrance.eventlog.table;

import java.time.Instant;
import java.util.UUID;

/** A row of the log, as it lies there: nothing of it is parsed yet. */
public record StoredEvent(
        long position,
        String stream,
        long sequence,
        String name,
        int revision,
        UUID id,
        Instant recordedAt,
        byte[] metadata,
        byte[] payload) {}
