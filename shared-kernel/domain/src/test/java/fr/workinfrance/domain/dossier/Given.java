package fr.workinfrance.domain.dossier;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
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
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.attestation.HolderMark;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.statute.StatuteBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The people, the form, the pieces and the opinions that the stories are made of. */
public final class Given {

    public static final DossierId ID = DossierId.of("00000000-0000-0000-0000-000000000001");
    public static final AccountId AWA = AccountId.of("awa");
    public static final AccountId MARTIN = AccountId.of("martin");
    public static final InvitationId INVITATION = new InvitationId(new UUID(4, 1));
    public static final String LOOKUP = "e".repeat(64);
    public static final ProcedureId STUDENT_JOB = ProcedureId.of("STUDENT_JOB@2016-11-01");
    public static final Terms TERMS =
            StatuteBook.find(STUDENT_JOB).orElseThrow().terms();
    public static final AppealId APPEAL = new AppealId(new UUID(3, 1));
    public static final AgencyId DIRECCTE = AgencyId.of("DIRECCTE-75");
    public static final AgencyId PREFECTURE = AgencyId.of("PREFECTURE-75");
    public static final AgencyId INSPECTION = AgencyId.of("LABOUR_INSPECTION-75");
    public static final AuthorisedPeriod PERIOD =
            new AuthorisedPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31));
    public static final Signatory CLAIRE =
            new Signatory(Personal.of(Subjects.holder(AccountId.of("claire")), "Claire Petit"), "Cheffe de service");
    public static final AttestationSeal SEAL =
            new AttestationSeal(AttestationCode.fromRandom(42), "a".repeat(64), 12_345, "key-1", null, null);

    public static final AttestationSeal OTHER_SEAL = new AttestationSeal(
            AttestationCode.fromRandom(43),
            "b".repeat(64),
            12_345,
            "key-2",
            new HolderMark("k", "c".repeat(64), "d".repeat(64)),
            7);

    public static Personal<String> words(String text) {
        return Personal.of(Subjects.worker(ID), text);
    }

    /** Of whoever holds that account, shown to the others. */
    public static Personal<String> name(AccountId account) {
        return Personal.of(Subjects.holder(account), "The name of " + account);
    }

    public static Piece piece(int number, PieceKind kind) {
        return new Piece(
                new PieceId(new UUID(1, number)),
                kind,
                words(kind + ".pdf"),
                new PieceContent.Stored("b".repeat(64), "application/pdf", 1000));
    }

    public static List<Piece> commonPieces() {
        return List.of(
                piece(1, PieceKind.STAY_DOCUMENT),
                piece(2, PieceKind.PASSPORT),
                piece(3, PieceKind.STUDENT_CARD),
                piece(4, PieceKind.WORK_CONTRACT));
    }

    public static OpinionId opinion(int number) {
        return new OpinionId(new UUID(2, number));
    }

    /** An opinion one may decide without. */
    public static OpinionRequest simple(int number, AgencyId agency) {
        return request(number, agency, false, false, true, Silence.STILL_OWED);
    }

    /** An opinion that the decision must wait for and follow. */
    public static OpinionRequest binding(int number, AgencyId agency) {
        return request(number, agency, true, true, false, Silence.STILL_OWED);
    }

    public static OpinionRequest request(
            int number, AgencyId agency, boolean binding, boolean mandatory, boolean passedOver, Silence silence) {
        return new OpinionRequest(
                opinion(number),
                agency,
                "R5221-20 3°",
                binding,
                mandatory,
                passedOver,
                LocalDate.of(2026, 3, 31),
                silence);
    }

    public static OpinionAnswer answer(Verdict verdict) {
        return new OpinionAnswer(verdict, words("Because."), List.of());
    }

    /** A form that no rule blocks. */
    public static ApplicationForm form() {
        var worker = Subjects.worker(ID);
        var identity = new Identity(
                Civility.MADAME,
                "Diallo",
                "Awa",
                LocalDate.of(2003, 5, 17),
                "Conakry",
                "awa@example.org",
                "0601020304",
                "Paris",
                "75010");
        return new ApplicationForm(
                RequestKind.FIRST,
                null,
                new Worker(Personal.of(worker, identity), Country.of("GN")),
                new StayPermit(
                        Personal.of(worker, "9902345678"),
                        LocalDate.of(2026, 12, 31),
                        Departement.of("75"),
                        Personal.of(worker, "Paris")),
                employer("73282932000074"),
                contract());
    }

    public static Employer employer(String siret) {
        var person = new Representative("Morane", "Bob", "bob@example.org", "0102030405");
        return new Employer("Le Bon Pain", Siret.of(siret), null, Personal.of(Subjects.representative(ID), person));
    }

    public static Workplace workplace(String address) {
        return Workplace.at(Subjects.representative(ID), address);
    }

    public static JobContract contract() {
        return new JobContract(
                "Vendeuse",
                workplace("16 passage de l'Industrie, 75010 Paris"),
                ContractType.FIXED_TERM,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 12, 31),
                new Amount(BigDecimal.valueOf(35), Per.WEEK),
                new Amount(BigDecimal.valueOf(1900), Per.MONTH),
                false);
    }

    private Given() {}
}
