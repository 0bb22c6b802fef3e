package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;

import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.calendar.FrenchHolidays;
import fr.workinfrance.domain.calendar.WorkingDays;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Competence;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who hires, and what hiring asks of them. */
final class EmployerRules {

    private static final int DAYS_TO_CHECK = 2;

    static Optional<Finding> siretKey(Examination e) {
        var siret = e.form().employer().siret();
        if (siret.hasValidKey()) return Optional.empty();
        return Optional.of(new Finding(
                Rule.SIRET_KEY_WRONG,
                WARNING,
                "Code de commerce, R123-221",
                List.of(FormField.SIRET),
                Map.of("siret", siret.digits())));
    }

    // Why only where it is known from elsewhere: the SIREN within a SIRET has no key of its own that was typed.
    static Optional<Finding> sirenKey(Examination e) {
        var siren = e.form().employer().companySiren();
        if (siren == null || siren.hasValidKey()) return Optional.empty();
        return Optional.of(new Finding(
                Rule.SIREN_KEY_WRONG,
                WARNING,
                "Code de commerce, R123-221",
                List.of(FormField.SIRET),
                Map.of("siren", siren.digits())));
    }

    static Optional<Finding> sirenMismatch(Examination e) {
        var employer = e.form().employer();
        var siren = employer.companySiren();
        if (siren == null || siren.equals(employer.siret().siren())) return Optional.empty();
        return Optional.of(new Finding(
                Rule.SIREN_MISMATCH,
                WARNING,
                "Code de commerce, R123-221",
                List.of(FormField.SIRET),
                Map.of("siret", employer.siret().digits(), "siren", siren.digits())));
    }

    /** Law: the employer asks the préfet to check the permit two working days before hiring (R5221-41, R5221-42). */
    static Optional<Finding> mustCheckPermit(Examination e) {
        // Why: whoever may be abroad and gives no permit has none to check.
        if (e.form().permit() == null && e.terms().competence() == Competence.PERMIT_OR_ESTABLISHMENT)
            return Optional.empty();
        var starts = e.form().contract().startsOn();
        var days = WorkingDays.sixAWeek(FrenchHolidays.in(e.place()));
        return Optional.of(new Finding(
                Rule.EMPLOYER_MUST_CHECK_PERMIT,
                INFORMATION,
                "Code du travail, L5221-8, R5221-41, R5221-42",
                e.andPlace(FormField.CONTRACT_START),
                Map.of("by", days.before(starts, DAYS_TO_CHECK).toString())));
    }

    /** Law: one authorisation, one employer: for another one a first request is filed (Code du travail, R5221-1, R5221-3). */
    static Optional<Finding> anotherEmployer(Examination e) {
        var before = e.form().circumstances().previousSiret();
        var now = e.form().employer().siret();
        if (e.form().request() != RequestKind.RENEWAL || before == null || before.equals(now)) return Optional.empty();
        return Optional.of(new Finding(
                Rule.ANOTHER_EMPLOYER,
                BLOCKING,
                "Code du travail, R5221-1, R5221-3",
                List.of(FormField.REQUEST, FormField.PREVIOUS_SIRET, FormField.SIRET),
                Map.of("before", before.digits(), "siret", now.digits())));
    }

    private EmployerRules() {}
}
