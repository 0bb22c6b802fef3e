package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Facts about persons in JSON: {@code {"subject":"…","sealed":"…"}}. They go in sealed, and come out sealed.
 *
 * <p>What an old form of an event kept in clear comes from its upcaster, as the fact itself, and lies in views as
 * {@code {"subject":"…","plain":"…"}}. Why never so in the log: whoever can write the database could put words into anybody's mouth.
 */
final class PersonalOnTheWire extends SimpleModule {

    private static final String SUBJECT = "subject";
    private static final String SEALED = "sealed";
    private static final String PLAIN = "plain";

    /** @param plain whether what is in clear in the log may be so here: in the rows of a view, never in an event */
    PersonalOnTheWire(PersonalSealing sealing, boolean plain) {
        super("personal");
        addSerializer(new Writing(sealing, plain));
        addDeserializer(Personal.class, new Reading(Object.class, plain));
    }

    @SuppressWarnings("rawtypes")
    private static final class Writing extends StdSerializer<Personal> {

        private final transient PersonalSealing sealing;
        private final boolean plain;

        Writing(PersonalSealing sealing, boolean plain) {
            super(Personal.class);
            this.sealing = sealing;
            this.plain = plain;
        }

        @Override
        public void serialize(Personal fact, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(SUBJECT, fact.subject().toString());
            if (plain && fact instanceof Personal.Plain<?>(var _, var value)) json.writePOJOProperty(PLAIN, value);
            else json.writeStringProperty(SEALED, box((Personal<?>) fact));
            json.writeEndObject();
        }

        private String box(Personal<?> fact) {
            return switch (fact) {
                case Personal.Readable<?>(var subject, var value) -> sealing.seal(subject, WireJson.bytes(value));
                case Personal.Sealed<?>(var subject, var type, var box) -> box;
                case Personal.Plain<?>(var subject, var value) ->
                    throw new IllegalStateException("an old form is read, and never written again");
                case Personal.Erased<?>(var subject) ->
                    throw new IllegalStateException("what is erased cannot be written");
            };
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Reading extends StdDeserializer<Personal> {

        private final Class<?> fact;
        private final boolean plain;

        Reading(Class<?> fact, boolean plain) {
            super(Personal.class);
            this.fact = fact;
            this.plain = plain;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = context.getContextualType();
            return type == null || type.containedTypeCount() == 0
                    ? this
                    : new Reading(type.containedType(0).getRawClass(), plain);
        }

        @Override
        public Personal deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
                    && parser.getEmbeddedObject() instanceof Personal<?> upcast) return upcast;
            if (!plain) return sealed(context.readValue(parser, Box.class));
            var tree = context.readTree(parser);
            return tree.has(PLAIN)
                    ? inClear(context.readTreeAsValue(tree, Clear.class), context)
                    : sealed(context.readTreeAsValue(tree, Box.class));
        }

        private Personal<?> sealed(Box box) {
            return new Personal.Sealed<>(box.subject(), fact, box.sealed());
        }

        private Personal<?> inClear(Clear clear, DeserializationContext context) {
            return new Personal.Plain<>(clear.subject(), context.readTreeAsValue(clear.plain(), fact));
        }
    }

    private record Box(SubjectId subject, String sealed) {}

    private record Clear(SubjectId subject, JsonNode plain) {}
}
