package fr.workinfrance.standalone.stories.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.employer.Representative;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The people of the stories have facts of their own, so that nothing makes two of them one but chance. */
class PeopleTest {

    @Test
    void are_workers_who_share_no_fact_about_a_person() {
        ofTheirOwn(worker -> worker.identity().lastName());
        ofTheirOwn(worker -> worker.identity().firstName());
        ofTheirOwn(worker -> worker.identity().birthDate());
        ofTheirOwn(worker -> worker.identity().birthPlace());
        ofTheirOwn(worker -> worker.identity().email());
        ofTheirOwn(worker -> worker.identity().phone());
        ofTheirOwn(Worker::permit);
        assertThat(Worker.all().map(Worker::identity).map(Identity::postalCode))
                .allMatch(code -> code.startsWith("75"));
    }

    @Test
    void are_employers_with_numbers_whose_keys_hold() {
        assertThat(Firm.all().toList())
                .isNotEmpty()
                .allMatch(firm -> firm.siret().hasValidKey(), "SIRET")
                .allMatch(firm -> firm.siret().siren().hasValidKey(), "SIREN");
        assertThat(Firm.all().map(firm -> firm.siret().siren())).doesNotHaveDuplicates();
        assertThat(Firm.all().map(Firm::name)).doesNotHaveDuplicates();
        assertThat(Firm.all().map(Firm::address)).doesNotHaveDuplicates();
        assertThat(Firm.all().map(Firm::representative)).doesNotHaveDuplicates();
        assertThat(Firm.all().map(Firm::representative).map(Representative::phone))
                .doesNotHaveDuplicates();
    }

    private static void ofTheirOwn(Function<Worker, Object> fact) {
        assertThat(Worker.all().map(fact)).isNotEmpty().doesNotHaveDuplicates();
    }
}
