package fr.workinfrance.command.body;

import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.privacy.Personal;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The OpenAPI schema of what {@link BodyReader} takes, from the same records. */
public final class BodySchema {

    public static Schema<?> of(Class<? extends Record> body) {
        return object(body);
    }

    private static Schema<?> object(Class<?> type) {
        var schema = new ObjectSchema();
        schema.additionalProperties(false);
        for (var part : type.getRecordComponents()) {
            if (Filling.FILLED.contains(part.getName())) continue;
            schema.addProperty(part.getName(), value(part.getGenericType()));
            if (!Records.isOptional(part)) schema.addRequiredItem(part.getName());
        }
        return schema;
    }

    private static Schema<?> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = value(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Personal.class ? inner : new ArraySchema().items(inner);
        }
        var plain = (Class<?>) type;
        if (plain == Answers.class) return answers();
        if (plain == boolean.class) return new BooleanSchema();
        if (plain == LocalDate.class) return new DateSchema();
        if (plain.isEnum()) return choice(plain);
        if (OneValue.is(plain)) return new StringSchema().maxLength(Texts.LONGEST);
        return object(plain);
    }

    private static Schema<?> choice(Class<?> type) {
        var schema = new StringSchema();
        schema.setEnum(names(type));
        return schema;
    }

    private static Schema<?> answers() {
        var schema = new ObjectSchema();
        schema.additionalProperties(false);
        names(FormField.class).forEach(name -> schema.addProperty(name, new StringSchema()));
        return schema;
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(choice -> ((Enum<?>) choice).name())
                .toList();
    }

    private BodySchema() {}
}
