package fr.workinfrance.eventlog.wire;

/** A stored event that this version of the program cannot read. Its message shows the type, never the content. */
public final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(EventType stored, String why) {
        super(stored + ": " + why);
    }
}
