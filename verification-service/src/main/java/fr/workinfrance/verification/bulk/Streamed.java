package fr.workinfrance.verification.bulk;

import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** A value of an answer in JSON that is written piece by piece: whole, each who takes it away would hold it in memory. */
public final class Streamed extends JacksonSerializable.Base {

    private final Consumer<JsonGenerator> pieces;

    Streamed(Consumer<JsonGenerator> pieces) {
        this.pieces = pieces;
    }

    @Override
    public void serialize(JsonGenerator to, SerializationContext context) {
        pieces.accept(to);
    }

    @Override
    public void serializeWithType(JsonGenerator to, SerializationContext context, TypeSerializer unused) {
        pieces.accept(to);
    }
}
