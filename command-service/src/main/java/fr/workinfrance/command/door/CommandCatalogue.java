package fr.workinfrance.command.door;

import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.service.web.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What people may ask over HTTP: one row per command. A new command is one more row, or a reason why it has none. */
final class CommandCatalogue {

    /** Opens a draft; without a procedure, the one for students' jobs. */
    record Opening(ApplicantRole role, ProcedureId.@Nullable Name procedure) {}

    /** The answers of the form, as typed. */
    record Filled(Answers answers) {}

    /** Whoever came by that invitation. */
    record Removal(InvitationId invitation) {}

    /** Law: what nobody may ask for by hand, or what another door than this one asks for with more than a body. */
    static final Map<Move, String> ELSEWHERE = Map.ofEntries(
            Map.entry(Move.ATTACH_PIECE, "command.pieces"),
            Map.entry(Move.INVITE_PARTY, "command.inviting"),
            Map.entry(Move.TAKE_UP_INVITATION, "command.inviting"),
            Map.entry(Move.IMPORT_DOSSIER, "command.importing"),
            Map.entry(Move.REMIND_OF_OPINION, "command.automation"),
            Map.entry(Move.RECORD_REASONS_OVERDUE, "command.automation"),
            Map.entry(Move.REJECT_APPEAL_BY_SILENCE, "command.automation"),
            Map.entry(Move.RECORD_OPINION_OVERDUE, "command.automation"),
            Map.entry(Move.REFUSE_BY_SILENCE, "command.automation"),
            Map.entry(Move.ISSUE_ATTESTATION, "command.issuing"),
            Map.entry(Move.REPLACE_ATTESTATION, "command.issuing"));

    private final Map<String, CommandRow> byName;

    CommandCatalogue(Submission submission, Rulebooks rulebooks) {
        byName = List.of(
                        CommandRow.of(Move.OPEN_DRAFT, Opening.class, (body, asker) -> open(body, asker, rulebooks)),
                        CommandRow.of(Move.SAVE_DRAFT, SaveDraft.class),
                        CommandRow.of(Move.REMOVE_PIECE, RemovePiece.class),
                        CommandRow.of(Move.SUBMIT_DOSSIER, Filled.class, submission::of),
                        CommandRow.of(Move.REQUEST_PIECES, RequestPieces.class),
                        CommandRow.of(Move.SUPPLEMENT_DOSSIER, SupplementDossier.class),
                        CommandRow.of(Move.MARK_COMPLETE, MarkComplete.class),
                        CommandRow.of(Move.REQUEST_OPINION, RequestOpinion.class),
                        CommandRow.of(Move.GIVE_OPINION, GiveOpinion.class),
                        CommandRow.of(Move.SUPERSEDE_OPINION, SupersedeOpinion.class),
                        CommandRow.of(Move.RECALL_OPINION, RecallOpinion.class),
                        CommandRow.of(Move.APPROVE_DOSSIER, ApproveDossier.class),
                        CommandRow.of(Move.REFUSE_DOSSIER, RefuseDossier.class),
                        CommandRow.of(Move.REQUEST_REASONS, RequestReasons.class),
                        CommandRow.of(Move.GIVE_REASONS, GiveReasons.class),
                        CommandRow.of(Move.FILE_APPEAL, FileAppeal.class),
                        CommandRow.of(Move.DECIDE_APPEAL, DecideAppeal.class),
                        CommandRow.of(Move.CLOSE_DOSSIER, CloseDossier.class),
                        CommandRow.of(Move.WITHDRAW_DOSSIER, WithdrawDossier.class),
                        CommandRow.of(Move.FORWARD_DOSSIER, ForwardDossier.class),
                        CommandRow.of(Move.WITHDRAW_AUTHORISATION, WithdrawAuthorisation.class),
                        CommandRow.of(Move.REPEAL_AUTHORISATION, RepealAuthorisation.class),
                        CommandRow.of(Move.DECLARE_CHANGE, DeclareChange.class),
                        CommandRow.of(Move.DECLARE_CANCELLATION, DeclareCancellation.class),
                        CommandRow.of(Move.REVOKE_INVITATION, RevokeInvitation.class),
                        CommandRow.of(
                                Move.REMOVE_PARTY,
                                Removal.class,
                                (body, asker) ->
                                        new RemoveParty(asker.dossier(), body.invitation(), asker.accountId())))
                .stream()
                .collect(Collectors.toUnmodifiableMap(CommandRow::name, Function.identity()));
    }

    Optional<CommandRow> named(String kebab) {
        return Optional.ofNullable(byName.get(kebab));
    }

    List<CommandRow> rows() {
        return byName.values().stream()
                .sorted((a, b) -> a.move().compareTo(b.move()))
                .toList();
    }

    // Why: an imported dossier's number follows from its number elsewhere, so that it is imported once; whoever could
    // take such a number for a draft could keep a dossier out for ever.
    private static DossierCommand open(Opening body, Asker asker, Rulebooks rulebooks) {
        if (DossierNumbers.isDerived(asker.dossier()))
            throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "dossier-number");
        var name = body.procedure() == null ? ProcedureId.Name.STUDENT_JOB : body.procedure();
        var procedure = rulebooks.inForce(name, asker.today()).id();
        return new OpenDraft(asker.dossier(), asker.accountId(), body.role(), procedure);
    }
}
