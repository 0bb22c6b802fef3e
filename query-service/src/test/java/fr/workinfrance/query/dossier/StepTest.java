package fr.workinfrance.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.Past;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void names_the_agency_and_never_the_officer() {
        assertThat(Step.kindOf("officer:paul@PREFECTURE-75")).isEqualTo("PREFECTURE-75");
        assertThat(Step.kindOf("applicant:awa")).isEqualTo("applicant");
        assertThat(Step.kindOf("automation:WhenApproved")).isEqualTo("automation");
        assertThat(Step.kindOf("")).isEqualTo("automation");
    }

    @Test
    void tells_no_fact_about_a_person_and_no_verdict() {
        var told = new StringBuilder();
        for (var event : new Past().withdrawn("awa").events()) {
            var recorded = new RecordedEvent(
                    1, event.dossier().toString(), 0, Instant.EPOCH, event, new Provenance("applicant:awa", "C", "id"));
            told.append(Step.of(recorded).orElseThrow());
        }
        assertThat(told.toString())
                .contains("DIRECCTE-75", "dossier.opinion-given")
                .doesNotContain("Diallo", "awa", "Leroy", "PERMIT-7788", "forged", "RESERVATIONS", "Claire");
    }
}
