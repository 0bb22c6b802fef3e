package fr.workinfrance.domain.rulebook;

import fr.workinfrance.domain.act.LawReference;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.rulebook.DefinitionFault.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is wrong with a definition in itself. */
final class DefinitionCheck {

    /** Without these answers there is nothing to decide on. */
    private static final List<FormField> INDISPENSABLE = List.of(
            FormField.CIVILITY,
            FormField.LAST_NAME,
            FormField.FIRST_NAME,
            FormField.NATIONALITY,
            FormField.BIRTH_DATE,
            FormField.REQUEST,
            FormField.SIRET,
            FormField.CONTRACT_TYPE,
            FormField.CONTRACT_START,
            FormField.HOURS,
            FormField.GROSS_PAY);

    /** Whole or not at all: of everybody, of those who have one, of nobody. */
    private static final Set<Set<Optional<FieldNeed>>> PERMIT_ASKED = Set.of(
            Set.of(Optional.of(FieldNeed.ALWAYS)),
            Set.of(Optional.of(FieldNeed.WITH_A_PERMIT)),
            Set.of(Optional.empty()));

    private static final Set<FieldNeed> END_ASKED = Set.of(FieldNeed.ALWAYS, FieldNeed.UNLESS_OPEN_ENDED);

    // Why every day of four years: a month is as long as it is, and February has its own length twice.
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2004, 12, 31);

    /** No law of this mission speaks of a delay of more years, and days without end cannot be reckoned. */
    private static final int MOST_YEARS = 5;

    private final ProcedureDefinition definition;
    private final List<DefinitionFault> faults = new ArrayList<>();

    private DefinitionCheck(ProcedureDefinition definition) {
        this.definition = definition;
    }

    static List<DefinitionFault> faultsOf(ProcedureDefinition definition) {
        var check = new DefinitionCheck(definition);
        check.general();
        check.fields();
        check.pieces();
        check.opinions();
        check.decision();
        return check.faults;
    }

    private void general() {
        article(definition.basis(), "basis");
        if (definition.meantFor().isEmpty()) fault(Kind.MEANT_FOR_NOBODY, "");
        exclusive(definition.meantFor());
        twice(definition.meantFor());
        twice(definition.terms().rules());
    }

    /** Why as a dossier checks it: what could not be asked for under its name would keep every dossier from its decision. */
    private void article(String article, Object of) {
        if (!LawReference.isOne(article)) fault(Kind.ARTICLE_MISSING, of);
    }

    private void exclusive(List<Trait> traits) {
        for (int i = 0; i < traits.size(); i++)
            for (var other : traits.subList(i + 1, traits.size()))
                if (traits.get(i).excludes(other)) fault(Kind.MEANT_FOR_BOTH, traits.get(i) + "/" + other);
    }

    private void fields() {
        twice(definition.fields().stream().map(FieldTerm::field).toList());
        var always = definition.fields().stream()
                .filter(term -> term.need() == FieldNeed.ALWAYS)
                .map(FieldTerm::field)
                .collect(Collectors.toUnmodifiableSet());
        INDISPENSABLE.stream().filter(f -> !always.contains(f)).forEach(f -> fault(Kind.FIELD_INDISPENSABLE, f));
        var asked = definition.fields().stream()
                .collect(Collectors.toMap(FieldTerm::field, FieldTerm::need, (first, _) -> first));
        var ofPermit = FieldTerm.PERMIT.stream()
                .map(f -> Optional.ofNullable(asked.get(f)))
                .collect(Collectors.toSet());
        if (!PERMIT_ASKED.contains(ofPermit)) fault(Kind.PERMIT_HALF_ASKED, FormField.PERMIT_NUMBER);
        if (!asksForCompetence(asked))
            fault(Kind.COMPETENCE_NOT_ASKED, definition.terms().competence().field());
        if (!END_ASKED.contains(asked.getOrDefault(FormField.CONTRACT_END, FieldNeed.OPTIONAL)))
            fault(Kind.END_NOT_ASKED, FormField.CONTRACT_END);
        data(asked.keySet());
    }

    /** What goes by an answer without which it would be silent, or the same for everybody. */
    private void data(Set<FormField> asked) {
        definition.terms().rules().forEach(rule -> data(rule, rule.needs(), asked));
        definition
                .terms()
                .pieces()
                .forEach(term -> data(term.kind(), term.need().needs(), asked));
        definition.fields().stream()
                .filter(term -> term.need() == FieldNeed.WITH_A_PERMIT && !FieldTerm.PERMIT.contains(term.field()))
                .forEach(term -> data(term.field(), Set.of(FormField.PERMIT_NUMBER), asked));
    }

    private void data(Object what, Set<FormField> needs, Set<FormField> asked) {
        needs.stream()
                .filter(field -> !asked.contains(field))
                .sorted()
                .forEach(field -> fault(Kind.DATA_NOT_ASKED, what + "/" + field));
    }

    private boolean asksForCompetence(Map<FormField, FieldNeed> asked) {
        var competence = definition.terms().competence();
        var need = asked.get(competence.field());
        return switch (competence) {
            case PERMIT_DEPARTEMENT, ESTABLISHMENT, RESIDENCE -> need == FieldNeed.ALWAYS;
            case PERMIT_OR_ESTABLISHMENT ->
                (need == FieldNeed.ALWAYS || need == FieldNeed.WITHOUT_A_PERMIT)
                        && asked.get(FormField.PERMIT_DEPARTEMENT) == FieldNeed.WITH_A_PERMIT;
        };
    }

    private void pieces() {
        var pieces = definition.terms().pieces();
        twice(pieces.stream().map(PieceTerm::kind).toList());
        if (pieces.stream().noneMatch(term -> term.need() == PieceNeed.ALWAYS)) fault(Kind.NO_PIECE, "");
        pieces.forEach(term -> article(term.article(), term.kind()));
    }

    private void opinions() {
        var opinions = definition.terms().opinions();
        twice(opinions.stream().map(term -> term.agency() + "/" + term.basis()).toList());
        opinions.forEach(this::opinion);
    }

    private void opinion(OpinionTerm term) {
        if (!term.agency().mayBeConsulted()) fault(Kind.DECIDER_CANNOT_BE_CONSULTED, term.agency());
        article(term.basis(), term.agency());
        delay(term, definition.terms().decision());
        if (term.binding() && !term.mandatory()) fault(Kind.BINDING_BUT_NOT_MANDATORY, term.agency());
        if (term.binding() && term.mayBePassedOver()) fault(Kind.BINDING_YET_PASSED_OVER, term.agency());
    }

    private void delay(OpinionTerm term, DecisionTerm decision) {
        delay(term.delay(), term.agency());
        if (mayBeLonger(term.delay(), decision.silence())) fault(Kind.OPINION_AFTER_SILENCE, term.agency());
        if (mayBeLonger(term.delay(), decision.longestGranted()))
            fault(Kind.OPINION_LONGER_THAN_GRANTED, term.agency());
    }

    private void decision() {
        var decision = definition.terms().decision();
        article(decision.article(), "decision");
        delay(decision.silence(), "silence");
        delay(decision.longestGranted(), "longestGranted");
        if (decision.meaning() == DecisionTerm.Meaning.ACCEPTANCE) fault(Kind.SILENCE_CANNOT_GRANT, "");
    }

    private void delay(Period delay, Object of) {
        if (!isPositive(delay)) fault(Kind.DELAY_NOT_POSITIVE, of);
        else if (isTooLong(delay)) fault(Kind.DELAY_TOO_LONG, of);
    }

    private void twice(List<?> values) {
        Set<Object> seen = new HashSet<>();
        values.stream().filter(value -> !seen.add(value)).distinct().forEach(value -> fault(Kind.TWICE, value));
    }

    private void fault(Kind kind, Object what) {
        faults.add(new DefinitionFault(kind, what.toString()));
    }

    private static boolean isPositive(Period delay) {
        return !delay.isNegative() && !delay.isZero();
    }

    // Why by its parts first: a day that lies too far away is none to Java.
    private static boolean isTooLong(Period delay) {
        return delay.toTotalMonths() > MOST_YEARS * 12
                || delay.getDays() > MOST_YEARS * 366
                || FIRST_DAY.plus(delay).isAfter(FIRST_DAY.plusYears(MOST_YEARS));
    }

    private static boolean isOne(Period delay) {
        return isPositive(delay) && !isTooLong(delay);
    }

    /** Of two delays that are such; of any other, its own fault is told. */
    private static boolean mayBeLonger(Period one, Period other) {
        if (!isOne(one) || !isOne(other)) return false;
        return FIRST_DAY.datesUntil(LAST_DAY).anyMatch(day -> day.plus(one).isAfter(day.plus(other)));
    }
}
