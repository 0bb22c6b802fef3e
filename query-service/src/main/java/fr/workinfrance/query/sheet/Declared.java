package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.dossier.DossierView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the applicant declared, by parts of the form; a person who was erased leaves an empty place, which the page says. */
public interface Declared {

    /** @param person absent once erased */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identity(
            fr.workinfrance.domain.application.@Nullable Identity person,
            String nationality,
            String request,
            @Nullable String previousReference) {
        static Identity of(fr.workinfrance.domain.application.ApplicationForm form, Opening opening) {
            return new Identity(
                    opening.read(form.worker().identity()).orElse(null),
                    form.worker().nationality().code(),
                    form.request().name(),
                    Optional.ofNullable(form.previousReference())
                            .flatMap(opening::read)
                            .orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Permit(
            @Nullable String number,
            LocalDate expiresOn,
            String departement,
            @Nullable String issuedBy) {
        static Permit of(fr.workinfrance.domain.application.StayPermit permit, Opening opening) {
            return new Permit(
                    opening.read(permit.number()).orElse(null),
                    permit.expiresOn(),
                    permit.departement().code(),
                    opening.text(permit.issuedBy()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Employer(
            String name,
            String siret,
            @Nullable String siren,
            @Nullable Representative representative) {
        static Employer of(fr.workinfrance.domain.employer.Employer employer, Opening opening) {
            var siren = employer.companySiren();
            var person = opening.read(employer.representative());
            return new Employer(
                    name(employer.name(), person),
                    employer.siret().digits(),
                    siren == null ? null : siren.digits(),
                    person.orElse(null));
        }

        /** The employer for somebody who may be shown every person in the dossier: its applicant. */
        public static Employer of(fr.workinfrance.domain.employer.Employer employer, PersonalOpener opener) {
            return of(employer, new Opening(opener));
        }

        // Why: whoever trades under their own name is named where persons are.
        private static String name(String company, Optional<Representative> person) {
            return company.isEmpty()
                    ? person.map(p -> p.firstName() + " " + p.lastName()).orElse("")
                    : company;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contract(
            String job,
            @Nullable String workplace,
            ContractType type,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Amount hours,
            Amount grossPay,
            boolean regulatedProfession) {
        static Contract of(fr.workinfrance.domain.application.JobContract c, Opening opening) {
            return new Contract(
                    c.job(),
                    opening.text(c.workplace().address()),
                    c.type(),
                    c.startsOn(),
                    c.endsOn(),
                    c.hours(),
                    c.grossPay(),
                    c.regulatedProfession());
        }
    }

    /**
     * What those who hold the authorisation declared since.
     *
     * @param workplace absent when it is the form's, was erased, or is not for this reader
     * @param moved whether another workplace was declared
     * @param until last day of the authorisation after the notice of an earlier end
     * @param cancelledFrom first day without effect, once the contract was cancelled
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            Instant at,
            boolean moved,
            @Nullable String workplace,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate until,
            @Nullable LocalDate cancelledFrom) {
        static @Nullable Change of(DossierView view, Set<Part> parts, Opening opening) {
            var changed = view.authorisation().changed();
            if (changed == null) return null;
            var where = changed.workplace();
            return new Change(
                    changed.at(),
                    where != null,
                    parts.contains(Part.CONTRACT) && where != null ? opening.text(where) : null,
                    changed.endsOn(),
                    changed.until(),
                    changed.cancelledFrom());
        }
    }

    /** The answers that only some procedures ask for, by question: those on the stay for whoever may read the permit. */
    static Map<String, String> others(fr.workinfrance.domain.application.ApplicationForm form, Set<Part> parts) {
        var known = form.circumstances();
        var all = new LinkedHashMap<String, String>();
        if (parts.contains(Part.PERMIT)) {
            put(all, FormField.STAY_STATUS, known.stayStatus());
            put(all, FormField.STAY_SINCE, known.staySince());
        }
        if (parts.contains(Part.CONTRACT)) {
            put(all, FormField.MASTER_GRADE, known.masterGrade());
            put(all, FormField.PREVIOUS_SIRET, known.previousSiret());
            put(all, FormField.ESTABLISHMENT_DEPARTEMENT, known.establishment());
            put(all, FormField.SHORTAGE_JOB, known.shortageJob());
            put(all, FormField.OFFER_PUBLISHED_ON, known.offerPublishedOn());
            put(all, FormField.EMPLOYER_COMPLIES, known.employerComplies());
        }
        return all;
    }

    private static void put(Map<String, String> all, FormField field, @Nullable Object answer) {
        if (answer != null) all.put(field.name(), answer.toString());
    }
}
