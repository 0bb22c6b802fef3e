package fr.workinfrance.domain.statute;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.form.FormReader;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.domain.form.Typing;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArtistTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    static List<ProcedureDefinition> versions() {
        return StatuteBook.versions(Name.ARTIST);
    }

    /** Law: the préfet of the département printed on the permit (R5221-15), wherever the establishment is. */
    @ParameterizedTest
    @MethodSource("versions")
    void who_is_in_france_goes_by_the_permit(ProcedureDefinition version) {
        var form = read(version, withPermit(Map.of(FormField.ESTABLISHMENT_DEPARTEMENT, "69")));
        assertThat(version.terms().competence().of(form)).contains(Departement.of("75"));
        assertThat(findings(version, form, "DIRECCTE-75"))
                .extracting(Finding::rule)
                .contains(Rule.EMPLOYER_MUST_CHECK_PERMIT)
                .doesNotContain(Rule.NOT_COMPETENT);
        assertThat(findings(version, form, "DIRECCTE-69"))
                .filteredOn(finding -> finding.rule() == Rule.NOT_COMPETENT)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.article()).isEqualTo("Code du travail, R5221-15");
                    assertThat(found.fields()).containsExactly(FormField.PERMIT_DEPARTEMENT);
                });
        assertThat(pieceMissing(version, form)).contains("STAY_DOCUMENT");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void who_is_abroad_goes_by_the_establishment(ProcedureDefinition version) {
        var form = read(version, withoutPermit(Map.of(FormField.ESTABLISHMENT_DEPARTEMENT, "69")));
        assertThat(form.permit()).isNull();
        assertThat(version.terms().competence().of(form)).contains(Departement.of("69"));
        assertThat(findings(version, form, "DIRECCTE-75"))
                .filteredOn(finding -> finding.rule() == Rule.NOT_COMPETENT)
                .singleElement()
                .satisfies(found -> assertThat(found.article()).isEqualTo("Code du travail, R5221-16"));
        assertThat(findings(version, form, "DIRECCTE-69"))
                .extracting(Finding::rule)
                .doesNotContain(Rule.EMPLOYER_MUST_CHECK_PERMIT, Rule.PERMIT_EXPIRED, Rule.ENDS_WITH_PERMIT);
        assertThat(pieceMissing(version, form)).doesNotContain("STAY_DOCUMENT");
    }

    @Test
    void gives_a_permit_whole_or_says_where_the_establishment_is() {
        var version = versions().getLast();
        assertThat(problems(version, withoutPermit(Map.of()))).containsExactly(FormField.ESTABLISHMENT_DEPARTEMENT);
        for (var field : FieldTerm.PERMIT)
            assertThat(problems(version, withPermit(Map.of(field, " ")))).containsExactly(field);
    }

    /** Law: R5221-20 3° until March 2021, by the labour inspection; since then 2°, by a declaration. */
    @Test
    void is_hired_by_an_employer_who_keeps_the_law() {
        var before = compliance(versions().getFirst(), "oui").getFirst();
        assertThat(before.article()).isEqualTo("Code du travail, R5221-20 3° (décret 2016-1456)");
        assertThat(before.severity()).isEqualTo(Severity.INFORMATION);
        var since = compliance(versions().getLast(), "non").getFirst();
        assertThat(since.article()).isEqualTo("Code du travail, R5221-20 2° (décret 2021-360)");
        assertThat(since.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(compliance(versions().getLast(), "oui")).isEmpty();
        for (var version : versions())
            assertThat(version.terms().opinions())
                    .filteredOn(term -> term.agency() == AgencyKind.LABOUR_INSPECTION)
                    .extracting(OpinionTerm::basis)
                    .containsExactly(
                            version.id().version().getYear() == 2016
                                    ? "Code du travail, R5221-20 3°"
                                    : "Code du travail, R5221-20 2°");
    }

    private static List<Finding> compliance(ProcedureDefinition version, String complies) {
        var form = read(version, withPermit(Map.of(FormField.EMPLOYER_COMPLIES, complies)));
        return findings(version, form, "DIRECCTE-75").stream()
                .filter(finding -> finding.rule() == Rule.EMPLOYER_COMPLIANCE)
                .toList();
    }

    @Test
    void prepares_the_stay_document_only_in_france() {
        var terms = versions().getLast().terms();
        assertThat(terms.wanted(new PieceNeed.Case(ApplicantRole.EMPLOYER, RequestKind.FIRST, false, true, false)))
                .contains(PieceKind.STAY_DOCUMENT);
        assertThat(terms.wanted(new PieceNeed.Case(ApplicantRole.EMPLOYER, RequestKind.FIRST, false, false, false)))
                .doesNotContain(PieceKind.STAY_DOCUMENT);
    }

    private static String pieceMissing(ProcedureDefinition version, ApplicationForm form) {
        return findings(version, form, "DIRECCTE-75").stream()
                .filter(finding -> finding.rule() == Rule.PIECE_MISSING)
                .map(finding -> finding.facts().getOrDefault("kinds", ""))
                .findFirst()
                .orElse("");
    }

    private static List<Finding> findings(ProcedureDefinition version, ApplicationForm form, String inCharge) {
        return Examiner.examine(new Examination(
                version.terms(), ApplicantRole.EMPLOYER, form, Set.of(), AgencyId.of(inCharge), NOW, NOW, null, null));
    }

    private static ApplicationForm read(ProcedureDefinition version, Answers answers) {
        var reading = FormReader.strict(Given.ID, version.fields()).read(answers, TODAY);
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).form();
    }

    private static List<FormField> problems(ProcedureDefinition version, Answers answers) {
        var reading = FormReader.strict(Given.ID, version.fields()).read(answers, TODAY);
        assertThat(reading).isInstanceOf(FormReading.Unreadable.class);
        return ((FormReading.Unreadable) reading)
                .problems().stream().map(FieldProblem::field).toList();
    }

    private static Answers withPermit(Map<FormField, String> more) {
        var all = new EnumMap<>(Typing.answers().typed());
        all.put(FormField.EMPLOYER_COMPLIES, "oui");
        all.putAll(more);
        return new Answers(Map.copyOf(all));
    }

    private static Answers withoutPermit(Map<FormField, String> more) {
        var all = new EnumMap<>(withPermit(more).typed());
        FieldTerm.PERMIT.forEach(all::remove);
        return new Answers(Map.copyOf(all));
    }
}
