package fr.workinfrance.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.command.attestation.AttestationClaim.LegalBasis;
import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.domain.statute.StatuteBook;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law: a decision names the articles it applies (CRPA L211-5): those of the procedure that this dossier went through. */
class PrintedLawTest {

    private final AttestationPage page =
            new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol());

    static Stream<ProcedureId> everyVersion() {
        return StatuteBook.all().stream().map(ProcedureDefinition::id);
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void is_that_of_each_procedure_on_one_page_in_both_languages(ProcedureId procedure) throws IOException {
        var granted = isAbroad(procedure) ? Granted.abroad(procedure) : Granted.under(procedure);
        var drawn = page.draw(claim(granted, Rulebook::delivered), Claims.SIGNED_ON);
        var competent = isAbroad(procedure) ? "R5221-16" : "R5221-15";
        assertThat(textOf(drawn))
                .contains(bare(articles(procedure.name()) + " Compétence, décision et critères : Code du travail, "
                        + competent + ", R5221-17 et R5221-20."))
                .contains(bare(articles(procedure.name()) + " Competence, decision and criteria: Code du travail, "
                        + competent + ", R5221-17 and R5221-20."));
    }

    @ParameterizedTest
    @MethodSource("everyVersion")
    void names_no_article_of_another_procedure(ProcedureId procedure) throws IOException {
        var granted = isAbroad(procedure) ? Granted.abroad(procedure) : Granted.under(procedure);
        var drawn = page.draw(claim(granted, Rulebook::delivered), Claims.SIGNED_ON);
        assertThat(textOf(drawn))
                .doesNotContain(Stream.of("R5221-26", "R5221-7", "L5221-2", "R5221-3", "titreIII", "L7121-2")
                        .filter(article -> !bare(articles(procedure.name())).contains(article))
                        .toArray(String[]::new));
    }

    @Test
    void is_that_of_the_version_a_dossier_was_submitted_under() {
        var later = published(LocalDate.of(2027, 1, 1), "Code du travail, R5221-99");
        Function<Name, Rulebook> rulebooks =
                name -> Rulebook.delivered(name).then(new VersionPublished(name, Claims.DECIDED, later));
        assertThat(claim(Granted.under(Granted.STUDENT_JOB), rulebooks).law())
                .isEqualTo(new LegalBasis("Code du travail, R5221-3 14°, R5221-26", "Code du travail, R5221-15"));
        assertThat(claim(Granted.under(later.id()), rulebooks).law())
                .isEqualTo(new LegalBasis("Code du travail, R5221-99", "Code du travail, R5221-15"));
    }

    @Test
    void says_what_made_the_service_competent_for_whoever_has_a_permit_and_whoever_has_none() {
        var artist = ProcedureId.of("ARTIST@2016-11-01");
        assertThat(claim(Granted.under(artist), Rulebook::delivered).law().competence())
                .isEqualTo("Code du travail, R5221-15");
        assertThat(claim(Granted.abroad(artist), Rulebook::delivered).law().competence())
                .isEqualTo("Code du travail, R5221-16");
    }

    private static boolean isAbroad(ProcedureId procedure) {
        return procedure.name() == Name.INTRODUCTION;
    }

    /** The two languages say them alike. */
    private static String articles(Name procedure) {
        return switch (procedure) {
            case STUDENT_JOB -> "Code du travail, R5221-3 14°, R5221-26.";
            case APPRENTICESHIP -> "Code du travail, R5221-7, R5221-3 14°.";
            case PROFESSIONALISATION -> "Code du travail, R5221-7, R5221-3 14°, L6325-1.";
            case MEDICAL_INTERN -> "Code du travail, R5221-3 14° ; Code de la santé publique, R6153-41.";
            case ALGERIAN_STUDENT -> "Accord franco-algérien du 27/12/1968, avenant du 11/07/2001, titre III.";
            case RESEARCHER -> "Code du travail, R5221-3 14° ; Code de l’éducation, L612-7 ; Décret 88-654.";
            case ARTIST -> "Code du travail, L7121-2, L7122-3, R5221-3.";
            case INTRODUCTION -> "Code du travail, L5221-2, R5221-1, R5221-11, R5221-16.";
            case EMPLOYEE -> "Code du travail, L5221-2, R5221-1, R5221-3.";
        };
    }

    private static ProcedureDefinition published(LocalDate firstDay, String basis) {
        var delivered = StatuteBook.find(Granted.STUDENT_JOB).orElseThrow();
        var terms = delivered.terms();
        return new ProcedureDefinition(
                basis,
                delivered.meantFor(),
                delivered.fields(),
                new Terms(
                        new ProcedureId(Name.STUDENT_JOB, firstDay),
                        terms.competence(),
                        terms.pieces(),
                        terms.rules(),
                        terms.opinions(),
                        terms.decision()));
    }

    private static AttestationClaim claim(ToIssue granted, Function<Name, Rulebook> rulebooks) {
        var seals = new PersonalSeals(new PersonKeysInMemory());
        return new ClaimWriter(seals, new AgencyDirectory(), rulebooks)
                .write(granted, Claims.plain().code(), () -> 41)
                .orElseThrow();
    }

    /** Of the only page. */
    private static String textOf(byte[] pdf) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return bare(PdfTextExtractor.getTextFromPage(document.getFirstPage()));
        }
    }

    /** Without the spaces and the ends of lines, which fall where there is room. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
