package fr.workinfrance.query;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.*;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.DossierDecider;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.exchange.Attachment;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The past of one dossier, lived through the decider an hour at a time, so that it is one that could have been. */
public final class Past {
    public static final AgencyId DIRECCTE = AgencyId.of("DIRECCTE-75");
    public static final AgencyId PREFECTURE = AgencyId.of("PREFECTURE-75");
    public static final AgencyId INSPECTION = AgencyId.of("LABOUR_INSPECTION-75");

    public final DossierId id;
    public final OpinionId fromPrefecture = new OpinionId(UUID.randomUUID());
    public final OpinionId fromInspection = new OpinionId(UUID.randomUUID());
    private final List<DossierEvent> events = new ArrayList<>();
    private Instant clock = Instant.parse("2026-03-02T09:00:00Z");

    public Past() {
        this(UUID.randomUUID());
    }

    public Past(UUID id) {
        this.id = new DossierId(id);
    }

    /** What was written beside the dossier: a question with a file, then an answer that asks back. */
    public List<ExchangeEvent> messages() {
        var awa = new Writer(AccountId.of("awa"), null);
        var claire = new Writer(AccountId.of("claire"), DIRECCTE);
        var asked = MessageId.of("00000000-0000-4000-8000-0000000000a1");
        var answered = MessageId.of("00000000-0000-4000-8000-0000000000a2");
        var file = new Attachment(
                PieceId.of("00000000-0000-4000-8000-0000000000b1"),
                words("planning.pdf"),
                new PieceContent.Stored("c".repeat(64), "application/pdf", 3000));
        var late = new Attachment(
                PieceId.of("00000000-0000-4000-8000-0000000000b2"),
                words("never-sent.pdf"),
                new PieceContent.Stored("d".repeat(64), "application/pdf", 3000));
        var at = Instant.parse("2026-03-05T10:00:00Z");
        return List.of(
                new ExchangeEvent.FileAttached(id, at, asked, awa, file),
                new ExchangeEvent.MessageWritten(id, at, asked, awa, null, words("May I work on Sundays?"), true),
                new ExchangeEvent.MessageWritten(
                        id, at.plusSeconds(60), answered, claire, claire(), words("Which Sundays?"), true),
                new ExchangeEvent.FileAttached(
                        id, at.plusSeconds(90), MessageId.of("00000000-0000-4000-8000-0000000000a3"), awa, late));
    }

    /** How the dossier lies on the desk of the agency in charge. */
    public List<DeskEvent> onTheDesk() {
        var at = Instant.parse("2026-03-05T11:00:00Z");
        return List.of(
                new DeskEvent.OfficerAssigned(id, at, DIRECCTE, AccountId.of("claire"), claire()),
                new DeskEvent.LabelPut(id, at, DIRECCTE, Label.URGENT),
                new DeskEvent.LabelPut(id, at, DIRECCTE, Label.TO_DISCUSS),
                new DeskEvent.LabelTakenOff(id, at, DIRECCTE, Label.TO_DISCUSS));
    }

    public List<DossierEvent> events() {
        return List.copyOf(events);
    }

    public static final Terms TERMS = StatuteBook.find(ProcedureId.of("STUDENT_JOB@2016-11-01"))
            .orElseThrow()
            .terms();

    /** What follows happens from that day on. */
    public Past at(LocalDate day) {
        clock = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return this;
    }

    public Past then(DossierCommand command) {
        clock = clock.plus(Duration.ofHours(1));
        switch (DossierDecider.decide(Dossier.after(events), command, clock)) {
            case Decision.Accepted(var more) -> events.addAll(more);
            case Decision.Refused(var why) -> throw new AssertionError(command + " was refused: " + why);
        }
        return this;
    }

    public Past draft(String owner) {
        then(new OpenDraft(id, AccountId.of(owner), ApplicantRole.WORKER, ProcedureId.of("STUDENT_JOB@2016-11-01")));
        return then(new SaveDraft(
                id,
                Personal.of(
                        Subjects.worker(id),
                        new Answers(Map.of(FormField.LAST_NAME, "Diallo", FormField.CONTRACT_START, "the first")))));
    }

    public Past submitted(String owner) {
        return submitted(owner, form());
    }

    private Past submitted(String owner, ApplicationForm form) {
        return submitted(owner, form, TERMS);
    }

    public Past submitted(String owner, ApplicationForm form, Terms terms) {
        draft(owner);
        for (var kind : List.of(PieceKind.STAY_DOCUMENT, PieceKind.WORK_CONTRACT, PieceKind.MANDATE))
            then(new AttachPiece(id, piece(kind)));
        return then(new SubmitDossier(id, form, DIRECCTE, terms));
    }

    /** Submitted by somebody else elsewhere, to renew what that reference names. */
    public Past renewing(String owner, String reference) {
        var f = form();
        var moussa = new Identity(
                Civility.MONSIEUR,
                "Sow",
                "Moussa",
                LocalDate.of(1999, 1, 2),
                "Thiès",
                "moussa@example.org",
                "+33601020305",
                "Paris",
                "75011");
        return submitted(
                owner,
                new ApplicationForm(
                        RequestKind.RENEWAL,
                        words(reference),
                        new Worker(Personal.of(Subjects.worker(id), moussa), Country.of("SN")),
                        new StayPermit(
                                words("PERMIT-9900"),
                                LocalDate.of(2027, 6, 30),
                                Departement.of("75"),
                                words("Préfecture de police")),
                        new Employer(
                                "Café des Arts",
                                Siret.of("35600000049837"),
                                null,
                                f.employer().representative()),
                        f.contract()));
    }

    /** A mandatary was invited and came. */
    public Past joinedBy(String account) {
        var who = AccountId.of(account);
        var code = "a".repeat(64);
        then(new InviteParty(id, new InvitationId(new UUID(6, 1)), ApplicantRole.MANDATARY, code));
        return then(new TakeUpInvitation(id, code, who, Personal.of(Subjects.holder(who), "Nadia Benali")));
    }

    public Past incomplete(String owner) {
        return submitted(owner)
                .then(new RequestPieces(
                        id,
                        List.of(new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE)),
                        LocalDate.of(2026, 3, 16),
                        words("The passport, please.")));
    }

    public Past complete(String owner) {
        return incomplete(owner)
                .then(new AttachPiece(id, piece(PieceKind.PASSPORT)))
                .then(new SupplementDossier(id))
                .then(new MarkComplete(id));
    }

    public Past examined(String owner) {
        return complete(owner)
                .then(new RequestOpinion(id, request(fromPrefecture, PREFECTURE), words("Is the permit genuine?")))
                .then(new RequestOpinion(id, request(fromInspection, INSPECTION), null))
                .then(new GiveOpinion(
                        id, fromInspection, INSPECTION, answer(Verdict.FAVOURABLE, "An honest employer.")))
                .then(new SupersedeOpinion(
                        id, fromInspection, INSPECTION, answer(Verdict.WITH_RESERVATIONS, "On reflection.")));
    }

    public Past attested(String owner) {
        return examined(owner)
                .then(granted())
                .then(new IssueAttestation(
                        id,
                        new AttestationSeal(
                                AttestationCode.fromRandom(id.value().getMostSignificantBits()),
                                "a".repeat(64),
                                1000,
                                "key-1",
                                null,
                                null),
                        0));
    }

    /** Refused, and granted after an appeal; those who look at the visit and the visa were asked too. */
    public Past grantedOnAppeal(String owner) {
        var appeal = new AppealId(new UUID(7, 1));
        return complete(owner)
                .then(new RequestOpinion(
                        id, request(new OpinionId(new UUID(7, 2)), AgencyId.of("OFII-75")), words("Is a visit due?")))
                .then(new RequestOpinion(
                        id, request(new OpinionId(new UUID(7, 3)), AgencyId.of("CONSULATE-DAKAR")), null))
                .then(new RefuseDossier(id, List.of("R5221-20 6°"), words("Underpaid."), claire(), null))
                .then(new FileAppeal(id, appeal, AppealKind.GRACIOUS, words("I was paid more.")))
                .then(new DecideAppeal(id, appeal, DIRECCTE, AppealRuling.ALLOWED, words("Rightly so."), renee()))
                .then(granted());
    }

    private ApproveDossier granted() {
        return new ApproveDossier(
                id,
                new AuthorisedPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31)),
                List.of(words("Keep to the hours.")),
                claire(),
                words("The findings are mended."));
    }

    public Past withdrawn(String owner) {
        return attested(owner)
                .then(new WithdrawAuthorisation(id, WithdrawalGround.FRAUD, words("A forged contract."), claire()));
    }

    /** Repealed as from a day that may be ahead. */
    public Past repealed(String owner, LocalDate from) {
        return attested(owner)
                .then(new RepealAuthorisation(
                        id, from, words("No longer a student."), words("Left the school."), claire()));
    }

    public Past refused(String owner) {
        return examined(owner).then(new RefuseDossier(id, List.of("R5221-20 6°"), words("Underpaid."), claire(), null));
    }

    /** Refused, and contested before the agency above. */
    public Past appealed(String owner) {
        return refused(owner)
                .then(new FileAppeal(
                        id, new AppealId(UUID.randomUUID()), AppealKind.HIERARCHICAL, words("The pay was misread.")));
    }

    public Past closed(String owner) {
        return submitted(owner).then(new CloseDossier(id, CloseReason.DUPLICATE, words("Twice."), claire()));
    }

    public Personal<String> words(String text) {
        return Personal.of(Subjects.worker(id), text);
    }

    public Signatory claire() {
        return new Signatory(
                Personal.of(Subjects.holder(AccountId.of("claire")), "Claire Moreau"), "Cheffe de service");
    }

    private static Signatory renee() {
        return new Signatory(Personal.of(Subjects.holder(AccountId.of("renee")), "Renée Faure"), "Directrice");
    }

    private OpinionRequest request(OpinionId opinion, AgencyId agency) {
        return new OpinionRequest(
                opinion,
                agency,
                "R5221-20 3°",
                false,
                false,
                true,
                LocalDate.of(2026, 3, 31),
                OpinionRequest.Silence.STILL_OWED);
    }

    private OpinionAnswer answer(Verdict verdict, String reasons) {
        return new OpinionAnswer(verdict, words(reasons), List.of(words("A condition.")));
    }

    public Piece piece(PieceKind kind) {
        return new Piece(
                new PieceId(UUID.randomUUID()),
                kind,
                words(kind + ".pdf"),
                new PieceContent.Stored("b".repeat(64), "application/pdf", 2000));
    }

    public ApplicationForm form() {
        return PastForm.of(id);
    }
}
