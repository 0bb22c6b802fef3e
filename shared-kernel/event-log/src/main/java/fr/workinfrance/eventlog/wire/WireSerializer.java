package fr.workinfrance.eventlog.wire;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon's serializer of our events: whatever engine stores them, they bear the names and revisions of the catalogue. All else
 * (metadata, tokens, what a bus carries) is plain JSON.
 */
public final class WireSerializer implements Serializer {

    private final EventWire wire;
    private final Serializer other;

    public WireSerializer(EventWire wire, PersonalSealing sealing) {
        this.wire = wire;
        this.other = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        builder -> WireJson.configured(builder, new PersonalOnTheWire(sealing, false))
                                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.")
                                        .build()))
                .build();
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) return other.serialize(null, representation);
        var type = EventCatalogue.typeOfClass(object.getClass());
        if (type.isEmpty()) return other.serialize(object, representation);
        T content = getConverter().convert(wire.write(object), representation);
        return new SimpleSerializedObject<>(content, representation, onTheWire(type.get()));
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type it expects, as Axon's contract has it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (EventCatalogue.classOf(type.getName()).isEmpty()) return other.deserialize(stored);
        byte[] payload = getConverter().convert(stored.getData(), stored.getContentType(), byte[].class);
        return (T) wire.read(new EventType(type.getName(), Integer.parseInt(type.getRevision())), payload);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return EventCatalogue.classOf(type.getName()).orElseGet(() -> other.classForType(type));
    }

    @Override
    @SuppressWarnings("rawtypes") // as in the interface
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) return other.typeForClass(null);
        var known = EventCatalogue.typeOfClass((Class<?>) type);
        return known.isPresent() ? onTheWire(known.get()) : other.typeForClass(type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return getConverter().canConvert(byte[].class, representation);
    }

    @Override
    public Converter getConverter() {
        return other.getConverter();
    }

    private static SerializedType onTheWire(EventType type) {
        return new SimpleSerializedType(type.name(), Integer.toString(type.revision()));
    }
}
