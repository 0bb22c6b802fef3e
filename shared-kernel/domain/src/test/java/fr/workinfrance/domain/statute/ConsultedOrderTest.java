package fr.workinfrance.domain.statute;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsultedOrderTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void is_that_of_a_profession_said_to_be_regulated() {
        assertThat(asked(Name.EMPLOYEE, "Pharmacien", true)).contains(order("PHARMACIENS"));
        assertThat(asked(Name.EMPLOYEE, "Pharmacien", false)).isEmpty();
        assertThat(asked(Name.EMPLOYEE, "Moniteur de ski", true)).isEmpty();
    }

    @Test
    void of_a_medical_intern_is_that_of_physicians_unless_the_job_says_otherwise() {
        assertThat(asked(Name.MEDICAL_INTERN, "Praticien en formation", false)).contains(order("MEDECINS"));
        assertThat(asked(Name.MEDICAL_INTERN, "Interne en pharmacie", false)).contains(order("PHARMACIENS"));
    }

    /** Law: the labour market is weighed by this opinion in the versions before April 2021 only, and only where it is weighed. */
    @Test
    void stands_beside_the_employment_service_in_the_versions_that_weigh_the_labour_market() {
        for (var definition : StatuteBook.all()) {
            boolean before = definition.id().version().isBefore(LocalDate.of(2021, 4, 1));
            boolean weighed = definition.terms().rules().contains(Rule.LABOUR_MARKET);
            assertThat(term(definition.id(), AgencyKind.EMPLOYMENT_SERVICE).isPresent())
                    .as("%s", definition.id())
                    .isEqualTo(before && weighed);
            assertThat(term(definition.id(), AgencyKind.PROFESSIONAL_ORDER).map(OpinionTerm::basis))
                    .as("%s", definition.id())
                    .isIn(Optional.empty(), Optional.of("Code du travail, R5221-20 " + (before ? "4°" : "3°")));
        }
    }

    private static Optional<OpinionTerm> term(ProcedureId id, AgencyKind kind) {
        return StatuteBook.find(id).orElseThrow().terms().opinions().stream()
                .filter(term -> term.agency() == kind)
                .findFirst();
    }

    private static AgencyId order(String name) {
        return AgencyId.of("PROFESSIONAL_ORDER-" + name);
    }

    private static Optional<AgencyId> asked(Name procedure, String job, boolean regulated) {
        var c = Given.contract();
        var contract = new JobContract(
                job, c.workplace(), c.type(), c.startsOn(), c.endsOn(), c.hours(), c.grossPay(), regulated);
        return ConsultedOrder.of(procedure, contract, DAY);
    }
}
