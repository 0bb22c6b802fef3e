package fr.workinfrance.domain.statute;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.ApprovedPage;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Competence;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.rulebook.ProcedureDecider;
import fr.workinfrance.domain.rulebook.Publication;
import fr.workinfrance.domain.rulebook.PublishVersion;
import fr.workinfrance.domain.rulebook.Rulebook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The procedures of the mission, as one page that an officer can check. */
class StatuteBookTest {

    @Test
    void is_the_approved_page() throws Exception {
        var page = new StringBuilder("# The procedures, as delivered\n\nWritten by a test.\n");
        StatuteBook.all().forEach(definition -> page.append(told(definition)));
        ApprovedPage.check("procedures.md", page.toString());
    }

    /** What the program delivers would be published by an administrator: no version breaks the rules for definitions. */
    @ParameterizedTest
    @EnumSource
    void holds_definitions_that_could_be_published(Name name) {
        var versions = StatuteBook.versions(name);
        for (int i = 1; i < versions.size(); i++) {
            var before = new Rulebook(name, versions.subList(0, i));
            var theDayBefore = versions.get(i).id().version().minusDays(1);
            var decided = ProcedureDecider.decide(
                    before,
                    new PublishVersion(versions.get(i)),
                    theDayBefore.atTime(9, 0).toInstant(ZoneOffset.UTC));
            if (decided instanceof Publication.Refused(var faults))
                assertThat(faults).extracting(f -> f.kind().name()).containsOnly("NOTHING_CHANGES");
        }
        assertThat(versions.getFirst().id().version()).isEqualTo(LocalDate.of(2016, 11, 1));
    }

    @Test
    void finds_a_version_by_its_number_and_the_one_in_force_by_the_day() {
        var old = ProcedureId.of("STUDENT_JOB@2016-11-01");
        assertThat(StatuteBook.find(old)).map(ProcedureDefinition::id).contains(old);
        assertThat(StatuteBook.find(ProcedureId.of("STUDENT_JOB@2017-01-01"))).isEmpty();
        assertThat(StatuteBook.inForce(Name.STUDENT_JOB, LocalDate.of(2021, 3, 31))
                        .id())
                .isEqualTo(old);
        assertThat(StatuteBook.inForce(Name.STUDENT_JOB, LocalDate.of(2010, 1, 1))
                        .id())
                .isEqualTo(old);
        assertThat(StatuteBook.inForce(Name.STUDENT_JOB, LocalDate.of(2021, 4, 1))
                        .id())
                .isEqualTo(ProcedureId.of("STUDENT_JOB@2021-04-01"));
    }

    @Test
    void asks_no_permit_of_a_worker_who_is_abroad() {
        for (var version : StatuteBook.versions(Name.INTRODUCTION)) {
            assertThat(version.fields()).extracting(FieldTerm::field).doesNotContain(FormField.PERMIT_NUMBER);
            assertThat(version.terms().competence()).isEqualTo(Competence.ESTABLISHMENT);
            assertThat(version.terms().pieces()).extracting(PieceTerm::kind).doesNotContain(PieceKind.STAY_DOCUMENT);
        }
    }

    @Test
    void wants_the_opinion_of_the_drac_for_artists_alone() {
        for (var definition : StatuteBook.all())
            assertThat(definition.terms().mandatoryOpinions().stream().map(term -> term.agency()))
                    .isEqualTo(definition.id().name() == Name.ARTIST ? List.of(AgencyKind.DRAC) : List.of());
    }

    /** Law: decree 2021-360 rewrote R5221-20: what was asked of the employer under 3° is since asked under 2°. */
    @Test
    void asks_the_labour_inspection_under_the_article_in_force() {
        for (var definition : StatuteBook.all()) {
            var point = definition.id().version().isBefore(LocalDate.of(2021, 4, 1)) ? "3°" : "2°";
            assertThat(definition.terms().opinions().stream()
                            .filter(term -> term.agency() == AgencyKind.LABOUR_INSPECTION)
                            .map(OpinionTerm::basis)
                            .filter(basis -> basis.contains("R5221-20")))
                    .as("%s", definition.id())
                    .isSubsetOf("Code du travail, R5221-20 " + point);
        }
        for (var name : List.of(Name.STUDENT_JOB, Name.ALGERIAN_STUDENT, Name.PROFESSIONALISATION))
            for (var version : StatuteBook.versions(name))
                assertThat(version.terms().opinions())
                        .extracting(OpinionTerm::agency)
                        .contains(AgencyKind.LABOUR_INSPECTION);
    }

    @Test
    void leaves_no_rule_without_a_procedure_and_no_procedure_without_the_common_ones() {
        var applied = StatuteBook.all().stream()
                .flatMap(d -> d.terms().rules().stream())
                .collect(Collectors.toSet());
        assertThat(applied).containsExactlyInAnyOrder(Rule.values());
        for (var definition : StatuteBook.all())
            assertThat(definition.terms().rules())
                    .contains(
                            Rule.NOT_COMPETENT,
                            Rule.NATIONALITY_OUT_OF_SCOPE,
                            Rule.PAY_UNDER_MINIMUM,
                            Rule.SIRET_KEY_WRONG);
    }

    private static String told(ProcedureDefinition d) {
        var t = d.terms();
        var text = new StringBuilder("\n## " + d.id() + "\n\n");
        text.append("Basis: ").append(d.basis()).append("  \n");
        text.append("For: ")
                .append(joined(d.meantFor().stream().map(Trait::name).toList()))
                .append("  \n");
        text.append("Competent: ")
                .append(t.competence())
                .append(" (")
                .append(t.competence().article())
                .append(")  \n");
        text.append("Silence: %s is %s; delays granted: %s at most (%s)%n%n"
                .formatted(
                        t.decision().silence(),
                        t.decision().meaning(),
                        t.decision().longestGranted(),
                        t.decision().article()));
        text.append("| piece | when | article |\n| --- | --- | --- |\n");
        t.pieces().forEach(p -> text.append("| %s | %s | %s |%n".formatted(p.kind(), p.need(), p.article())));
        text.append("\n| opinion of | mandatory | binding | may be passed over | delay | silence | article |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        t.opinions()
                .forEach(o -> text.append("| %s | %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                o.agency(),
                                o.mandatory(),
                                o.binding(),
                                o.mayBePassedOver(),
                                o.delay(),
                                o.silence(),
                                o.basis())));
        text.append("\nRules: ")
                .append(joined(t.rules().stream().map(Rule::name).toList()))
                .append("\n\n");
        for (var need : FieldNeed.values()) {
            var fields = d.fields().stream()
                    .filter(f -> f.need() == need)
                    .map(f -> f.field().name())
                    .toList();
            if (!fields.isEmpty())
                text.append("Asked, ")
                        .append(need)
                        .append(": ")
                        .append(joined(fields))
                        .append("\n\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }
}
