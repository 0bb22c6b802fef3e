package fr.workinfrance.domain.form;

import java.util.List;
import java.util.stream.Stream;

/** One question that a procedure asks, and when it must be answered. What a procedure does not name it does not ask. */
public record FieldTerm(FormField field, FieldNeed need) {

    /** What the form of every procedure asked before procedures had forms of their own. */
    public static final List<FieldTerm> USUAL =
            Stream.of(FormField.values()).flatMap(FieldTerm::usual).toList();

    /** What a permit is told by: asked whole, or not at all. */
    public static final List<FormField> PERMIT = List.of(
            FormField.PERMIT_NUMBER, FormField.PERMIT_EXPIRY, FormField.PERMIT_DEPARTEMENT, FormField.PERMIT_ISSUED_BY);

    private static Stream<FieldTerm> usual(FormField field) {
        return switch (field) {
            case PREVIOUS_REFERENCE -> Stream.of(new FieldTerm(field, FieldNeed.OPTIONAL));
            case CONTRACT_END -> Stream.of(new FieldTerm(field, FieldNeed.UNLESS_OPEN_ENDED));
            case MASTER_GRADE, PREVIOUS_SIRET, STAY_STATUS, STAY_SINCE, ESTABLISHMENT_DEPARTEMENT -> Stream.empty();
            case SHORTAGE_JOB, OFFER_PUBLISHED_ON, EMPLOYER_COMPLIES -> Stream.empty();
            default -> Stream.of(new FieldTerm(field, FieldNeed.ALWAYS));
        };
    }
}
