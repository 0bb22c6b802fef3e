package fr.workinfrance.command.body;

import fr.workinfrance.command.body.BodyProblem.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that one JSON text holds: texts, dates, choices, and records that read themselves with {@code of(String)}. */
final class OneValue {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    static boolean is(Class<?> type) {
        return type == String.class
                || type == LocalDate.class
                || type == Period.class
                || type.isEnum()
                || readsItself(type);
    }

    static @Nullable Object read(Class<?> type, String text) {
        if (type == String.class) return text;
        if (type == LocalDate.class) return date(text);
        if (type == Period.class) return period(text);
        if (type.isEnum()) return choice(type, text);
        return itself(type, text);
    }

    static Kind faultOf(Class<?> type) {
        if (type == LocalDate.class) return Kind.NOT_A_DATE;
        if (type == Period.class) return Kind.NOT_A_DELAY;
        return type.isEnum() ? Kind.NOT_A_CHOICE : Kind.NOT_AN_IDENTIFIER;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Such as {@code P2M} or {@code P15D}. */
    private static @Nullable Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object choice(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(choice -> ((Enum<?>) choice).name().equals(text))
                .findFirst()
                .orElse(null);
    }

    // Why it must be written back the same: UUID.fromString takes "1-1-1-1-1", and nobody would find that dossier
    // again.
    private static @Nullable Object itself(Class<?> type, String text) {
        try {
            var value = type.getMethod("of", String.class).invoke(null, text);
            return value.toString().equalsIgnoreCase(text) ? value : null;
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be read from a text", e);
        }
    }

    private static boolean readsItself(Class<?> type) {
        return Stream.of(type.getMethods()).anyMatch(OneValue::reads);
    }

    private static boolean reads(Method method) {
        return method.getName().equals("of")
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0] == String.class;
    }

    private OneValue() {}
}
