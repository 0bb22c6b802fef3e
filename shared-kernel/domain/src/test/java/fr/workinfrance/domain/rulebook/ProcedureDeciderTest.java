package fr.workinfrance.domain.rulebook;

import static fr.workinfrance.domain.rulebook.Definitions.NEXT_YEAR;
import static fr.workinfrance.domain.rulebook.Definitions.NOW;
import static fr.workinfrance.domain.rulebook.Definitions.base;
import static fr.workinfrance.domain.rulebook.Definitions.decision;
import static fr.workinfrance.domain.rulebook.Definitions.fields;
import static fr.workinfrance.domain.rulebook.Definitions.on;
import static fr.workinfrance.domain.rulebook.Definitions.opinions;
import static fr.workinfrance.domain.rulebook.Definitions.piece;
import static fr.workinfrance.domain.rulebook.Definitions.pieces;
import static fr.workinfrance.domain.rulebook.Definitions.rules;
import static fr.workinfrance.domain.rulebook.Definitions.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.DecisionTerm.Meaning;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.rulebook.DefinitionFault.Kind;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcedureDeciderTest {

    final Rulebook book = Rulebook.delivered(Name.STUDENT_JOB);

    @Test
    void publishes_a_version_with_the_day_it_comes_into_force() {
        var shorter = decision(new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "L231-6"));
        assertThat(ProcedureDecider.decide(book, new PublishVersion(shorter), NOW))
                .isEqualTo(new Publication.Published(new VersionPublished(Name.STUDENT_JOB, NOW, shorter)));
    }

    @Test
    void puts_it_into_force_on_that_day_and_no_earlier() {
        var shorter = decision(new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "L231-6"));
        var published = book.then(new VersionPublished(Name.STUDENT_JOB, NOW, shorter));
        assertThat(published.inForce(NEXT_YEAR.minusDays(1)).id()).isEqualTo(ProcedureId.of("STUDENT_JOB@2021-04-01"));
        assertThat(published.inForce(NEXT_YEAR)).isEqualTo(shorter);
        assertThat(published.inForce(LocalDate.of(2020, 1, 1)).id())
                .isEqualTo(ProcedureId.of("STUDENT_JOB@2016-11-01"));
        assertThat(published.version(shorter.id())).contains(shorter);
        assertThat(book.version(shorter.id())).isEmpty();
        assertThat(published.then(new VersionPublished(Name.STUDENT_JOB, NOW, shorter)))
                .isEqualTo(published);
    }

    @Test
    void refuses_a_day_that_is_not_to_come() {
        assertThat(faults(on(base(), LocalDate.of(2026, 3, 2))))
                .contains(new DefinitionFault(Kind.NOT_IN_THE_FUTURE, "2026-03-02"));
        assertThat(faults(on(base(), LocalDate.of(2026, 3, 3)))).noneMatch(f -> f.kind() == Kind.NOT_IN_THE_FUTURE);
    }

    @Test
    void refuses_to_overtake_a_version_already_announced() {
        var announced = book.then(new VersionPublished(Name.STUDENT_JOB, NOW, on(base(), NEXT_YEAR)));
        var fault = new DefinitionFault(Kind.NOT_AFTER_THE_LATEST, "2027-01-01");
        assertThat(Definitions.faults(announced, on(base(), NEXT_YEAR.minusDays(1))))
                .contains(fault);
        assertThat(Definitions.faults(announced, on(base(), NEXT_YEAR.plusDays(1))))
                .doesNotContain(fault);
    }

    @Test
    void corrects_an_announced_version_until_its_day_has_come() {
        var shorter = decision(new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "L231-6"));
        var announced = book.then(new VersionPublished(Name.STUDENT_JOB, NOW, shorter));
        var corrected = on(base(), NEXT_YEAR);
        assertThat(Definitions.faults(announced, corrected)).isEmpty();
        assertThat(announced
                        .then(new VersionPublished(Name.STUDENT_JOB, NOW, corrected))
                        .inForce(NEXT_YEAR))
                .isEqualTo(corrected);
        var onTheDay = NEXT_YEAR.atTime(9, 0).toInstant(ZoneOffset.UTC);
        assertThat(ProcedureDecider.decide(announced, new PublishVersion(corrected), onTheDay))
                .isEqualTo(new Publication.Refused(
                        List.of(new DefinitionFault(Kind.NOT_IN_THE_FUTURE, NEXT_YEAR.toString()))));
    }

    @Test
    void refuses_a_day_so_far_ahead_that_its_year_must_be_a_slip() {
        assertThat(faults(on(base(), LocalDate.of(2028, 3, 2)))).noneMatch(f -> f.kind() == Kind.TOO_FAR_AHEAD);
        assertThat(faults(on(base(), LocalDate.of(2028, 3, 3))))
                .contains(new DefinitionFault(Kind.TOO_FAR_AHEAD, "2028-03-03"));
    }

    @Test
    void refuses_what_changes_nothing() {
        assertThat(faults(base())).containsExactly(new DefinitionFault(Kind.NOTHING_CHANGES, ""));
    }

    static Stream<ProcedureDefinition> changes() {
        var base = base();
        var t = base.terms();
        return Stream.of(
                new ProcedureDefinition("Code du travail, R5221-26", base.meantFor(), base.fields(), t),
                new ProcedureDefinition(base.basis(), List.of(Trait.IN_FRANCE), base.fields(), t),
                fields(with(base.fields(), new FieldTerm(FormField.SHORTAGE_JOB, FieldNeed.OPTIONAL))),
                pieces(with(t.pieces(), piece(PieceKind.CFA_ENROLMENT, "L6221-1"))),
                opinions(List.of()),
                rules(List.of(Rule.SIRET_KEY_WRONG)),
                decision(new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "L231-6")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void takes_any_one_change_for_a_change(ProcedureDefinition changed) {
        assertThat(faults(changed)).isEmpty();
    }

    private List<DefinitionFault> faults(ProcedureDefinition definition) {
        return Definitions.faults(book, definition);
    }
}
