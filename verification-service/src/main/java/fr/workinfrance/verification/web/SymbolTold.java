package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.TwoDDoc;
import fr.workinfrance.verification.symbol.SymbolAnswer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer about a symbol as it is told: the verdict, and what the symbol itself says, which the asker had in hand.
 *
 * @param symbol names in the capital letters of the symbol, days as {@code 2018-09-17}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SymbolTold(
        @JsonUnwrapped Told.InWords told, @Nullable Map<SymbolField, String> symbol) {

    private static final List<SymbolField> SHOWN = List.of(
            SymbolField.LAST_NAME,
            SymbolField.FIRST_NAME,
            SymbolField.BORN_ON,
            SymbolField.BORN_IN,
            SymbolField.NATIONALITY,
            SymbolField.EMPLOYER_SIRET,
            SymbolField.STARTS_ON,
            SymbolField.EXPIRES_ON);

    static SymbolTold of(SymbolAnswer answer, Told.InWords told) {
        return new SymbolTold(told, facts(answer.read()));
    }

    static @Nullable Map<SymbolField, String> facts(@Nullable TwoDDoc read) {
        if (read == null) return null;
        var facts = new LinkedHashMap<SymbolField, String>();
        for (var field : SHOWN) value(read, field).ifPresent(value -> facts.put(field, value));
        return facts;
    }

    /** One fact as a page shows it: a day, or else a text. */
    record Fact(
            String field, @Nullable LocalDate day, @Nullable String text) {}

    /** What the symbol says beside the answer: of its days only those that are not the register's. */
    static @Nullable List<Fact> shown(@Nullable TwoDDoc read, Told told) {
        if (read == null) return null;
        return SHOWN.stream()
                .flatMap(field -> fact(read, field).stream())
                .filter(fact -> !fact.equals(new Fact(SymbolField.STARTS_ON.name(), told.validFrom(), null))
                        && !fact.equals(new Fact(SymbolField.EXPIRES_ON.name(), told.validUntil(), null)))
                .toList();
    }

    private static Optional<Fact> fact(TwoDDoc read, SymbolField field) {
        return switch (field) {
            case BORN_ON, STARTS_ON, EXPIRES_ON -> read.day(field).map(day -> new Fact(field.name(), day, null));
            default -> read.value(field).map(text -> new Fact(field.name(), null, text));
        };
    }

    private static Optional<String> value(TwoDDoc read, SymbolField field) {
        return switch (field) {
            case BORN_ON, STARTS_ON, EXPIRES_ON -> read.day(field).map(Object::toString);
            default -> read.value(field);
        };
    }
}
