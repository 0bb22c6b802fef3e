package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rule may look at. No rule needs a fact about a person in clear, so none is opened.
 *
 * @param terms those the dossier was submitted under
 * @param submittedAt when the dossier was submitted
 * @param now the instant the rules are applied for: the rules in force on that day count
 * @param period the period about to be authorised; absent before the decision
 * @param former the authorisation that the request names; absent when it names none that is known here
 */
public record Examination(
        Terms terms,
        ApplicantRole role,
        ApplicationForm form,
        Set<PieceKind> pieces,
        AgencyId inCharge,
        Instant submittedAt,
        Instant now,
        @Nullable AuthorisedPeriod period,
        @Nullable FormerAuthorisation former) {
    public Examination {
        pieces = Set.copyOf(pieces);
    }

    /** Where the work is done: the postal code of the workplace tells it, or else what decides who is competent. */
    Departement place() {
        return Optional.ofNullable(form.contract().workplace().departement())
                .or(() -> terms.competence().of(form))
                .orElseGet(() -> Departement.of(inCharge.place()));
    }

    /** The answers given, and after them those that {@link #place()} read. */
    List<FormField> andPlace(FormField... given) {
        boolean told = form.contract().workplace().departement() != null;
        var place = told
                ? Stream.of(FormField.WORKPLACE)
                : Stream.concat(Stream.of(FormField.WORKPLACE), terms.competence().read(form).stream());
        return Stream.concat(Stream.of(given), place).distinct().toList();
    }

    /** The first day of work: that of the period about to be authorised, or else of the contract. */
    LocalDate start() {
        return period != null ? period.from() : form.contract().startsOn();
    }

    /** The answers given, and after the first of them the one that {@link #start()} read, if it read any. */
    List<FormField> withStart(FormField first, FormField... rest) {
        var start = period == null ? Stream.of(FormField.CONTRACT_START) : Stream.<FormField>empty();
        return Stream.of(Stream.of(first), start, Stream.of(rest))
                .flatMap(fields -> fields)
                .toList();
    }

    /** The day whose rules count. */
    LocalDate today() {
        return ParisTime.dayOf(now);
    }
}
