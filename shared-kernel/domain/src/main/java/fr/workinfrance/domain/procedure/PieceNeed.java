package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.form.FormField;
import java.util.Set;

/** When a procedure wants a piece. */
public enum PieceNeed {
    ALWAYS,
    /** Whoever is not the employer needs the employer's written mandate. */
    UNLESS_THE_EMPLOYER_FILES,
    FOR_A_REGULATED_PROFESSION,
    FOR_A_RENEWAL,
    /** Whoever holds a permit is in France, and shows it. */
    WITH_A_PERMIT,
    /** A job that lacks hands goes without an offer to the public; any other was offered in vain. */
    UNLESS_A_SHORTAGE_JOB,
    OPTIONAL;

    /**
     * What of a request decides which pieces it wants.
     *
     * @param permit whether the worker is in France and so has a permit to show
     * @param shortageJob whether the job is said to lack hands; what nobody has said is no
     */
    public record Case(
            ApplicantRole role,
            RequestKind request,
            boolean regulatedProfession,
            boolean permit,
            boolean shortageJob) {}

    public boolean holds(Case asked) {
        return switch (this) {
            case ALWAYS -> true;
            case UNLESS_THE_EMPLOYER_FILES -> asked.role() != ApplicantRole.EMPLOYER;
            case FOR_A_REGULATED_PROFESSION -> asked.regulatedProfession();
            case FOR_A_RENEWAL -> asked.request() == RequestKind.RENEWAL;
            case WITH_A_PERMIT -> asked.permit();
            case UNLESS_A_SHORTAGE_JOB -> !asked.shortageJob();
            case OPTIONAL -> false;
        };
    }

    /** The answers it goes by, beside those that every procedure asks for. */
    public Set<FormField> needs() {
        return switch (this) {
            case FOR_A_REGULATED_PROFESSION -> Set.of(FormField.REGULATED_PROFESSION);
            case WITH_A_PERMIT -> Set.of(FormField.PERMIT_NUMBER);
            case UNLESS_A_SHORTAGE_JOB -> Set.of(FormField.SHORTAGE_JOB);
            case ALWAYS, UNLESS_THE_EMPLOYER_FILES, FOR_A_RENEWAL, OPTIONAL -> Set.of();
        };
    }
}
