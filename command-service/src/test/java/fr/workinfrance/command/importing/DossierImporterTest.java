package fr.workinfrance.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierDecider;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.Competence;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.statute.StatuteBook;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.wording.CountryNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierImporterTest {

    static final Path REAL = Path.of("../../shared/samples/wif-dossier-44950.json");
    static final DossierImporter IMPORTER = new DossierImporter(
            new AgencyDirectory(),
            new CountryNames(),
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void maps_each_answer_to_its_field() throws IOException {
        var command = read(own()).command();
        assertThat(command.inCharge()).hasToString("DIRECCTE-69");
        assertThat(command.form().worker().nationality()).hasToString("FR");
        assertThat(command.form().employer().name()).isEqualTo("EXEMPLE");
        assertThat(command.form().employer().companySiren()).hasToString("528783921");
        assertThat(command.form().contract().workplace().address())
                .isEqualTo(Personal.of(
                        command.form().employer().representative().subject(), "1 rue de l'Exemple\n69007 LYON"));
        assertThat(command.form().contract().grossPay()).hasToString("1480/MONTH");
        assertThat(command.form().contract().regulatedProfession()).isFalse();
        assertThat(command.form().previousReference()).isNull();
        assertThat(command.source().number()).isEqualTo("1");
        assertThat(command.history().completeAt()).isEqualTo(Instant.parse("2018-05-02T08:25:00Z"));
    }

    @Test
    void remarks_everything_that_holds_something_and_is_not_read() throws IOException {
        assertThat(((ImportReading.Read) read(text())).remarks())
                .extracting(ImportRemark::what)
                .containsExactly(
                        "updated_at",
                        "commentaires",
                        "entreprise.siret_siege_social",
                        "etablissement.naf",
                        "etablissement.adresse",
                        "etablissement.code_postal",
                        "accompagnateurs",
                        "simplified_state");
        var more = text().replaceFirst("\"id\": 1,", "\"id\": 1, \"avis\": [1], \"score\": 0, \"groupe\": {\"n\": 1},");
        assertThat(((ImportReading.Read) read(more)).remarks())
                .extracting(ImportRemark::what)
                .contains("avis", "score", "groupe");
    }

    @Test
    void keeps_the_name_of_a_sole_trader_with_the_person() throws IOException {
        var read = (ImportReading.Read) read(soleTrader());
        var employer = read.command().form().employer();
        assertThat(employer.name()).isEmpty();
        assertThat(employer.toString()).doesNotContain("ZEL", "Noor");
        var person = ((Personal.Readable<Representative>) employer.representative()).value();
        assertThat(person.firstName()).isEqualTo("Noor");
        assertThat(person.lastName()).isEqualTo("ZEL");
        assertThat(read.remarks())
                .filteredOn(remark -> remark.kind() == ImportRemark.Kind.LEFT_BEHIND)
                .extracting(ImportRemark::what)
                .contains("Nom de l'employeur");
    }

    private static String soleTrader() throws IOException {
        return text().replaceFirst("\"raison_sociale\": *\"[^\"]*\"", "\"raison_sociale\": \"MME ZEL NOOR\"")
                .replaceFirst("\"nom_commercial\": *(\"[^\"]*\"|null)", "\"nom_commercial\": \"\"")
                .replaceFirst("\"prenom\": *(\"[^\"]*\"|null)", "\"prenom\": \"Noor\"")
                .replaceFirst("\"nom\": *(\"[^\"]*\"|null)", "\"nom\": \"ZEL\"");
    }

    @Test
    void gives_the_same_dossier_the_same_number() throws IOException {
        assertThat(read(own()).command()).isEqualTo(read(own()).command());
        assertThat(read(own()).command().dossier()).isEqualTo(DossierImporter.idOf("1"));
        assertThat(DossierImporter.idOf("2")).isNotEqualTo(DossierImporter.idOf("1"));
    }

    @Test
    void reports_an_unknown_question_and_an_unknown_piece() throws IOException {
        var text = text().replace("Emploi occup\u00e9", "Signe astrologique").replace("\"Passeport\"", "\"Horoscope\"");
        var read = (ImportReading.Read) read(text);
        assertThat(read.remarks())
                .contains(
                        new ImportRemark(ImportRemark.Kind.UNKNOWN_QUESTION, "Signe astrologique"),
                        new ImportRemark(ImportRemark.Kind.UNKNOWN_PIECE, "Horoscope"));
        assertThat(read.command().pieces()).extracting(Piece::kind).contains(PieceKind.OTHER);
        assertThat(read.command().form().contract().job()).isEmpty();
    }

    @Test
    void understands_plain_and_typographic_apostrophes() throws IOException {
        var read = (ImportReading.Read) read(text().replace('\u2019', '\''));
        assertThat(read.remarks()).extracting(ImportRemark::kind).containsOnly(ImportRemark.Kind.LEFT_BEHIND);
    }

    @Test
    void tells_who_filed_by_the_address() throws IOException {
        var byEmployer = text().replaceFirst("\"email\": \"camille@", "\"email\": \"PATRON@");
        assertThat(((ImportReading.Read) read(byEmployer)).command().role()).isEqualTo(ApplicantRole.EMPLOYER);
        var byOther = text().replaceFirst("\"email\": \"camille@", "\"email\": \"other@");
        assertThat(((ImportReading.Read) read(byOther)).command().role()).isEqualTo(ApplicantRole.MANDATARY);
    }

    @Test
    void never_fails_on_a_truncated_file() throws IOException {
        var whole = text();
        for (int length = 0; length < whole.length() - 1; length += 97)
            assertThat(read(whole.substring(0, length))).isInstanceOf(ImportReading.Unreadable.class);
        assertThat(((ImportReading.Unreadable) read(whole.substring(0, 2000))).problems())
                .singleElement()
                .isInstanceOf(ImportProblem.NotJson.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "1",
                "[]",
                "{}",
                "{\"dossier\":[]}",
                "{\"dossier\":{\"id\":{},\"state\":3,\"champs\":{}}}",
                "{\"dossier\":{\"id\":1,\"state\":\"closed\",\"champs\":[1,null,{\"value\":{}}],\"champs_private\":7}}",
                "\"text\" and more"
            })
    void tells_a_foreign_file_from_a_dossier(String json) {
        assertThat(read(json)).isInstanceOf(ImportReading.Unreadable.class);
    }

    @Test
    void never_fails_on_bytes_that_are_no_text() {
        var bytes = new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', '}'};
        assertThat(IMPORTER.read(bytes, AccountId.of("admin"), DossierImporterTest::inForce))
                .isInstanceOf(ImportReading.Unreadable.class);
    }

    @Test
    void tells_each_thing_that_is_wrong() throws IOException {
        problem("\"closed\"", "\"draft\"", new ImportProblem.NotSubmitted());
        problem("\"closed\"", "\"lost\"", new ImportProblem.UnknownState("lost"));
        problem("2018-05-02T08:10:00.000Z", "yesterday", new ImportProblem.DateUnreadable("initiated_at"));
        problem("2018-05-02T08:31:08.000Z", "", new ImportProblem.DateUnreadable("processed_at"));
        problem(
                "2018-05-02T08:10:00.000Z",
                "+999999999-12-31T00:00:00Z",
                new ImportProblem.DateUnreadable("initiated_at"));
        problem(
                "2018-05-02T08:10:00.000Z",
                "2018-05-02T08:32:00.000Z",
                new ImportProblem.DateOutOfOrder("received_at"));
        problem(
                "2018-05-02T08:31:08.000Z",
                "2018-05-01T08:31:08.000Z",
                new ImportProblem.DateOutOfOrder("processed_at"));
        problem("2018-05-02T08:31:08.000Z", "2026-03-02T09:00:01.000Z", new ImportProblem.DateToCome("processed_at"));
        problem("\"2018-05-02\"", "\"+999999999-12-31\"", new ImportProblem.ApprovedWithoutPeriod());
        problem("\"2018-05-02\"", "\"2018-06-16\"", new ImportProblem.PeriodEndsBeforeItBegins());
        problem("Date de fin APT", "Date de fin", new ImportProblem.ApprovedWithoutPeriod());
        problem(
                "35 heures/semaine",
                "beaucoup",
                new ImportProblem.AnswerUnreadable(new FieldProblem(FormField.HOURS, FieldProblem.Kind.NOT_AN_AMOUNT)));
        problem(
                "\"FRANCE\"",
                "\"ATLANTIDE\"",
                new ImportProblem.AnswerUnreadable(
                        new FieldProblem(FormField.NATIONALITY, FieldProblem.Kind.NOT_A_COUNTRY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiated", "received", "refused", "without_continuation"})
    void keeps_how_far_it_had_come(String state) throws IOException {
        var read = (ImportReading.Read) read(text().replace("\"closed\"", "\"" + state + "\""));
        var decision = DossierDecider.decide(new Dossier.NotOpened(), read.command(), Instant.EPOCH);
        assertThat(Stage.of(Dossier.after(((Decision.Accepted) decision).events())))
                .isEqualTo(
                        switch (state) {
                            case "initiated" -> Stage.SUBMITTED;
                            case "received" -> Stage.COMPLETE;
                            case "refused" -> Stage.REFUSED;
                            default -> Stage.CLOSED;
                        });
    }

    @Test
    void examines_under_the_version_that_was_in_force_when_it_was_filed_there() throws IOException {
        var then = (ImportReading.Read) read(text());
        var since = (ImportReading.Read) read(text().replace("2018-", "2022-"));
        assertThat(then.command().terms().procedure()).hasToString("STUDENT_JOB@2016-11-01");
        assertThat(since.command().terms().procedure()).hasToString("STUDENT_JOB@2021-04-01");
    }

    /** What that form never asked for: a version that was published here may go by it all the same. */
    @Test
    void says_when_its_answers_name_nobody_in_charge() throws IOException {
        var read = IMPORTER.read(
                text().getBytes(StandardCharsets.UTF_8), AccountId.of("admin"), DossierImporterTest::byEstablishment);
        assertThat(((ImportReading.Unreadable) read).problems())
                .singleElement()
                .hasToString("NobodyInCharge[version=STUDENT_JOB@2016-11-01]");
    }

    private static ProcedureDefinition byEstablishment(LocalDate day) {
        var d = inForce(day);
        var t = d.terms();
        var terms =
                new Terms(t.procedure(), Competence.ESTABLISHMENT, t.pieces(), t.rules(), t.opinions(), t.decision());
        return new ProcedureDefinition(d.basis(), d.meantFor(), d.fields(), terms);
    }

    private static ProcedureDefinition inForce(LocalDate day) {
        return StatuteBook.inForce(ProcedureId.Name.STUDENT_JOB, day);
    }

    private static void problem(String from, String to, ImportProblem expected) throws IOException {
        assertThat(((ImportReading.Unreadable) read(text().replace(from, to))).problems())
                .containsExactly(expected);
    }

    static ImportReading.Read read(Path sample) throws IOException {
        return (ImportReading.Read)
                IMPORTER.read(Files.readAllBytes(sample), AccountId.of("admin"), DossierImporterTest::inForce);
    }

    private static ImportReading read(String json) {
        return IMPORTER.read(
                json.getBytes(StandardCharsets.UTF_8), AccountId.of("admin"), DossierImporterTest::inForce);
    }

    private static String text() throws IOException {
        return Files.readString(own());
    }

    static Path own() {
        try {
            var resource = DossierImporterTest.class.getResource("/samples/dossier-api-v1.json");
            return Path.of(Objects.requireNonNull(resource).toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
