package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.form.FormField;
import java.util.Optional;

/** What decides which département's service is competent (Code du travail, R5221-15 and R5221-16). */
public enum Competence {
    /** The département printed on the stay document: the worker is in France. */
    PERMIT_DEPARTEMENT(FormField.PERMIT_DEPARTEMENT, "Code du travail, R5221-15"),
    /** The place of the establishment that hires: the worker is abroad. */
    ESTABLISHMENT(FormField.ESTABLISHMENT_DEPARTEMENT, "Code du travail, R5221-16"),
    /** The home of a private employer: the worker is abroad. */
    RESIDENCE(FormField.ESTABLISHMENT_DEPARTEMENT, "Code du travail, R5221-16");

    private final FormField field;
    private final String article;

    Competence(FormField field, String article) {
        this.field = field;
        this.article = article;
    }

    /** The answer it reads. */
    public FormField field() {
        return field;
    }

    public String article() {
        return article;
    }

    /** Empty when the answer was not given. */
    public Optional<Departement> of(ApplicationForm form) {
        var permit = form.permit();
        return switch (this) {
            case PERMIT_DEPARTEMENT -> permit == null ? Optional.empty() : Optional.of(permit.departement());
            case ESTABLISHMENT, RESIDENCE ->
                Optional.ofNullable(form.circumstances().establishment());
        };
    }
}
