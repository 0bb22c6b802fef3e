package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.act.*;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.application.*;
import fr.workinfrance.domain.attestation.*;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.desk.DeskEvent.*;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.employer.*;
import fr.workinfrance.domain.exchange.Attachment;
import fr.workinfrance.domain.exchange.ExchangeEvent.*;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.form.*;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.opinion.*;
import fr.workinfrance.domain.opinion.OpinionForward;
import fr.workinfrance.domain.party.*;
import fr.workinfrance.domain.piece.*;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.*;
import fr.workinfrance.domain.procedure.Competence;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.procedure.Trait;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.domain.wallet.OfferId;
import fr.workinfrance.domain.wallet.WalletEvent.AttestationCarried;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeAccepted;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeRefused;
import fr.workinfrance.domain.wallet.WalletEvent.WalletOffered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event of every kind, with every field filled. */
public final class EventSamples {

    private static final HolderMark HOLDER = new HolderMark("0123456789abcdef", "12".repeat(32), "34".repeat(32));
    private static final DossierId FORMER = DossierId.of("018f3c1e-0000-7000-8000-000000000000");
    private static final DossierId DOSSIER = DossierId.of("018f3c1e-0000-7000-8000-000000000001");
    private static final OfferId OFFER = OfferId.of("018f3c1e-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2018-03-15T09:26:53.589793Z");
    private static final LocalDate DAY = LocalDate.of(2018, 5, 10);
    private static final ProcedureId PROCEDURE = ProcedureId.of("STUDENT_JOB@2016-11-01");
    private static final AgencyId DIRECCTE = AgencyId.of("DIRECCTE-75");
    private static final OpinionId OPINION = OpinionId.of("018f3c1e-0000-7000-8000-00000000000a");
    private static final AppealId APPEAL = AppealId.of("018f3c1e-0000-7000-8000-0000000000c0");
    private static final ShareId SHARE = ShareId.of("018f3c1e-0000-7000-8000-0000000000d0");
    private static final InvitationId INVITATION = InvitationId.of("018f3c1e-0000-7000-8000-0000000000e0");
    private static final AuthorisedPeriod PERIOD = new AuthorisedPeriod(LocalDate.of(2018, 3, 19), DAY);
    private static final List<Finding> FINDINGS = List.of(new Finding(
            Rule.PAY_UNDER_MINIMUM,
            Severity.WARNING,
            "R5221-20",
            List.of(FormField.HOURS, FormField.GROSS_PAY),
            Map.of("minimum", "1498.47", "declared", "1485")));
    private static final Piece PIECE = new Piece(
            PieceId.of("018f3c1e-0000-7000-8000-0000000000b0"),
            PieceKind.PASSPORT,
            worker("passeport Awa.pdf"),
            new PieceContent.Stored("ab".repeat(32), "application/pdf", 123_456));
    private static final OpinionAnswer ANSWER = new OpinionAnswer(
            OpinionAnswer.Verdict.WITH_RESERVATIONS,
            worker("présence à vérifier"),
            List.of(worker("titre à jour")),
            List.of(PieceKind.PASSPORT),
            new OpinionForward(AgencyId.of("PREFECTURE-69"), OpinionId.of("018f3c1e-0000-7000-8000-00000000000b")));
    private static final MessageId MESSAGE = MessageId.of("018f3c1e-0000-7000-8000-0000000000d0");
    private static final Writer CLAIRE = new Writer(AccountId.of("claire"), DIRECCTE);
    private static final Attachment FILE = new Attachment(
            PieceId.of("018f3c1e-0000-7000-8000-0000000000d1"),
            worker("lettre à Awa.pdf"),
            new PieceContent.Stored("ab".repeat(32), "application/pdf", 123_456));
    private static final Signatory SIGNATORY = new Signatory(
            Personal.of(Subjects.holder(AccountId.of("claire")), "Claire Moreau"),
            "Cheffe du service de la main-d'œuvre étrangère");

    /** In the catalogue's order. */
    public static List<Object> all() {
        return List.of(
                new DraftOpened(DOSSIER, AT, AccountId.of("awa"), ApplicantRole.WORKER, PROCEDURE),
                new DraftSaved(
                        DOSSIER, AT, worker(new Answers(Map.of(FormField.JOB, "serveuse", FormField.CIVILITY, "?")))),
                new PieceAttached(DOSSIER, AT, PIECE),
                new PieceRemoved(DOSSIER, AT, PIECE.id()),
                new DossierSubmitted(
                        DOSSIER,
                        AT,
                        definition().terms(),
                        SampleForm.of(DOSSIER),
                        new Receipt(DAY, DIRECCTE, DAY.plusMonths(2)),
                        FINDINGS),
                new FormerAuthorisationFound(
                        DOSSIER,
                        AT,
                        new FormerAuthorisation(FORMER, PERIOD, AuthorisedWork.of(SampleForm.of(DOSSIER)))),
                new PiecesRequested(
                        DOSSIER,
                        AT,
                        List.of(new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.ILLEGIBLE)),
                        DAY,
                        worker("merci de renvoyer la carte")),
                new DossierSupplemented(DOSSIER, AT),
                new PiecesProducedInPart(
                        DOSSIER, AT, List.of(new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.MISSING))),
                new FurtherPiecesRequested(
                        DOSSIER,
                        AT,
                        List.of(new PieceGap(PieceKind.RENEWAL_PROOF, PieceGap.Reason.MISSING)),
                        DAY,
                        worker("l'inspection du travail demande les bulletins")),
                new FurtherPiecesProduced(DOSSIER, AT),
                new DossierMarkedComplete(DOSSIER, AT),
                new OpinionRequested(DOSSIER, AT, opinion(), worker("le titre est-il valable ?")),
                new OpinionGiven(DOSSIER, AT, OPINION, ANSWER, true),
                new OpinionSuperseded(DOSSIER, AT, OPINION, ANSWER, 2),
                new OpinionRecalled(DOSSIER, AT, OPINION, worker("demande faite deux fois")),
                new OpinionReminded(DOSSIER, AT, OPINION, DAY),
                new OpinionOverdue(DOSSIER, AT, OPINION),
                new DossierApproved(
                        DOSSIER,
                        AT,
                        PERIOD,
                        List.of(worker("20 heures par semaine au plus")),
                        SIGNATORY,
                        worker("avis non rendu"),
                        List.of(OPINION),
                        List.of("L7122-3"),
                        FINDINGS),
                new DossierRefused(
                        DOSSIER,
                        AT,
                        List.of("R5221-20"),
                        worker("salaire trop bas"),
                        SIGNATORY,
                        worker("avis non rendu"),
                        List.of(OPINION),
                        List.of("L7122-3"),
                        FINDINGS),
                new DossierRefusedBySilence(DOSSIER, AT, DAY, FINDINGS),
                new ReasonsRequested(DOSSIER, AT, DAY),
                new ReasonsGiven(DOSSIER, AT, List.of("R5221-20"), worker("salaire trop bas"), SIGNATORY, true),
                new ReasonsOverdue(DOSSIER, AT, DAY),
                new AppealFiled(
                        DOSSIER,
                        AT,
                        APPEAL,
                        AppealKind.HIERARCHICAL,
                        AgencyId.of("MINISTRY-INTERIOR"),
                        worker("le salaire a été mal lu"),
                        DAY,
                        true),
                new AppealAllowed(DOSSIER, AT, APPEAL, Period.ofMonths(2), worker("en effet"), SIGNATORY),
                new ExaminationResumed(DOSSIER, AT, List.of(new OwedAnew(OPINION, DAY))),
                new DossierReinstated(DOSSIER, AT, true),
                new AppealRejected(DOSSIER, AT, APPEAL, worker("bien lu"), SIGNATORY),
                new AppealRejectedBySilence(DOSSIER, AT, APPEAL, DAY),
                new DossierClosed(DOSSIER, AT, CloseReason.DUPLICATE, worker("déjà déposé"), SIGNATORY),
                new DossierWithdrawn(DOSSIER, AT),
                new DossierForwarded(DOSSIER, AT, DIRECCTE, AgencyId.of("DIRECCTE-69"), worker("réside à Lyon")),
                new AttestationIssued(
                        DOSSIER,
                        AT,
                        new AttestationSeal(
                                AttestationCode.fromRandom(42), "cd".repeat(32), 65_536, "2018-1", HOLDER, 41),
                        PERIOD),
                new AttestationReplaced(
                        DOSSIER,
                        AT,
                        AttestationCode.fromRandom(42),
                        new AttestationSeal(
                                AttestationCode.fromRandom(43), "ef".repeat(32), 65_537, "2018-2", HOLDER, 42),
                        PERIOD,
                        ReplacementReason.KEY_REVOKED),
                new NewWorkplaceDeclared(DOSSIER, AT, worker("2 rue Neuve, 75011 Paris")),
                new EarlierEndDeclared(DOSSIER, AT, DAY, PERIOD),
                new CancellationDeclared(DOSSIER, AT, DAY),
                new AuthorisationWithdrawn(DOSSIER, AT, WithdrawalGround.FRAUD, worker("faux contrat"), SIGNATORY),
                new AuthorisationRepealed(DOSSIER, AT, DAY, worker("inscription"), worker("plus étudiante"), SIGNATORY),
                new AuthorisationRestored(
                        DOSSIER,
                        AT,
                        APPEAL,
                        StandsAs.GRANTED,
                        AttestationCode.fromRandom(42),
                        worker("pas de fraude"),
                        SIGNATORY),
                new DossierImported(
                        DOSSIER,
                        AT,
                        AccountId.of("import"),
                        ApplicantRole.WORKER,
                        PROCEDURE,
                        new ImportSource("demarches-simplifiees/v1", "44950")),
                new ImportedDecision(DOSSIER, AT, new ImportedHistory.Outcome.Approved(AT, PERIOD), FINDINGS),
                new PartyInvited(DOSSIER, AT, INVITATION, ApplicantRole.WORKER, DAY, "78".repeat(32)),
                new InvitationTakenUp(
                        DOSSIER,
                        AT,
                        INVITATION,
                        ApplicantRole.WORKER,
                        AccountId.of("martin"),
                        Personal.of(Subjects.holder(AccountId.of("martin")), "Martin Leroy")),
                new InvitationRevoked(DOSSIER, AT, INVITATION, ApplicantRole.WORKER),
                new PartyRemoved(DOSSIER, AT, INVITATION, ApplicantRole.WORKER, true),
                new KeyEvent.KeyRevoked("0123456789abcdef", AT, ReplacementReason.KEY_REVOKED),
                new DossierRead(
                        DOSSIER,
                        AT,
                        AccountId.of("paul"),
                        Quality.CONSULTED,
                        AgencyId.of("PREFECTURE-75"),
                        Set.of(Part.PERMIT, Part.IDENTITY, Part.PROGRESS)),
                new FileAttached(DOSSIER, AT, MESSAGE, CLAIRE, FILE),
                new MessageWritten(DOSSIER, AT, MESSAGE, CLAIRE, SIGNATORY, worker("une question"), true),
                new ExchangeSettled(DOSSIER, AT, CLAIRE),
                new OfficerAssigned(DOSSIER, AT, DIRECCTE, AccountId.of("claire"), SIGNATORY),
                new OfficerReleased(DOSSIER, AT, DIRECCTE),
                new LabelPut(DOSSIER, AT, DIRECCTE, Label.URGENT),
                new LabelTakenOff(DOSSIER, AT, DIRECCTE, Label.URGENT),
                new ReadingRefused(
                        DOSSIER, AT, AccountId.of("martin"), Quality.STRANGER, null, Set.of(Part.STAY_PIECES)),
                new ShareOpened(
                        DOSSIER,
                        AT,
                        SHARE,
                        SharePurpose.HOUSING,
                        worker("Agence du Pont"),
                        Disclosure.JOB,
                        DAY,
                        "56".repeat(32)),
                new ShareRevoked(DOSSIER, AT, SHARE),
                new WalletOffered(OFFER, DOSSIER, AT, AttestationCode.fromRandom(42), AT.plusSeconds(600)),
                new WalletCodeRefused(OFFER, DOSSIER, AT),
                new WalletCodeAccepted(OFFER, DOSSIER, AT, AT.plusSeconds(300)),
                new AttestationCarried(
                        OFFER, DOSSIER, AT, AttestationCode.fromRandom(42), "0123456789abcdef", "ab".repeat(32)),
                new VersionPublished(ProcedureId.Name.STUDENT_JOB, AT, definition()));
    }

    /** A definition in which every part is there, and which no later statute changes. */
    private static ProcedureDefinition definition() {
        return new ProcedureDefinition(
                "Code du travail, R5221-26",
                List.of(Trait.IN_FRANCE, Trait.STUDENT),
                List.of(new FieldTerm(FormField.SIRET, FieldNeed.ALWAYS)),
                new Terms(
                        PROCEDURE,
                        Competence.PERMIT_DEPARTEMENT,
                        List.of(new PieceTerm(PieceKind.PASSPORT, PieceNeed.ALWAYS, "Arrêté du 28/10/2016, art. 1")),
                        List.of(Rule.PAY_UNDER_MINIMUM),
                        List.of(new OpinionTerm(
                                AgencyKind.DRAC,
                                "Code du travail, L7122-3",
                                true,
                                false,
                                true,
                                Period.ofDays(15),
                                OpinionRequest.Silence.DEEMED_GIVEN)),
                        new DecisionTerm(
                                Period.ofMonths(2),
                                DecisionTerm.Meaning.REJECTION,
                                Period.ofMonths(3),
                                "CRPA, L231-4")));
    }

    private static OpinionRequest opinion() {
        return new OpinionRequest(
                OPINION,
                AgencyId.of("PREFECTURE-75"),
                "R5221-20 3°",
                true,
                true,
                false,
                DAY,
                OpinionRequest.Silence.DEEMED_FAVOURABLE);
    }

    private static <T> Personal<T> worker(T fact) {
        return Personal.of(Subjects.worker(DOSSIER), fact);
    }

    private EventSamples() {}
}
