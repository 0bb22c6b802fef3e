package fr.workinfrance.domain.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.domain.procedure.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A good dossier that a test changes in one respect, and what the rules say of it then. */
class Examined {

    static final Set<PieceKind> COMMON =
            Set.of(PieceKind.STAY_DOCUMENT, PieceKind.PASSPORT, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT);
    static final Instant FILED = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-05T09:00:00Z");

    Terms terms = Given.TERMS;
    ApplicantRole role = ApplicantRole.EMPLOYER;
    ApplicationForm form = Given.form();
    Set<PieceKind> pieces = COMMON;
    AgencyId inCharge = Given.DIRECCTE;
    Instant now = LATER;

    @Nullable
    AuthorisedPeriod period;

    @Nullable
    FormerAuthorisation former;

    List<Finding> findings() {
        return Examiner.examine(new Examination(terms, role, form, pieces, inCharge, FILED, now, period, former));
    }

    List<Rule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    Finding found(Rule rule, Severity severity) {
        var found = findings().stream().filter(f -> f.rule() == rule).toList();
        assertThat(found).as("%s", rule).hasSize(1);
        assertThat(found.getFirst().severity()).isEqualTo(severity);
        assertThat(found.getFirst().article()).isNotBlank();
        return found.getFirst();
    }

    static ApplicationForm nationality(String country) {
        var form = Given.form();
        var worker = new Worker(form.worker().identity(), Country.of(country));
        return new ApplicationForm(form.request(), null, worker, form.permit(), form.employer(), form.contract());
    }

    static ApplicationForm permit(String expires) {
        return permitOf(Given.form(), expires);
    }

    static ApplicationForm permitOf(ApplicationForm form, String expires) {
        return permitOf(form, expires, "75");
    }

    static ApplicationForm permitOf(ApplicationForm form, String expires, String departement) {
        var permit = new StayPermit(
                Objects.requireNonNull(form.permit()).number(),
                LocalDate.parse(expires),
                Departement.of(departement),
                Given.words("Paris"));
        return new ApplicationForm(form.request(), null, form.worker(), permit, form.employer(), form.contract());
    }

    static ApplicationForm withEmployer(Employer employer) {
        var form = Given.form();
        return new ApplicationForm(form.request(), null, form.worker(), form.permit(), employer, form.contract());
    }

    static ApplicationForm withContract(JobContract contract) {
        return withContractOf(Given.form(), contract);
    }

    static ApplicationForm withContractOf(ApplicationForm form, JobContract contract) {
        return new ApplicationForm(form.request(), null, form.worker(), form.permit(), form.employer(), contract);
    }

    static JobContract contract(@Nullable LocalDate end, String hours, String pay) {
        var type = end == null ? ContractType.OPEN_ENDED : ContractType.FIXED_TERM;
        return new JobContract(
                "Job",
                Given.workplace("Place"),
                type,
                LocalDate.of(2026, 4, 1),
                end,
                amount(hours),
                amount(pay),
                false);
    }

    static JobContract contract(ContractType type, String pay) {
        var end = LocalDate.of(2026, 12, 31);
        return new JobContract(
                "Job",
                Given.workplace("Place"),
                type,
                LocalDate.of(2026, 4, 1),
                end,
                amount("35/WEEK"),
                amount(pay),
                false);
    }

    static Amount amount(String text) {
        var parts = text.split("/");
        return new Amount(new BigDecimal(parts[0]), Per.valueOf(parts[1]));
    }
}
