package fr.workinfrance.domain.symbol;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a document of type 15, with the identifiers and the lengths that the specification gives them (2D-Doc 3.1.3,
 * perimeter 01).
 */
public enum SymbolField {
    DOCUMENT_ID("01", 0, SymbolField.UNBOUNDED),
    EXPIRES_ON("08", 4, 4),
    ADDRESS("0C", 0, SymbolField.UNBOUNDED),
    EMPLOYER_SIRET("50", 14, 14),
    STARTS_ON("55", 8, 8),
    EMPLOYER_NAME("5M", 0, 38),
    FILE_NUMBER("5N", 21, 21),
    EMPLOYER_LAST_NAME("5O", 0, 38),
    EMPLOYER_FIRST_NAME("5P", 0, 38),
    DECLARANT_LAST_NAME("5Q", 0, 38),
    DECLARANT_FIRST_NAME("5R", 0, 38),
    DECLARANT_CAPACITY("5S", 0, 40),
    CONTRACT_TYPE("5T", 1, 1),
    CONTRACT_DURATION("5U", 0, 12),
    FIRST_NAME("61", 0, 20),
    LAST_NAME("62", 0, 38),
    IDENTITY_DOCUMENT("66", 0, 20),
    NATIONALITY("67", 2, 2),
    BORN_ON("69", 8, 8),
    BORN_IN("6A", 0, 32),
    FILED_ON("6L", 8, 8),
    FOREIGNER_NUMBER("6Z", 9, 11);

    static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final Map<String, SymbolField> BY_ID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(field -> field.id, Function.identity()));

    private final String id;
    private final int shortest;
    private final int longest;

    SymbolField(String id, int shortest, int longest) {
        this.id = id;
        this.shortest = shortest;
        this.longest = longest;
    }

    static SymbolField of(String id) {
        var field = BY_ID.get(id);
        if (field == null) throw new UnreadableSymbol("a field that a work authorisation does not have");
        return field;
    }

    String id() {
        return id;
    }

    int longest() {
        return longest;
    }

    boolean isFixed() {
        return shortest == longest;
    }

    boolean fits(String value) {
        return value.length() >= shortest && value.length() <= longest;
    }
}
