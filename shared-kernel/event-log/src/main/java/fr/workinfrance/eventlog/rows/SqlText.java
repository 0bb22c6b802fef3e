package fr.workinfrance.eventlog.rows;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL reads them from text: whatever their column's type is, it is named in the SQL. */
final class SqlText {

    /** The text of a value; an optional is its value or null, an enum its name, a collection an array. */
    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> maybe -> of(maybe.orElse(null));
            case Enum<?> constant -> constant.name();
            case Collection<?> many -> many.stream().map(SqlText::quoted).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static String quoted(@Nullable Object element) {
        var text = of(element);
        return text == null ? "NULL" : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private SqlText() {}
}
