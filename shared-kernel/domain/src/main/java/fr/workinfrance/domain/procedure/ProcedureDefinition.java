package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.form.FieldTerm;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a procedure, as data: for whom it is, what its form asks, and the terms under which a dossier is examined.
 *
 * @param basis the articles it stands on
 * @param meantFor all of them hold for whoever it is for; a kind of job fits closest, then the more there are
 */
public record ProcedureDefinition(String basis, List<Trait> meantFor, List<FieldTerm> fields, Terms terms) {
    public ProcedureDefinition {
        meantFor = List.copyOf(meantFor);
        fields = List.copyOf(fields);
    }

    public ProcedureId id() {
        return terms.procedure();
    }

    /** Whether it is for a kind of job that the law names, whoever holds it. */
    public boolean namesAnEngagement() {
        return meantFor.stream().anyMatch(Trait::isAnEngagement);
    }

    public boolean isInForce(LocalDate day) {
        return !id().version().isAfter(day);
    }
}
