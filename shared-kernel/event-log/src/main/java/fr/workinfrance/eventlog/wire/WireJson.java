package fr.workinfrance.eventlog.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.reading.ReadingEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of the log. Writing is strict: only what the records hold, in their order, empty only where they say so. Reading is
 * tolerant: what is not known is passed over, but what a record needs must be there.
 */
public final class WireJson {

    private static final JsonMapper IN_CLEAR = new WireJson((subject, json) -> {
                throw new IllegalStateException("a fact about a person never holds another");
            })
            .mapper();

    private final JsonMapper mapper;

    /** @param sealing closes what is still readable when it is written */
    public WireJson(PersonalSealing sealing) {
        this(new PersonalOnTheWire(sealing, false));
    }

    private WireJson(PersonalOnTheWire persons) {
        mapper = configured(JsonMapper.builder(), persons).build();
    }

    /** The same for rows of views, which hold what an old form of an event kept in clear as the log does. */
    public static WireJson ofViews(PersonalSealing sealing) {
        return new WireJson(new PersonalOnTheWire(sealing, true));
    }

    /** JSON that never holds a readable fact about a person: they are sealed as they are written. */
    public JsonMapper mapper() {
        return mapper;
    }

    /** The JSON of a fact, to be sealed. */
    public static byte[] bytes(Object fact) {
        return IN_CLEAR.writeValueAsBytes(fact);
    }

    /**
     * The fact whose JSON a box held.
     *
     * @throws JacksonException when it is no such fact; its message never shows the content
     */
    public static <T> T value(byte[] json, Class<T> type) {
        return IN_CLEAR.readValue(json, type);
    }

    static JsonMapper.Builder configured(JsonMapper.Builder builder, PersonalOnTheWire persons) {
        return shaped(builder).addModule(persons);
    }

    /** The same shape, with facts about persons as any other: never for what is kept. */
    public static JsonMapper.Builder shaped(JsonMapper.Builder builder) {
        return builder.addModule(new OneValueRecords())
                .addMixIn(PieceContent.class, Mixins.OfPieceContent.class)
                .addMixIn(ImportedHistory.Outcome.class, Mixins.OfOutcome.class)
                .addMixIn(ReadingEvent.DossierRead.class, Mixins.SortedParts.class)
                .addMixIn(ReadingEvent.ReadingRefused.class, Mixins.SortedParts.class)
                .annotationIntrospector(new NullnessIntrospector())
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
