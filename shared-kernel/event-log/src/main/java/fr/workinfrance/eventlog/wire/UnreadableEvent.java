package fr.workinfrance.eventlog.wire;

/**
 * Stands in the place of an event that this version of the program cannot read, so that the others can be read all the same.
 *
 * @param type name and revision as they are stored
 * @param why the kind of failure, without any of the content
 */
public record UnreadableEvent(String type, String why) {

    /** Thrown by whoever needs the event itself. Its message shows the type, never the content. */
    public static final class Met extends RuntimeException {

        Met(EventType stored, String why) {
            super(stored + ": " + why);
        }
    }
}
