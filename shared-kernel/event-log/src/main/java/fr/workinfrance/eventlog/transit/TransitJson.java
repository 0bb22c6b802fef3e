package fr.workinfrance.eventlog.transit;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.workinfrance.eventlog.wire.WireJson;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/**
 * Commands and their answers in JSON and back. Where a field does not tell which of our classes its value is, the JSON does. Why by
 * the names of classes, which the log never holds: nothing of this is kept.
 */
final class TransitJson {

    private static final String OURS = "fr.workinfrance.";

    private static final PolymorphicTypeValidator KNOWN = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType(OURS)
            .allowIfSubType(Number.class)
            .build();

    private static final JsonMapper MAPPER =
            WireJson.shaped(JsonMapper.builder()).setDefaultTyping(new Cases()).build();

    static byte[] bytes(Object content) {
        return MAPPER.writeValueAsBytes(
                content instanceof Optional<?> perhaps
                        ? new Whole(perhaps.orElse(null), true)
                        : new Whole(content, false));
    }

    static Object value(byte[] json) {
        var whole = MAPPER.readValue(json, Whole.class);
        return whole.perhaps()
                ? Optional.ofNullable(whole.content())
                : Objects.requireNonNull(whole.content(), "nothing was carried");
    }

    /** @param perhaps whether it may be absent: JSON does not tell what is there from what may be */
    private record Whole(@Nullable Object content, boolean perhaps) {}

    /** Tells the class of whatever may be one of several. */
    private static final class Cases extends DefaultTypeResolverBuilder {
        Cases() {
            super(KNOWN, DefaultTyping.OBJECT_AND_NON_CONCRETE, JsonTypeInfo.As.WRAPPER_ARRAY);
        }

        @Override
        public boolean useForType(JavaType type) {
            var raw = type.getRawClass();
            return raw == Object.class || (raw.isInterface() && raw.getName().startsWith(OURS));
        }
    }

    private TransitJson() {}
}
