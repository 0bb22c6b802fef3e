package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.form.FormField;
import java.util.List;
import java.util.Optional;

/** What decides which département's service is competent (Code du travail, R5221-15 and R5221-16). */
public enum Competence {
    /** The département printed on the stay document: the worker is in France. */
    PERMIT_DEPARTEMENT(FormField.PERMIT_DEPARTEMENT, "Code du travail, R5221-15"),
    /** The place of the establishment that hires: the worker is abroad. */
    ESTABLISHMENT(FormField.ESTABLISHMENT_DEPARTEMENT, "Code du travail, R5221-16"),
    /** The home of a private employer: the worker is abroad. */
    RESIDENCE(FormField.ESTABLISHMENT_DEPARTEMENT, "Code du travail, R5221-16"),
    /** The worker may be in France or abroad: the permit where there is one, otherwise the establishment. */
    PERMIT_OR_ESTABLISHMENT(FormField.ESTABLISHMENT_DEPARTEMENT, "Code du travail, R5221-15, R5221-16");

    private final FormField field;
    private final String article;

    Competence(FormField field, String article) {
        this.field = field;
        this.article = article;
    }

    /** The answer it reads when there is no other. */
    public FormField field() {
        return field;
    }

    /** The answers it reads in that form; that a permit is absent is read too. */
    public List<FormField> read(ApplicationForm form) {
        var chosen = chosenFor(form);
        return this == PERMIT_OR_ESTABLISHMENT && chosen == ESTABLISHMENT
                ? List.of(FormField.PERMIT_DEPARTEMENT, chosen.field)
                : List.of(chosen.field);
    }

    public String article() {
        return article;
    }

    /** The one that goes for that form: a permit says that its holder is in France. */
    public Competence chosenFor(ApplicationForm form) {
        return switch (this) {
            case PERMIT_OR_ESTABLISHMENT -> form.permit() == null ? ESTABLISHMENT : PERMIT_DEPARTEMENT;
            case PERMIT_DEPARTEMENT, ESTABLISHMENT, RESIDENCE -> this;
        };
    }

    /** Empty when the answer was not given. */
    public Optional<Departement> of(ApplicationForm form) {
        var permit = form.permit();
        return switch (chosenFor(form)) {
            case PERMIT_DEPARTEMENT -> permit == null ? Optional.empty() : Optional.of(permit.departement());
            case ESTABLISHMENT, RESIDENCE, PERMIT_OR_ESTABLISHMENT ->
                Optional.ofNullable(form.circumstances().establishment());
        };
    }
}
