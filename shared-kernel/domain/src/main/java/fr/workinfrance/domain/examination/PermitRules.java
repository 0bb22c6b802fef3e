package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the worker's nationality and stay document say. */
final class PermitRules {

    /** Law: the préfet of the permit's département, or of the establishment's (R5221-15, R5221-16). */
    static Optional<Finding> competence(Examination e) {
        var competence = e.terms().competence();
        return competence
                .of(e.form())
                .map(place -> place.code())
                .filter(code -> !e.inCharge().place().equals(code))
                .map(code -> new Finding(
                        Rule.NOT_COMPETENT,
                        BLOCKING,
                        competence.chosenFor(e.form()).article(),
                        competence.read(e.form()),
                        Map.of("departement", code, "agency", e.inCharge().toString())));
    }

    static Optional<Finding> nationality(Examination e) {
        var country = e.form().worker().nationality();
        if (!FreeMovement.holds(country, e.today())) return Optional.empty();
        return Optional.of(new Finding(
                Rule.NATIONALITY_OUT_OF_SCOPE,
                BLOCKING,
                "Code du travail, L5221-1, L5221-2, R5221-2",
                List.of(FormField.NATIONALITY),
                Map.of("country", country.code())));
    }

    static Optional<Finding> permitExpired(Examination e) {
        var permit = e.form().permit();
        if (permit == null) return Optional.empty();
        var expires = permit.expiresOn();
        var starts = e.start();
        if (!expires.isBefore(starts)) return Optional.empty();
        return Optional.of(new Finding(
                Rule.PERMIT_EXPIRED,
                BLOCKING,
                "Code du travail, R5221-20, R5221-3 14°",
                e.withStart(FormField.PERMIT_EXPIRY),
                Map.of("expiresOn", expires.toString(), "startsOn", starts.toString())));
    }

    private PermitRules() {}
}
