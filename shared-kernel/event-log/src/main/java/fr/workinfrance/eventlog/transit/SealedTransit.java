package fr.workinfrance.eventlog.transit;

import fr.workinfrance.eventlog.shredding.AesGcm;
import fr.workinfrance.eventlog.shredding.SealBroken;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * What a command and its answer look like to whoever carries them: the name of a class, and bytes that only our processes can read,
 * or could have written. Why: a command says of persons in clear what its event says sealed.
 */
public final class SealedTransit implements Serializer {

    private final @Nullable SecretKey key;
    private final Converter converter = new ChainingConverter();

    /** @param key the same in every process that asks or handles; absent where neither is done */
    public SealedTransit(@Nullable SecretKey key) {
        this.key = key == null ? null : new SecretKeySpec(key.getEncoded(), "AES");
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        var type = typeForClass(object == null ? null : object.getClass());
        var sealed = object == null ? new byte[0] : AesGcm.seal(key(), about(type), TransitJson.bytes(object));
        return new SimpleSerializedObject<>(converter.convert(sealed, representation), representation, type);
    }

    /** @throws SealBroken when none of ours wrote it, or not as that */
    @Override
    @SuppressWarnings("unchecked") // the caller names the type it expects, as Axon's contract has it
    public <S, T> @Nullable T deserialize(SerializedObject<S> carried) {
        if (SerializedType.isEmptyType(carried.getType())) return null;
        byte[] sealed = converter.convert(carried.getData(), carried.getContentType(), byte[].class);
        return (T) TransitJson.value(AesGcm.open(key(), about(carried.getType()), sealed));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.isEmptyType(type)) return Void.class;
        try {
            return Class.forName(type.getName());
        } catch (ClassNotFoundException ofAnotherVersion) {
            return UnknownSerializedType.class;
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as in the interface
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null || type == Void.class
                ? SerializedType.emptyType()
                : new SimpleSerializedType(type.getName(), null);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static byte[] about(SerializedType type) {
        return ("in transit: " + type.getName()).getBytes(StandardCharsets.UTF_8);
    }

    private SecretKey key() {
        if (key == null) throw new IllegalStateException("this service holds no key of commands in transit");
        return key;
    }
}
