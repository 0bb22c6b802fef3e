package fr.workinfrance.eventlog.wire;

import tools.jackson.databind.json.JsonMapper;

/** The JSON of the log: what the mapper writes today, it reads forever. */
public final class WireJson {

    private final JsonMapper mapper;

    /** @param sealing closes what is still readable when it is written */
    public WireJson(PersonalSealing sealing) {
        mapper = JsonMapper.builder().build();
    }

    /** JSON that never holds a readable fact about a person: they are sealed as they are written. */
    public JsonMapper mapper() {
        return mapper;
    }

    /** The content of a box: JSON of a value that is itself in clear. */
    public static byte[] bytes(Object value) {
        throw new UnsupportedOperationException();
    }

    /** The value whose JSON a box held. */
    public static <T> T value(byte[] json, Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
