package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Given.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportingTest {

    final Instant opened = Instant.parse("2018-03-27T08:49:51Z");
    final Instant filed = Instant.parse("2018-03-27T08:54:07Z");
    final Instant taken = Instant.parse("2018-03-27T09:10:38Z");
    final Instant decided = Instant.parse("2018-03-27T09:15:08Z");
    final ImportSource source = new ImportSource("demarches-simplifiees/v1", "44950");

    @Test
    void tells_the_past_with_the_dates_it_had_there() {
        var events = imported(taken, new Outcome.Approved(decided, Given.PERIOD));
        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        DossierImported.class,
                        PieceAttached.class,
                        PieceAttached.class,
                        PieceAttached.class,
                        PieceAttached.class,
                        DossierSubmitted.class,
                        DossierMarkedComplete.class,
                        ImportedDecision.class);
        assertThat(events.getFirst().at()).isEqualTo(DossierStories.NOW);
        assertThat(events.subList(1, 6)).extracting(DossierEvent::at).containsOnly(filed);
        assertThat(events.get(6).at()).isEqualTo(taken);
        assertThat(events.getLast().at()).isEqualTo(decided);
        assertThat(Stage.of(Dossier.after(events))).isEqualTo(Stage.APPROVED);
    }

    @Test
    void counts_the_clock_from_the_first_filing() {
        var submitted = (DossierSubmitted) imported(null, null).getLast();
        assertThat(submitted.receipt().receivedOn()).isEqualTo(LocalDate.of(2018, 3, 27));
        assertThat(submitted.receipt().silenceOn()).isEqualTo(LocalDate.of(2018, 5, 27));
    }

    @Test
    void refuses_nothing_of_the_past_but_finds_what_was_wrong() {
        var tooLong = new AuthorisedPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2028, 4, 1));
        var decision = (ImportedDecision)
                imported(taken, new Outcome.Approved(decided, tooLong)).getLast();
        assertThat(decision.findings()).extracting(Finding::rule).contains(Rule.ENDS_TOO_LATE, Rule.DECIDED_IN_HASTE);
    }

    @Test
    void ends_as_the_other_system_ended_it() {
        assertThat(Stage.of(Dossier.after(imported(taken, new Outcome.Refused(decided)))))
                .isEqualTo(Stage.REFUSED);
        assertThat(Stage.of(Dossier.after(imported(taken, new Outcome.Closed(decided)))))
                .isEqualTo(Stage.CLOSED);
        assertThat(Stage.of(Dossier.after(imported(taken, null)))).isEqualTo(Stage.COMPLETE);
        assertThat(Stage.of(Dossier.after(imported(null, null)))).isEqualTo(Stage.SUBMITTED);
    }

    private List<DossierEvent> imported(@Nullable Instant complete, @Nullable Outcome outcome) {
        var command = new ImportDossier(
                ID,
                Given.AWA,
                ApplicantRole.WORKER,
                Given.TERMS,
                source,
                Given.form(),
                Given.commonPieces(),
                Given.DIRECCTE,
                new ImportedHistory(opened, filed, complete, outcome));
        var decision = DossierDecider.decide(new Dossier.NotOpened(), command, DossierStories.NOW);
        return ((Decision.Accepted) decision).events();
    }
}
