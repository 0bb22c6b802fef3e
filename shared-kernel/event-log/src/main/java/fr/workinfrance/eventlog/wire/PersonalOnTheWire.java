package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Facts about persons in JSON: {@code {"subject":"…","sealed":"…"}}. They go in sealed, and come out sealed. */
final class PersonalOnTheWire extends SimpleModule {

    private static final String SUBJECT = "subject";
    private static final String SEALED = "sealed";

    PersonalOnTheWire(PersonalSealing sealing) {
        super("personal");
        addSerializer(new Writing(sealing));
        addDeserializer(Personal.class, new Reading(Object.class));
    }

    @SuppressWarnings("rawtypes")
    private static final class Writing extends StdSerializer<Personal> {

        private final transient PersonalSealing sealing;

        Writing(PersonalSealing sealing) {
            super(Personal.class);
            this.sealing = sealing;
        }

        @Override
        public void serialize(Personal fact, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(SUBJECT, fact.subject().toString());
            json.writeStringProperty(SEALED, box((Personal<?>) fact));
            json.writeEndObject();
        }

        private String box(Personal<?> fact) {
            return switch (fact) {
                case Personal.Readable<?>(var subject, var value) -> sealing.seal(subject, WireJson.bytes(value));
                case Personal.Sealed<?>(var subject, var type, var box) -> box;
                case Personal.Erased<?>(var subject) ->
                    throw new IllegalStateException("what is erased cannot be written");
            };
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Reading extends StdDeserializer<Personal> {

        private final Class<?> fact;

        Reading(Class<?> fact) {
            super(Personal.class);
            this.fact = fact;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = context.getContextualType();
            return type == null || type.containedTypeCount() == 0
                    ? this
                    : new Reading(type.containedType(0).getRawClass());
        }

        @Override
        public Personal deserialize(JsonParser parser, DeserializationContext context) {
            var box = context.readValue(parser, Box.class);
            return new Personal.Sealed<>(box.subject(), fact, box.sealed());
        }
    }

    private record Box(SubjectId subject, String sealed) {}
}
