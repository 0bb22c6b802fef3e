package fr.workinfrance.domain.form;

import java.util.EnumMap;
import java.util.Map;

/** The answers as they were typed, right or wrong: what a draft keeps, so that nothing typed is ever lost. */
public record Answers(Map<FormField, String> typed) {

    public Answers {
        typed = typed.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(typed));
    }

    public String to(FormField field) {
        return typed.getOrDefault(field, "");
    }
}
