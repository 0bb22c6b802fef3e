package fr.workinfrance.domain.form;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The answers as they were typed, right or wrong: what a draft keeps, so that nothing typed is ever lost. */
public record Answers(Map<FormField, String> typed) {

    public Answers {
        typed = typed.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(typed));
    }

    public String to(FormField field) {
        return typed.getOrDefault(field, "");
    }

    /** The day that was typed there, in either way of writing one; nothing when it is none. */
    public Optional<LocalDate> dayIn(FormField field) {
        return field.kind() == FormField.Kind.DATE ? Typed.date(to(field)) : Optional.empty();
    }
}
