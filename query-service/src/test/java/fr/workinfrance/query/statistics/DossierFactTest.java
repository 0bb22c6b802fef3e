package fr.workinfrance.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.query.Past;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DossierFactTest {
    @Test
    void counts_without_knowing_anybody() {
        DossierFact fact = null;
        long sequence = 0;
        for (var event : new Past().attested("awa").events()) fact = DossierFact.then(fact, event, sequence++);
        assertThat(fact).isNotNull();
        assertThat(fact.stage()).isEqualTo(Stage.ATTESTED);
        assertThat(fact.submittedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(fact.departement()).isEqualTo("75");
        assertThat(fact.nationality()).isEqualTo("SN");
        assertThat(fact.opinions()).isEqualTo(2);
        assertThat(fact.late()).isEmpty();
        assertThat(fact.decidedOn()).isNotNull();
        assertThat(fact.toString()).doesNotContain("Diallo", "awa");
    }
}
