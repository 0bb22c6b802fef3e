package fr.workinfrance.command.body;

import fr.workinfrance.command.body.BodyProblem.Kind;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON tree as a record, by the record's own components: what is not there is missing, what is not known is refused.
 *
 * <p>Texts about a person are wrapped for {@link Filling#subject}; components of {@link Filling#FILLED} come from the login.
 */
public final class BodyReader {

    private static final int LONGEST_LIST = 100;

    private static final AgencyDirectory AGENCIES = new AgencyDirectory();

    private final Filling login;
    private final List<BodyProblem> problems = new ArrayList<>();

    private BodyReader(Filling login) {
        this.login = login;
    }

    public static <B extends Record> B read(Class<B> type, JsonNode body, Filling login) {
        var reader = new BodyReader(login);
        var read = reader.object(type, body, "");
        if (read == null || !reader.problems.isEmpty()) throw new UnreadableBody(reader.problems);
        return type.cast(read);
    }

    private @Nullable Object object(Class<?> type, JsonNode node, String path) {
        if (!node.isObject()) return problem(path, Kind.NOT_AN_OBJECT);
        var parts = Stream.of(type.getRecordComponents()).toList();
        refuseUnknown(node, parts, path);
        int before = problems.size();
        var values = parts.stream().map(part -> component(part, node, path)).toArray();
        return problems.size() == before ? Records.make(type, values) : null;
    }

    private void refuseUnknown(JsonNode node, List<RecordComponent> parts, String path) {
        Set<String> known = parts.stream()
                .map(RecordComponent::getName)
                .filter(name -> !Filling.FILLED.contains(name))
                .collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(join(path, Texts.shortened(name)), Kind.UNKNOWN_FIELD));
    }

    private @Nullable Object component(RecordComponent part, JsonNode node, String path) {
        var name = part.getName();
        if (Filling.FILLED.contains(name)) return login.fill(name).orElseThrow(NotForThisLogin::new);
        var at = join(path, name);
        var value = node.get(name);
        if (value != null && !value.isNull()) return value(part.getGenericType(), value, at);
        return Records.isOptional(part) ? null : problem(at, Kind.MISSING);
    }

    private @Nullable Object value(Type type, JsonNode node, String path) {
        if (type instanceof ParameterizedType generic) return generic(generic, node, path);
        var plain = (Class<?>) type;
        if (plain == Answers.class) return answers(node, path);
        if (plain == boolean.class) return node.isBoolean() ? node.booleanValue() : problem(path, Kind.NOT_YES_OR_NO);
        if (plain.isRecord() && !OneValue.is(plain)) return object(plain, node, path);
        if (!node.isString()) return problem(path, Kind.NOT_A_TEXT);
        return text(plain, node.stringValue(), path);
    }

    private @Nullable Object text(Class<?> type, String text, String path) {
        var fault = Texts.faultOfRequired(text);
        if (fault != null) return problem(path, fault);
        var read = OneValue.read(type, text);
        if (read == null) return problem(path, OneValue.faultOf(type));
        // Law: a request or a question sent to nobody would be held by nobody, while its delay runs (CRPA L114-2).
        return read instanceof AgencyId agency && AGENCIES.find(agency).isEmpty()
                ? problem(path, Kind.NO_SUCH_AGENCY)
                : read;
    }

    private @Nullable Object generic(ParameterizedType type, JsonNode node, String path) {
        var inner = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) return list(inner, node, path);
        if (type.getRawType() != Personal.class) throw new IllegalStateException(type + " cannot be read from a body");
        var fact = value(inner, node, path);
        return fact == null ? null : Personal.of(login.subject(), fact);
    }

    private @Nullable Object list(Type inner, JsonNode node, String path) {
        if (!node.isArray()) return problem(path, Kind.NOT_A_LIST);
        if (node.size() > LONGEST_LIST) return problem(path, Kind.TOO_MANY);
        var values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) values.add(value(inner, node.get(i), path + "[" + i + "]"));
        return values.contains(null) ? null : values;
    }

    private @Nullable Object answers(JsonNode node, String path) {
        if (!node.isObject()) return problem(path, Kind.NOT_AN_OBJECT);
        var typed = new EnumMap<FormField, String>(FormField.class);
        int before = problems.size();
        node.propertyStream().forEach(entry -> answer(entry.getKey(), entry.getValue(), path, typed));
        return problems.size() == before ? new Answers(typed) : null;
    }

    private void answer(String name, JsonNode node, String path, EnumMap<FormField, String> typed) {
        var at = join(path, Texts.shortened(name));
        var field = OneValue.read(FormField.class, name);
        if (field == null) problem(at, Kind.NOT_A_FIELD_OF_THE_FORM);
        else if (!node.isString()) problem(at, Kind.NOT_A_TEXT);
        else if (Texts.faultOf(node.stringValue()) instanceof Kind fault) problem(at, fault);
        else typed.put((FormField) field, node.stringValue());
    }

    private @Nullable Object problem(String path, Kind kind) {
        problems.add(new BodyProblem(path, kind));
        return null;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
