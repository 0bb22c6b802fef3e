package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.dossier.DossierCommand.RemovePiece;
import fr.workinfrance.domain.dossier.DossierCommand.SaveDraft;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawDossier;
import fr.workinfrance.domain.dossier.DossierEvent.DossierWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.DraftOpened;
import fr.workinfrance.domain.dossier.DossierEvent.DraftSaved;
import fr.workinfrance.domain.dossier.DossierEvent.PieceAttached;
import fr.workinfrance.domain.dossier.DossierEvent.PieceRemoved;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierAggregateTest {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final DossierId ID = new DossierId(new UUID(0, 1));
    static final AccountId AWA = AccountId.of("awa");
    static final Actor OWNER = new Actor.Applicant(AWA);
    static final Actor OTHER = new Actor.Applicant(AccountId.of("martin"));
    static final Actor OFFICER = new Actor.Officer(AccountId.of("claire"), AgencyId.of("DIRECCTE-75"));
    static final ProcedureId PROCEDURE = new ProcedureId(ProcedureId.Name.STUDENT_JOB, LocalDate.of(2016, 11, 1));
    static final DossierCommand OPEN = new OpenDraft(ID, AWA, ApplicantRole.WORKER, PROCEDURE);

    static final Personal<Answers> ANSWERS = Personal.of(Subjects.worker(ID), new Answers(Map.of()));
    static final DossierCommand INVITE =
            new InviteParty(ID, new InvitationId(new UUID(6, 1)), ApplicantRole.MANDATARY, "a".repeat(64));
    static final Piece PIECE = new Piece(
            new PieceId(new UUID(7, 1)),
            PieceKind.PASSPORT,
            Personal.of(Subjects.worker(ID), "passport.pdf"),
            new PieceContent.Elsewhere("register"));
    static final DossierCommand JOIN = new AttachPiece(ID, PIECE);

    final AggregateTestFixture<DossierAggregate> fixture = new AggregateTestFixture<>(DossierAggregate.class);

    @Test
    void appends_what_was_accepted_and_says_who_asked() {
        fixture.givenNoPriorActivity()
                .when(asked(1, OWNER, OPEN))
                .expectEvents(new DraftOpened(ID, NOW, AWA, ApplicantRole.WORKER, PROCEDURE))
                .expectResultMessageMatching(
                        Matchers.matches(message -> ((Answer) message.getPayload()).version() == 0));
    }

    @Test
    void answers_the_same_command_again_without_a_new_event() {
        drafted().when(asked(1, OWNER, OPEN)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void does_not_take_one_number_for_two_ways_of_saying_it() {
        var first = digested("a", asked(1, OWNER, OPEN));
        var past = new AggregateTestFixture<>(DossierAggregate.class).givenCommands(first);
        past.when(first).expectSuccessfulHandlerExecution().expectNoEvents();
        denied(
                new AggregateTestFixture<>(DossierAggregate.class).givenCommands(first),
                digested("b", asked(1, OWNER, OPEN)),
                new Denial.SaidOtherwise("OpenDraft"));
    }

    @Test
    void answers_again_what_was_recorded_before_digests_were_kept() {
        drafted()
                .when(digested("a", asked(1, OWNER, OPEN)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void does_not_take_one_number_for_two_commands() {
        denied(drafted(), asked(1, OWNER, new WithdrawDossier(ID)), new Denial.CommandIdTaken("OpenDraft"));
    }

    @Test
    void says_nothing_to_a_stranger() {
        denied(drafted(), asked(2, OTHER, new WithdrawDossier(ID)), new Denial.UnknownDossier());
        denied(drafted(), asked(1, OTHER, new WithdrawDossier(ID)), new Denial.UnknownDossier());
        denied(drafted(), expecting(7, asked(2, OFFICER, new MarkComplete(ID))), new Denial.UnknownDossier());
    }

    @Test
    void says_the_same_of_a_dossier_that_does_not_exist() {
        denied(fixture.givenNoPriorActivity(), asked(2, OTHER, new WithdrawDossier(ID)), new Denial.UnknownDossier());
    }

    @Test
    void notices_that_the_dossier_has_moved_on() {
        denied(drafted(), expecting(7, asked(2, OWNER, new WithdrawDossier(ID))), new Denial.Conflict(7, 0));
    }

    @Test
    void asks_the_policy_before_the_decider() {
        denied(
                drafted(),
                asked(2, OWNER, new MarkComplete(ID)),
                new Denial.Refused(new Refusal.NotAllowed(Move.MARK_COMPLETE)));
    }

    @Test
    void carries_the_refusal_as_data() {
        denied(
                drafted(),
                asked(2, OWNER, OPEN),
                new Denial.Refused(new Refusal.NotAtThisStage(Move.OPEN_DRAFT, Stage.DRAFT)));
    }

    @Test
    void goes_on_from_the_version_expected() {
        drafted()
                .when(expecting(0, asked(2, OWNER, new WithdrawDossier(ID))))
                .expectEvents(new DossierWithdrawn(ID, NOW));
    }

    @Test
    void lets_somebody_type_on_while_others_come_and_join_pieces() {
        var saving = new SaveDraft(ID, ANSWERS);
        var past = drafted().andGivenCommands(asked(2, OWNER, saving), asked(3, OWNER, INVITE), asked(4, OWNER, JOIN));
        past.when(expecting(1, asked(5, OWNER, saving))).expectEvents(new DraftSaved(ID, NOW, ANSWERS));
    }

    @Test
    void lets_nobody_save_over_what_another_page_saved() {
        var saving = new SaveDraft(ID, ANSWERS);
        var past = drafted().andGivenCommands(asked(2, OWNER, saving), asked(3, OWNER, INVITE));
        denied(past, expecting(0, asked(4, OWNER, saving)), new Denial.Conflict(0, 2));
        denied(drafted(), expecting(7, asked(4, OWNER, saving)), new Denial.Conflict(7, 0));
    }

    @Test
    void joins_a_piece_again_that_was_removed_meanwhile() {
        var joining = asked(2, OWNER, JOIN);
        var past = drafted().andGivenCommands(joining, asked(3, OWNER, new RemovePiece(ID, PIECE.id())));
        past.when(joining).expectEvents(new PieceAttached(ID, NOW, PIECE));
    }

    @Test
    void removes_a_piece_again_that_was_joined_again_meanwhile() {
        var joining = asked(2, OWNER, JOIN);
        var removing = asked(3, OWNER, new RemovePiece(ID, PIECE.id()));
        var past = drafted().andGivenCommands(joining, removing, joining);
        past.when(removing).expectEvents(new PieceRemoved(ID, NOW, PIECE.id()));
    }

    private TestExecutor<DossierAggregate> drafted() {
        return new AggregateTestFixture<>(DossierAggregate.class).givenCommands(asked(1, OWNER, OPEN));
    }

    private static void denied(TestExecutor<DossierAggregate> past, DossierRequest request, Denial why) {
        past.when(request)
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(why)
                .expectNoEvents();
    }

    private static DossierRequest asked(long number, Actor actor, DossierCommand command) {
        return request(number, actor, null, command);
    }

    private static DossierRequest digested(String digest, DossierRequest r) {
        return new DossierRequest(r.commandId(), r.actor(), r.at(), r.expectedVersion(), r.command(), digest);
    }

    private static DossierRequest expecting(long version, DossierRequest r) {
        return new DossierRequest(r.commandId(), r.actor(), r.at(), version, r.command());
    }

    private static DossierRequest request(long number, Actor actor, @Nullable Long expected, DossierCommand command) {
        return new DossierRequest(new UUID(9, number), actor, NOW, expected, command);
    }
}
