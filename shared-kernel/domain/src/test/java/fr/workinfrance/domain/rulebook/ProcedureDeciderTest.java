package fr.workinfrance.domain.rulebook;

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
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.rulebook.DefinitionFault.Kind;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProcedureDeciderTest {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

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
        assertThat(faults(announced, on(base(), NEXT_YEAR.minusDays(1)))).contains(fault);
        assertThat(faults(announced, on(base(), NEXT_YEAR.plusDays(1)))).doesNotContain(fault);
    }

    @Test
    void corrects_an_announced_version_until_its_day_has_come() {
        var shorter = decision(new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "L231-6"));
        var announced = book.then(new VersionPublished(Name.STUDENT_JOB, NOW, shorter));
        var corrected = on(base(), NEXT_YEAR);
        assertThat(faults(announced, corrected)).isEmpty();
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
                new ProcedureDefinition("Another basis", base.meantFor(), base.fields(), t),
                new ProcedureDefinition(base.basis(), List.of(Trait.IN_FRANCE), base.fields(), t),
                fields(with(base.fields(), new FieldTerm(FormField.SHORTAGE_JOB, FieldNeed.OPTIONAL))),
                pieces(with(t.pieces(), piece(PieceKind.CFA_ENROLMENT, "A"))),
                opinions(List.of()),
                rules(List.of(Rule.SIRET_KEY_WRONG)),
                decision(new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "L231-6")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void takes_any_one_change_for_a_change(ProcedureDefinition changed) {
        assertThat(faults(changed)).isEmpty();
    }

    record Wrong(ProcedureDefinition definition, Kind kind, String what) {}

    static Stream<Wrong> wrong() {
        var base = base();
        var t = base.terms();
        return Stream.of(
                new Wrong(
                        new ProcedureDefinition(" ", base.meantFor(), base.fields(), t), Kind.ARTICLE_MISSING, "basis"),
                new Wrong(new ProcedureDefinition("B", List.of(), base.fields(), t), Kind.MEANT_FOR_NOBODY, ""),
                new Wrong(
                        new ProcedureDefinition("B", List.of(Trait.STUDENT, Trait.STUDENT), base.fields(), t),
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
                new Wrong(pieces(with(t.pieces(), piece(PieceKind.PASSPORT, "A"))), Kind.TWICE, "PASSPORT"),
                new Wrong(
                        pieces(with(t.pieces(), piece(PieceKind.SHOW_LICENCE, ""))),
                        Kind.ARTICLE_MISSING,
                        "SHOW_LICENCE"),
                new Wrong(rules(List.of(Rule.SIRET_KEY_WRONG, Rule.SIRET_KEY_WRONG)), Kind.TWICE, "SIRET_KEY_WRONG"),
                new Wrong(
                        opinion(AgencyKind.DIRECCTE, "A", true, false, true, 5),
                        Kind.DECIDER_CANNOT_BE_CONSULTED,
                        "DIRECCTE"),
                new Wrong(opinion(AgencyKind.DRAC, " ", true, false, true, 5), Kind.ARTICLE_MISSING, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "A", true, false, true, 0), Kind.DELAY_NOT_POSITIVE, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "A", true, false, true, -1), Kind.DELAY_NOT_POSITIVE, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "A", true, false, true, 60), Kind.OPINION_AFTER_SILENCE, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "A", false, true, false, 5), Kind.BINDING_BUT_NOT_MANDATORY, "DRAC"),
                new Wrong(opinion(AgencyKind.DRAC, "A", true, true, true, 5), Kind.BINDING_YET_PASSED_OVER, "DRAC"),
                new Wrong(
                        opinions(List.of(
                                term(AgencyKind.DRAC, "A", true, false, true, 5),
                                term(AgencyKind.DRAC, "A", true, false, true, 6))),
                        Kind.TWICE,
                        "DRAC/A"),
                new Wrong(
                        decision(new DecisionTerm(Period.ZERO, Meaning.REJECTION, Period.ofMonths(3), "A")),
                        Kind.DELAY_NOT_POSITIVE,
                        "silence"),
                new Wrong(
                        decision(new DecisionTerm(Period.ofMonths(2), Meaning.REJECTION, Period.ofMonths(-1), "A")),
                        Kind.DELAY_NOT_POSITIVE,
                        "longestGranted"),
                new Wrong(
                        decision(new DecisionTerm(Period.ofMonths(2), Meaning.ACCEPTANCE, Period.ofMonths(3), "A")),
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
        var owed = new OpinionTerm(AgencyKind.DRAC, "A", true, false, true, Period.parse(delay), Silence.DEEMED_GIVEN);
        var granted = new DecisionTerm(Period.ofMonths(6), Meaning.REJECTION, Period.parse(longest), "A");
        var definition = terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), List.of(owed), granted));
        assertThat(faults(definition).contains(new DefinitionFault(Kind.OPINION_LONGER_THAN_GRANTED, "DRAC")))
                .isEqualTo(wrong);
    }

    @Test
    void refuses_an_opinion_that_comes_after_silence_on_some_day_of_the_year_only() {
        var d = base();
        var t = d.terms();
        var owed = term(AgencyKind.DRAC, "A", true, false, true, 30);
        var month = new DecisionTerm(Period.ofMonths(1), Meaning.REJECTION, Period.ofMonths(3), "A");
        assertThat(faults(terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), List.of(owed), month))))
                .contains(new DefinitionFault(Kind.OPINION_AFTER_SILENCE, "DRAC"));
    }

    @Test
    void takes_an_opinion_that_comes_just_before_silence() {
        assertThat(faults(opinion(AgencyKind.DRAC, "A", true, false, true, 59))).isEmpty();
        assertThat(faults(opinion(AgencyKind.DRAC, "A", true, true, false, 15))).isEmpty();
    }

    private List<DefinitionFault> faults(ProcedureDefinition definition) {
        return faults(book, definition);
    }

    private static List<DefinitionFault> faults(Rulebook book, ProcedureDefinition definition) {
        return switch (ProcedureDecider.decide(book, new PublishVersion(definition), NOW)) {
            case Publication.Published _ -> List.of();
            case Publication.Refused(var faults) -> faults;
        };
    }

    private static ProcedureDefinition base() {
        return on(StatuteBook.inForce(Name.STUDENT_JOB, LocalDate.of(2026, 3, 2)), NEXT_YEAR);
    }

    private static ProcedureId id() {
        return new ProcedureId(Name.STUDENT_JOB, NEXT_YEAR);
    }

    private static ProcedureDefinition on(ProcedureDefinition d, LocalDate day) {
        var t = d.terms();
        var dated = new Terms(
                new ProcedureId(t.procedure().name(), day),
                t.competence(),
                t.pieces(),
                t.rules(),
                t.opinions(),
                t.decision());
        return new ProcedureDefinition(d.basis(), d.meantFor(), d.fields(), dated);
    }

    private static ProcedureDefinition fields(List<FieldTerm> fields) {
        return new ProcedureDefinition(base().basis(), base().meantFor(), fields, base().terms());
    }

    private static ProcedureDefinition terms(Terms terms) {
        return new ProcedureDefinition(base().basis(), base().meantFor(), base().fields(), terms);
    }

    private static ProcedureDefinition pieces(List<PieceTerm> pieces) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), pieces, t.rules(), t.opinions(), t.decision()));
    }

    private static ProcedureDefinition rules(List<Rule> rules) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), t.pieces(), rules, t.opinions(), t.decision()));
    }

    private static ProcedureDefinition opinions(List<OpinionTerm> opinions) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), opinions, t.decision()));
    }

    private static ProcedureDefinition decision(DecisionTerm decision) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), t.opinions(), decision));
    }

    private static ProcedureDefinition opinion(
            AgencyKind kind, String basis, boolean mandatory, boolean binding, boolean passedOver, int days) {
        return opinions(List.of(term(kind, basis, mandatory, binding, passedOver, days)));
    }

    private static OpinionTerm term(
            AgencyKind kind, String basis, boolean mandatory, boolean binding, boolean passedOver, int days) {
        return new OpinionTerm(kind, basis, mandatory, binding, passedOver, Period.ofDays(days), Silence.STILL_OWED);
    }

    private static PieceTerm piece(PieceKind kind, String article) {
        return new PieceTerm(kind, PieceNeed.ALWAYS, article);
    }

    private static <T> List<T> with(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static <T> List<T> without(List<T> some, Predicate<T> gone) {
        return some.stream().filter(gone.negate()).toList();
    }

    private static List<FieldTerm> replaced(List<FieldTerm> some, FieldTerm other) {
        return some.stream().map(t -> t.field() == other.field() ? other : t).toList();
    }
}
