package fr.workinfrance.command.importing;

import static fr.workinfrance.command.importing.DossierImporterTest.REAL;
import static fr.workinfrance.command.importing.DossierImporterTest.own;
import static fr.workinfrance.command.importing.DossierImporterTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that an imported dossier says is found again at its place: the whole form, every piece, every date. */
class WholeImportTest {

    private static final PieceContent ELSEWHERE = new PieceContent.Elsewhere(ForeignDossier.SYSTEM);

    /**
     * What one file says.
     *
     * @param pieces kind, file name and where it lies, the first sent first
     */
    private record Said(
            Path file,
            Identity worker,
            StayPermit permit,
            Employer employer,
            JobContract contract,
            ImportedHistory history,
            List<Tuple> pieces) {}

    /** Our own file, and the real one beside the checkout when it is there. */
    static Stream<Arguments> files() {
        var ours = argumentSet("our own", ours());
        return Files.exists(REAL) ? Stream.of(ours, argumentSet("the real one", real())) : Stream.of(ours);
    }

    @ParameterizedTest
    @MethodSource("files")
    void keeps_the_whole_form(Said said) throws IOException {
        var command = read(said.file()).command();
        assertThat(command.form())
                .isEqualTo(new ApplicationForm(
                        RequestKind.FIRST,
                        null,
                        new Worker(Personal.of(Subjects.worker(command.dossier()), said.worker()), Country.of("FR")),
                        said.permit(),
                        said.employer(),
                        said.contract(),
                        Circumstances.NONE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void keeps_every_piece_in_the_order_they_were_sent(Said said) throws IOException {
        var pieces = read(said.file()).command().pieces();
        assertThat(pieces)
                .extracting(Piece::kind, Piece::fileName, Piece::content)
                .containsExactlyElementsOf(said.pieces());
        assertThat(pieces).extracting(Piece::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keeps_every_date(Said said) throws IOException {
        assertThat(read(said.file()).command().history()).isEqualTo(said.history());
    }

    private static Said ours() {
        var dossier = DossierImporter.idOf("1");
        return new Said(
                own(),
                new Identity(
                        Civility.MADAME,
                        "Exemple",
                        "Camille",
                        LocalDate.of(1996, 2, 29),
                        "Brest",
                        "camille@exemple.test",
                        "0600000001",
                        "Lyon",
                        "69007"),
                permit(dossier, "000000001", "2018-06-15", "69", "Préfecture du Rhône"),
                employer(
                        dossier,
                        "EXEMPLE",
                        new Representative("Modèle", "Dominique", "patron@exemple.test", "0400000001")),
                contract(dossier, "Serveuse", "1 rue de l'Exemple\n69007 LYON", "2018-05-03", "2018-09-28", 1480),
                new ImportedHistory(
                        Instant.parse("2018-05-02T08:00:00Z"),
                        Instant.parse("2018-05-02T08:10:00Z"),
                        Instant.parse("2018-05-02T08:25:00Z"),
                        approved("2018-05-02T08:31:08Z", "2018-05-02", "2018-06-15")),
                List.of(
                        piece(dossier, PieceKind.WORK_CONTRACT, "piece-4.jpg"),
                        piece(dossier, PieceKind.STUDENT_CARD, "piece-3.jpg"),
                        piece(dossier, PieceKind.PASSPORT, "piece-2.jpg"),
                        piece(dossier, PieceKind.STAY_DOCUMENT, "piece-1.jpg")));
    }

    private static Said real() {
        var dossier = DossierImporter.idOf("44950");
        return new Said(
                REAL,
                new Identity(
                        Civility.MONSIEUR,
                        "Doe",
                        "John",
                        LocalDate.of(1978, 12, 20),
                        "Colmar",
                        "john@doe.com",
                        "0601020304",
                        "Paris",
                        "75010"),
                permit(dossier, "123456789", "2018-05-10", "75", "Préfecture de Paris"),
                employer(dossier, "MEGACORP", new Representative("Morane", "Bob", "employeur@doe.com", "0102030405")),
                contract(
                        dossier,
                        "Caissier",
                        "16 passage de l'Industrie\n75010 PARIS",
                        "2018-03-28",
                        "2018-08-28",
                        1485),
                new ImportedHistory(
                        Instant.parse("2018-03-27T08:49:51.491Z"),
                        Instant.parse("2018-03-27T08:54:07.829Z"),
                        Instant.parse("2018-03-27T09:10:38.231Z"),
                        approved("2018-03-27T09:15:08.829Z", "2018-03-27", "2018-05-10")),
                List.of(
                        piece(dossier, PieceKind.STAY_DOCUMENT, photo("631558ee-31e8-45a7-a38d-8182ba23875a")),
                        piece(dossier, PieceKind.PASSPORT, photo("94b0b58b-9a31-43c3-8f57-d1e4d421c655")),
                        piece(dossier, PieceKind.STUDENT_CARD, photo("ccfb8898-c9f4-4320-8ca8-1f48253bfd26")),
                        piece(dossier, PieceKind.WORK_CONTRACT, photo("6d9d582c-a1b6-4ed7-a82f-b73ba507c222"))));
    }

    private static String photo(String number) {
        return "piece_justificative-" + number + ".jpg";
    }

    private static StayPermit permit(
            DossierId dossier, String number, String expiresOn, String departement, String issuedBy) {
        var worker = Subjects.worker(dossier);
        return new StayPermit(
                Personal.of(worker, number),
                LocalDate.parse(expiresOn),
                Departement.of(departement),
                Personal.of(worker, issuedBy));
    }

    private static Employer employer(DossierId dossier, String name, Representative representative) {
        return new Employer(
                name,
                Siret.of("52222222222222"),
                Siren.of("528783921"),
                Personal.of(Subjects.representative(dossier), representative));
    }

    private static JobContract contract(
            DossierId dossier, String job, String address, String startsOn, String endsOn, int pay) {
        return new JobContract(
                job,
                Workplace.at(Subjects.representative(dossier), address),
                ContractType.FIXED_TERM,
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                new Amount(BigDecimal.valueOf(35), Per.WEEK),
                new Amount(BigDecimal.valueOf(pay), Per.MONTH),
                false);
    }

    private static ImportedHistory.Outcome approved(String at, String from, String until) {
        return new ImportedHistory.Outcome.Approved(
                Instant.parse(at), new AuthorisedPeriod(LocalDate.parse(from), LocalDate.parse(until)));
    }

    private static Tuple piece(DossierId dossier, PieceKind kind, String fileName) {
        return tuple(kind, Personal.of(Subjects.worker(dossier), fileName), ELSEWHERE);
    }
}
