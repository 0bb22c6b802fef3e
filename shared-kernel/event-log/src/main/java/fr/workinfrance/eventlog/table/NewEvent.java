package fr.workinfrance.eventlog.table;

import java.util.UUID;

/** A row about to be appended; its position is given by the append itself. */
public record NewEvent(
        String stream, long sequence, String name, int revision, UUID id, byte[] metadata, byte[] payload) {}
