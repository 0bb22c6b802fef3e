package fr.workinfrance.domain.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.form.FormReader;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.domain.form.Typing;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is told of a form before it is whole. */
class ForeseenTest {

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Set<Rule> FORESEEN = EnumSet.noneOf(Rule.class);

    @Test
    void tells_of_a_nationality_as_soon_as_it_is_typed() {
        assertThat(foreseen(student(), Map.of(FormField.NATIONALITY, "FR")))
                .containsExactly(Rule.NATIONALITY_OUT_OF_SCOPE);
        assertThat(foreseen(student(), Map.of(FormField.NATIONALITY, "GN"))).isEmpty();
    }

    @Test
    void tells_of_hours_as_soon_as_they_are_typed() {
        assertThat(foreseen(student(), Map.of(FormField.HOURS, "60 heures/semaine")))
                .containsExactly(Rule.HOURS_OVER_LEGAL);
    }

    @Test
    void waits_for_every_answer_that_a_rule_reads() {
        var pay = Map.of(FormField.GROSS_PAY, "10 euros/mois");
        assertThat(foreseen(student(), pay)).isEmpty();
        assertThat(foreseen(
                        student(),
                        Map.of(
                                FormField.GROSS_PAY, "10 euros/mois",
                                FormField.HOURS, "35 heures/semaine",
                                FormField.CONTRACT_TYPE, "CDD",
                                FormField.WORKPLACE, "75010 Paris")))
                .containsExactly(Rule.PAY_UNDER_MINIMUM);
    }

    @Test
    void says_nothing_of_a_form_in_which_nothing_was_typed() {
        for (var name : Name.values())
            assertThat(foreseen(inForce(name), Map.of())).isEmpty();
    }

    /** Whatever is answered later, nothing that was told has to be taken back. */
    @Property(tries = 1500)
    void tells_nothing_that_the_whole_form_does_not_say(@ForAll long seed) {
        var random = new Random(seed);
        var definition = inForce(Name.values()[random.nextInt(Name.values().length)]);
        var whole = whole(random);
        var part = new EnumMap<>(whole);
        for (var term : definition.fields())
            if (term.need() != FieldNeed.OPTIONAL && random.nextInt(3) == 0) part.remove(term.field());
        var told = Foreseen.in(new Answers(part), open(definition, part), answers -> examine(definition, answers));
        assertThat(examine(definition, new Answers(whole))).containsAll(told);
        told.forEach(finding -> FORESEEN.add(finding.rule()));
    }

    /** What a finding says it read is all that it read: another answer to anything else leaves it as it is. */
    @Property(tries = 3000)
    void names_every_answer_that_a_finding_hangs_on(@ForAll long seed) {
        var random = new Random(seed);
        var definition = inForce(Name.values()[random.nextInt(Name.values().length)]);
        var before = whole(random);
        var after = new EnumMap<>(before);
        var field = FormField.values()[random.nextInt(FormField.values().length)];
        after.put(field, whole(random).getOrDefault(field, ""));
        var then = examine(definition, new Answers(after));
        for (var finding : examine(definition, new Answers(before)))
            if (!then.contains(finding))
                assertThat(read(finding)).as("%s", finding.rule()).contains(field);
    }

    /** Why the type beside the end: an open-ended contract has none, whatever was typed there. */
    private static Set<FormField> read(Finding finding) {
        var read = EnumSet.noneOf(FormField.class);
        read.addAll(finding.fields());
        if (read.contains(FormField.CONTRACT_END)) read.add(FormField.CONTRACT_TYPE);
        return read;
    }

    @AfterAll
    static void foresawMostRules() {
        assertThat(FORESEEN).hasSizeGreaterThan(8);
    }

    private static Map<FormField, String> whole(Random random) {
        var whole = new EnumMap<FormField, String>(FormField.class);
        whole.putAll(Typing.answers().typed());
        whole.put(FormField.NATIONALITY, any(random, "FR", "DZ", "GN", "MA"));
        whole.put(FormField.HOURS, any(random, "10/WEEK", "17/WEEK", "35/WEEK", "50/WEEK"));
        whole.put(FormField.GROSS_PAY, any(random, "400/MONTH", "1900/MONTH", "5/HOUR", "90000/YEAR"));
        whole.put(FormField.CONTRACT_TYPE, any(random, "CDD", "CDI", "apprentissage", "professionnalisation"));
        whole.put(FormField.CONTRACT_START, any(random, "2026-03-20", "2026-09-01", "2027-02-01"));
        whole.put(FormField.CONTRACT_END, any(random, "2026-03-31", "2027-08-31", "2028-06-30"));
        whole.put(FormField.PERMIT_EXPIRY, any(random, "2026-02-01", "2026-12-31", "2029-01-01"));
        whole.put(FormField.PERMIT_DEPARTEMENT, any(random, "75", "57", "2B", "974"));
        whole.put(FormField.ESTABLISHMENT_DEPARTEMENT, any(random, "75", "67", "976"));
        whole.put(
                FormField.WORKPLACE,
                any(random, "1 rue de Metz, 57000 Metz", "97600 Mamoudzou", "75010 Paris", "sur la route"));
        whole.put(FormField.REQUEST, any(random, "FIRST", "RENEWAL"));
        whole.put(FormField.PREVIOUS_SIRET, any(random, "732 829 320 00074", "356 000 000 00048"));
        whole.put(FormField.STAY_STATUS, any(random, "STUDENT", "JOB_SEEKER", "EMPLOYEE", "OTHER"));
        whole.put(FormField.STAY_SINCE, any(random, "2018-09-01", "2025-12-01"));
        whole.put(FormField.MASTER_GRADE, any(random, "oui", "non"));
        whole.put(FormField.SHORTAGE_JOB, any(random, "oui", "non"));
        whole.put(FormField.REGULATED_PROFESSION, any(random, "oui", "non"));
        whole.put(FormField.EMPLOYER_COMPLIES, any(random, "oui", "non"));
        return whole;
    }

    private static String any(Random random, String... answers) {
        return answers[random.nextInt(answers.length)];
    }

    private static ProcedureDefinition student() {
        return inForce(Name.STUDENT_JOB);
    }

    private static ProcedureDefinition inForce(Name name) {
        return StatuteBook.inForce(name, TODAY);
    }

    private static List<Rule> foreseen(ProcedureDefinition definition, Map<FormField, String> typed) {
        return Foreseen.in(new Answers(typed), open(definition, typed), answers -> examine(definition, answers))
                .stream()
                .map(Finding::rule)
                .toList();
    }

    private static Set<FormField> open(ProcedureDefinition definition, Map<FormField, String> typed) {
        return FormReader.strict(Given.ID, definition.fields()).read(new Answers(typed), TODAY)
                        instanceof FormReading.Unreadable(var problems)
                ? problems.stream().map(FieldProblem::field).collect(Collectors.toSet())
                : Set.of();
    }

    private static List<Finding> examine(ProcedureDefinition definition, Answers answers) {
        var read = FormReader.unfinished(Given.ID, definition.fields()).read(answers, TODAY);
        var form = ((FormReading.Read) read).form();
        return Examiner.examine(new Examination(
                definition.terms(), ApplicantRole.EMPLOYER, form, Set.of(), Given.DIRECCTE, NOW, NOW, null, null));
    }
}
