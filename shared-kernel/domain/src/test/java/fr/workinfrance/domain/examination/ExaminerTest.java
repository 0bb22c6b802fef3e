package fr.workinfrance.domain.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.procedure.Rule;
import org.junit.jupiter.api.Test;

class ExaminerTest extends Examined {
    @Test
    void finds_nothing_against_a_good_dossier() {
        assertThat(rules()).containsExactly(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PIECES_COUNTED);
        period = Given.PERIOD;
        assertThat(rules()).containsExactly(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PIECES_COUNTED);
    }
}
