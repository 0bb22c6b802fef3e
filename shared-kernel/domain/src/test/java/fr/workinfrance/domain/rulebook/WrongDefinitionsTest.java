package fr.workinfrance.domain.rulebook;

import static fr.workinfrance.domain.rulebook.Definitions.base;
import static fr.workinfrance.domain.rulebook.Definitions.decision;
import static fr.workinfrance.domain.rulebook.Definitions.fields;
import static fr.workinfrance.domain.rulebook.Definitions.id;
import static fr.workinfrance.domain.rulebook.Definitions.on;
import static fr.workinfrance.domain.rulebook.Definitions.opinion;
import static fr.workinfrance.domain.rulebook.Definitions.opinions;
import static fr.workinfrance.domain.rulebook.Definitions.piece;
import static fr.workinfrance.domain.rulebook.Definitions.pieces;
import static fr.workinfrance.domain.rulebook.Definitions.replaced;
import static fr.workinfrance.domain.rulebook.Definitions.rules;
import static fr.workinfrance.domain.rulebook.Definitions.term;
import static fr.workinfrance.domain.rulebook.Definitions.terms;
import static fr.workinfrance.domain.rulebook.Definitions.with;
import static fr.workinfrance.domain.rulebook.Definitions.without;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Competence;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.DecisionTerm.Meaning;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.rulebook.DefinitionFault.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions of a procedure that cannot be published, and why each cannot. */
class WrongDefinitionsTest {

    final Rulebook book = Rulebook.delivered(Name.STUDENT_JOB);

    record Wrong(ProcedureDefinition definition, Kind kind, String what) {}

    static Stream<Wrong> wrong() {
        var base = base();
        var t = base.terms();
        return Stream.of(
                new Wrong(
                        new ProcedureDefinition(" ", base.meantFor(), base.fields(), t), Kind.ARTICLE_MISSING, "basis"),
                new Wrong(new ProcedureDefinition("L1-1", List.of(), base.fields(), t), Kind.MEANT_FOR_NOBODY, ""),
                new Wrong(
                        new ProcedureDefinition("L1-1", List.of(Trait.STUDENT, Trait.STUDENT), base.fields(), t),
                        Kind.TWICE,
                        "STUDENT"),
                new Wrong(
                        fields(without(base.fields(), f -> f.field() == FormField.SIRET)),
                        Kind.FIELD_INDISPENSABLE,
                        "SIRET"),
                new Wrong(
                        fields(replaced(base.fields(), new FieldTerm(FormField.HOURS, FieldNeed.OPTIONAL))),
                        Kind.FIELD_INDISPENSABLE,
                        "HOURS"),
                new Wrong(
                        fields(without(base.fields(), f -> f.field() == FormField.PERMIT_EXPIRY)),
                        Kind.PERMIT_HALF_ASKED,
                        "PERMIT_NUMBER"),
                new Wrong(
                        fields(without(base.fields(), f -> f.field().name().startsWith("PERMIT"))),
                        Kind.COMPETENCE_NOT_ASKED,
                        "PERMIT_DEPARTEMENT"),
                new Wrong(
                        terms(new Terms(id(), Competence.RESIDENCE, t.pieces(), t.rules(), t.opinions(), t.decision())),
                        Kind.COMPETENCE_NOT_ASKED,
                        "ESTABLISHMENT_DEPARTEMENT"),
                new Wrong(
                        terms(new Terms(
                                id(),
                                Competence.PERMIT_OR_ESTABLISHMENT,
                                t.pieces(),
                                t.rules(),
                                t.opinions(),
                                t.decision())),
                        Kind.COMPETENCE_NOT_ASKED,
                        "ESTABLISHMENT_DEPARTEMENT"),
                new Wrong(
                        fields(replaced(
                                base.fields(), new FieldTerm(FormField.PERMIT_EXPIRY, FieldNeed.WITH_A_PERMIT))),
                        Kind.PERMIT_HALF_ASKED,
                        "PERMIT_NUMBER"),
                new Wrong(fields(with(base.fields(), base.fields().getFirst())), Kind.TWICE, "COMMUNE"),
                new Wrong(pieces(List.of()), Kind.NO_PIECE, ""),
                new Wrong(pieces(with(t.pieces(), piece(PieceKind.PASSPORT, "L1-1"))), Kind.TWICE, "PASSPORT"),
                new Wrong(
                        pieces(with(t.pieces(), piece(PieceKind.SHOW_LICENCE, ""))),
                        Kind.ARTICLE_MISSING,
                        "SHOW_LICENCE"),
                new Wrong(rules(List.of(Rule.SIRET_KEY_WRONG, Rule.SIRET_KEY_WRONG)), Kind.TWICE, "SIRET_KEY_WRONG"),
                new Wrong(
                        opinion(AgencyKind.DIRECCTE, "L1-1", true, false, true, 5),
                        Kind.DECIDER_CANNOT_BE_CONSULTED,
                        "DIRECCTE"),
                new Wrong(
                        new ProcedureDefinition("Code du travail", base.meantFor(), base.fields(), t),
                        Kind.ARTICLE_MISSING,
                        "basis"),
                new Wrong(
                        pieces(with(t.pieces(), piece(PieceKind.SHOW_LICENCE, "Code du travail"))),
                        Kind.ARTICLE_MISSING,
                        "SHOW_LICENCE"),
                new Wrong(
                        opinion(AgencyKind.DRAC, "Code de la culture", true, false, true, 5),
                        Kind.ARTICLE_MISSING,
                        "DRAC"),
                new Wrong(
                        decision(new DecisionTerm(Period.ofMonths(2), Meaning.REJECTION, Period.ofMonths(3), "CRPA")),
                        Kind.ARTICLE_MISSING,
                        "decision"),
                new Wrong(opinion(AgencyKind.DRAC, " ", true, false, true, 5), Kind.ARTICLE_MISSING, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "L1-1", true, false, true, 0), Kind.DELAY_NOT_POSITIVE, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "L1-1", true, false, true, -1), Kind.DELAY_NOT_POSITIVE, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "L1-1", true, false, true, 60), Kind.OPINION_AFTER_SILENCE, "DRAC"),
                new Wrong(
                        opinion(AgencyKind.DRAC, "L1-1", false, true, false, 5),
                        Kind.BINDING_BUT_NOT_MANDATORY,
                        "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "L1-1", true, true, true, 5), Kind.BINDING_YET_PASSED_OVER, "DRAC"),
                new Wrong(
                        opinions(List.of(
                                term(AgencyKind.DRAC, "L1-1", true, false, true, 5),
                                term(AgencyKind.DRAC, "L1-1", true, false, true, 6))),
                        Kind.TWICE,
                        "DRAC/L1-1"),
                new Wrong(
                        decision(new DecisionTerm(Period.ZERO, Meaning.REJECTION, Period.ofMonths(3), "L1-1")),
                        Kind.DELAY_NOT_POSITIVE,
                        "silence"),
                new Wrong(
                        decision(new DecisionTerm(Period.ofMonths(2), Meaning.REJECTION, Period.ofMonths(-1), "L1-1")),
                        Kind.DELAY_NOT_POSITIVE,
                        "longestGranted"),
                new Wrong(
                        decision(new DecisionTerm(Period.ofMonths(2), Meaning.ACCEPTANCE, Period.ofMonths(3), "L1-1")),
                        Kind.SILENCE_CANNOT_GRANT,
                        ""),
                new Wrong(
                        decision(new DecisionTerm(Period.ofMonths(2), Meaning.REJECTION, Period.ofMonths(3), "")),
                        Kind.ARTICLE_MISSING,
                        "decision"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuses_a_wrong_definition_and_says_what_is_wrong(Wrong wrong) {
        assertThat(faults(wrong.definition())).contains(new DefinitionFault(wrong.kind(), wrong.what()));
    }

    @Test
    void tells_everything_at_once() {
        var wrong = new ProcedureDefinition("", List.of(), List.of(), base().terms());
        assertThat(faults(on(wrong, LocalDate.of(2016, 11, 1))))
                .extracting(DefinitionFault::kind)
                .contains(
                        Kind.NOT_IN_THE_FUTURE,
                        Kind.NOT_AFTER_THE_LATEST,
                        Kind.ARTICLE_MISSING,
                        Kind.MEANT_FOR_NOBODY,
                        Kind.FIELD_INDISPENSABLE,
                        Kind.COMPETENCE_NOT_ASKED);
    }

    /** What Consulting refuses to ask for: a procedure that wants it could never be decided. */
    @ParameterizedTest
    @CsvSource({
        "P31D, P30D, true",
        "P30D, P30D, false",
        "P1M, P30D, true",
        // Law: a month is shorter from February on, so thirty days are longer than it on some days.
        "P29D, P1M, true",
        "P28D, P1M, false"
    })
    void refuses_an_opinion_whose_delay_may_be_longer_than_the_longest_granted(
            String delay, String longest, boolean wrong) {
        var d = base();
        var t = d.terms();
        var owed =
                new OpinionTerm(AgencyKind.DRAC, "L1-1", true, false, true, Period.parse(delay), Silence.DEEMED_GIVEN);
        var granted = new DecisionTerm(Period.ofMonths(6), Meaning.REJECTION, Period.parse(longest), "L1-1");
        var definition = terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), List.of(owed), granted));
        assertThat(faults(definition).contains(new DefinitionFault(Kind.OPINION_LONGER_THAN_GRANTED, "DRAC")))
                .isEqualTo(wrong);
    }

    @Test
    void refuses_an_opinion_that_comes_after_silence_on_some_day_of_the_year_only() {
        var d = base();
        var t = d.terms();
        var owed = term(AgencyKind.DRAC, "L1-1", true, false, true, 30);
        var month = new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "L1-1");
        assertThat(faults(terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), List.of(owed), month))))
                .contains(new DefinitionFault(Kind.OPINION_AFTER_SILENCE, "DRAC"));
    }

    @Test
    void takes_an_opinion_that_comes_just_before_silence() {
        assertThat(faults(opinion(AgencyKind.DRAC, "L1-1", true, false, true, 59)))
                .isEmpty();
        assertThat(faults(opinion(AgencyKind.DRAC, "L1-1", true, true, false, 15)))
                .isEmpty();
    }

    private List<DefinitionFault> faults(ProcedureDefinition definition) {
        return Definitions.faults(book, definition);
    }
}
