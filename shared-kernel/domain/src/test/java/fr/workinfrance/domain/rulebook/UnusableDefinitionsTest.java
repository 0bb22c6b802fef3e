package fr.workinfrance.domain.rulebook;

import static fr.workinfrance.domain.rulebook.Definitions.base;
import static fr.workinfrance.domain.rulebook.Definitions.fields;
import static fr.workinfrance.domain.rulebook.Definitions.opinion;
import static fr.workinfrance.domain.rulebook.Definitions.opinions;
import static fr.workinfrance.domain.rulebook.Definitions.pieces;
import static fr.workinfrance.domain.rulebook.Definitions.rules;
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
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.DecisionTerm.Meaning;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.rulebook.DefinitionFault.Kind;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Definitions that hold together word by word, and that nobody could use: for whom there is nobody, or without their data. */
class UnusableDefinitionsTest {

    final Rulebook book = Rulebook.delivered(Name.STUDENT_JOB);

    @ParameterizedTest
    @CsvSource({
        "IN_FRANCE, ABROAD, true",
        "APPRENTICE, ARTIST, true",
        "MEDICAL_INTERN, RESEARCHER, true",
        "STUDENT, ALGERIAN, false",
        "ABROAD, STUDENT, false",
        "IN_FRANCE, ARTIST, false"
    })
    void refuses_to_be_for_whoever_would_be_two_things_at_once(Trait one, Trait other, boolean wrong) {
        var definition = new ProcedureDefinition(base().basis(), List.of(one, other), base().fields(), base().terms());
        assertThat(faults(definition).contains(new DefinitionFault(Kind.MEANT_FOR_BOTH, one + "/" + other)))
                .isEqualTo(wrong);
    }

    /** Law: an authorisation goes no further than the contract (R5221-3 14°), whose end must then be known. */
    @ParameterizedTest
    @EnumSource
    void asks_for_the_end_of_the_contract_always_or_unless_it_is_open_ended(FieldNeed need) {
        var fault = new DefinitionFault(Kind.END_NOT_ASKED, "CONTRACT_END");
        boolean enough = need == FieldNeed.ALWAYS || need == FieldNeed.UNLESS_OPEN_ENDED;
        assertThat(faults(fields(Definitions.replaced(base().fields(), new FieldTerm(FormField.CONTRACT_END, need))))
                        .contains(fault))
                .isEqualTo(!enough);
        assertThat(faults(fields(without(base().fields(), f -> f.field() == FormField.CONTRACT_END))))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_YEAR_OF_STAY, STAY_SINCE",
        "JOB_SEEKER_ELSEWHERE, STAY_STATUS",
        "ANOTHER_EMPLOYER, PREVIOUS_SIRET",
        "LABOUR_MARKET, SHORTAGE_JOB",
        "LABOUR_MARKET, OFFER_PUBLISHED_ON",
        "EMPLOYER_COMPLIANCE, EMPLOYER_COMPLIES",
        "CONVICTIONS_TO_WEIGH, EMPLOYER_COMPLIES",
        "CHANGED_SINCE, PREVIOUS_REFERENCE",
        "NOTICE_ENOUGH, JOB",
        "RENEWAL_REFERENCE_MISSING, PREVIOUS_REFERENCE",
        "PROFESSION_PROOF_MISSING, REGULATED_PROFESSION",
        "PERMIT_EXPIRED, PERMIT_EXPIRY",
        "EMPLOYER_MUST_CHECK_PERMIT, PERMIT_NUMBER"
    })
    void refuses_a_rule_whose_answer_is_not_asked_for(Rule rule, FormField field) {
        var fault = new DefinitionFault(Kind.DATA_NOT_ASKED, rule + "/" + field);
        var applied = rules(List.of(rule)).terms();
        var rest = without(base().fields(), f -> f.field() == field);
        assertThat(faults(new ProcedureDefinition(base().basis(), base().meantFor(), rest, applied)))
                .contains(fault);
        var asked = with(rest, new FieldTerm(field, FieldNeed.OPTIONAL));
        assertThat(faults(new ProcedureDefinition(base().basis(), base().meantFor(), asked, applied)))
                .doesNotContain(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "UNLESS_A_SHORTAGE_JOB, SHORTAGE_JOB",
        "FOR_A_REGULATED_PROFESSION, REGULATED_PROFESSION",
        "WITH_A_PERMIT, PERMIT_NUMBER"
    })
    void refuses_a_piece_that_goes_by_an_answer_not_asked_for(PieceNeed need, FormField field) {
        var fault = new DefinitionFault(Kind.DATA_NOT_ASKED, "PUBLISHED_OFFER/" + field);
        var wanted = pieces(with(base().terms().pieces(), new PieceTerm(PieceKind.PUBLISHED_OFFER, need, "L1-1")));
        var rest = without(base().fields(), f -> f.field() == field);
        assertThat(faults(new ProcedureDefinition(base().basis(), base().meantFor(), rest, wanted.terms())))
                .contains(fault);
        var asked = with(rest, new FieldTerm(field, FieldNeed.OPTIONAL));
        assertThat(faults(new ProcedureDefinition(base().basis(), base().meantFor(), asked, wanted.terms())))
                .doesNotContain(fault);
    }

    @Test
    void refuses_a_question_for_whoever_has_a_permit_where_no_permit_is_asked_for() {
        var rest = without(base().fields(), f -> FieldTerm.PERMIT.contains(f.field()));
        assertThat(faults(fields(with(rest, new FieldTerm(FormField.STAY_SINCE, FieldNeed.WITH_A_PERMIT)))))
                .contains(new DefinitionFault(Kind.DATA_NOT_ASKED, "STAY_SINCE/PERMIT_NUMBER"));
    }

    @ParameterizedTest
    @CsvSource({
        "P5Y, false",
        "P60M, false",
        "P1826D, false",
        "P5Y1D, true",
        "P61M, true",
        "P4Y13M, true",
        "P1828D, true",
        "P900000000Y, true",
        "P999999999Y, true",
        "P2147483647Y2147483647M2147483647D, true"
    })
    void refuses_a_delay_of_over_five_years(String delay, boolean wrong) {
        var endless = Period.parse(delay);
        var owed = new OpinionTerm(AgencyKind.DRAC, "L1-1", true, false, true, endless, Silence.DEEMED_GIVEN);
        assertThat(tooLong(opinions(List.of(owed)), "DRAC")).isEqualTo(wrong);
        var t = base().terms();
        var silence = new DecisionTerm(endless, Meaning.REJECTION, Period.ofMonths(3), "L1-1");
        var granted = new DecisionTerm(Period.ofMonths(2), Meaning.REJECTION, endless, "L1-1");
        for (var decision : List.of(silence, granted)) {
            var opinions = opinion(AgencyKind.DRAC, "L1-1", true, false, true, 5)
                    .terms()
                    .opinions();
            var definition =
                    terms(new Terms(Definitions.id(), t.competence(), t.pieces(), t.rules(), opinions, decision));
            assertThat(tooLong(definition, decision == silence ? "silence" : "longestGranted"))
                    .isEqualTo(wrong);
        }
    }

    @Test
    void compares_no_opinion_with_a_delay_that_is_none() {
        var t = opinion(AgencyKind.DRAC, "L1-1", true, false, true, 5).terms();
        var past = new DecisionTerm(Period.ofYears(-2_000_000_000), Meaning.REJECTION, Period.ofMonths(3), "L1-1");
        assertThat(faults(
                        terms(new Terms(Definitions.id(), t.competence(), t.pieces(), t.rules(), t.opinions(), past))))
                .contains(new DefinitionFault(Kind.DELAY_NOT_POSITIVE, "silence"));
    }

    private boolean tooLong(ProcedureDefinition definition, String what) {
        return faults(definition).toString().contains("[kind=DELAY_TOO_LONG, what=" + what + "]");
    }

    /** What the program delivers for today, and anybody begins a new version with. */
    @ParameterizedTest
    @EnumSource
    void finds_nothing_wrong_with_what_is_in_force(Name name) {
        var latest = StatuteBook.versions(name).getLast();
        assertThat(DefinitionCheck.faultsOf(latest)).isEmpty();
    }

    @Test
    void needs_of_a_rule_only_what_some_procedure_may_leave_out() {
        assertThat(Arrays.stream(Rule.values()).filter(rule -> rule.needs().isEmpty()))
                .contains(Rule.NATIONALITY_OUT_OF_SCOPE, Rule.ENDS_TOO_LATE, Rule.SIRET_KEY_WRONG, Rule.PIECES_COUNTED);
    }

    private List<DefinitionFault> faults(ProcedureDefinition definition) {
        return Definitions.faults(book, definition);
    }
}
