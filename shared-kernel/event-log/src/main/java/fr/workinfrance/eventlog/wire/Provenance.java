package fr.workinfrance.eventlog.wire;

import java.util.Map;

/**
 * Who asked for what led to an event: the metadata of every event.
 *
 * @param actor such as {@code officer:claire@DIRECCTE-75}
 * @param command the simple name of the command's record
 * @param commandId by which a replayed command is recognised
 */
public record Provenance(String actor, String command, String commandId) {

    public static final String ACTOR = "actor";
    public static final String COMMAND = "command";
    public static final String COMMAND_ID = "commandId";

    /** What an event without metadata says of its origin. */
    public static final Provenance UNKNOWN = new Provenance("", "", "");

    /** The provenance that metadata carries; what it lacks is empty. */
    public static Provenance of(Map<String, ?> metadata) {
        return new Provenance(text(metadata, ACTOR), text(metadata, COMMAND), text(metadata, COMMAND_ID));
    }

    public Map<String, String> asMetadata() {
        return Map.of(ACTOR, actor, COMMAND, command, COMMAND_ID, commandId);
    }

    private static String text(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? "" : value.toString();
    }
}
