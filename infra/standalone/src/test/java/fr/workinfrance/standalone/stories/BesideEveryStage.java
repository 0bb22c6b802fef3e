package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.dossier.beside.DeskRequest;
import fr.workinfrance.command.dossier.beside.ExchangeRequest;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.desk.DeskCommand.PutLabel;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.exchange.Attachment;
import fr.workinfrance.domain.exchange.ExchangeCommand;
import fr.workinfrance.domain.exchange.ExchangeCommand.AttachFile;
import fr.workinfrance.domain.exchange.ExchangeCommand.WriteMessage;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.service.account.Account;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

/** What lies beside each dossier: who takes part and who did, a message with a file, a mark on the desk of the agency. */
final class BesideEveryStage {

    private final Narrator narrator;
    private final Cast cast;
    private final Newcomers newcomers;
    private final Asides asides;
    private final Instant now;

    BesideEveryStage(Narrator narrator, Cast cast, Newcomers newcomers, Asides asides, Instant now) {
        this.narrator = narrator;
        this.cast = cast;
        this.newcomers = newcomers;
        this.asides = asides;
        this.now = now;
    }

    /** Somebody in each role joins, and a second mandatary joins and is seen out. */
    void joined(DossierId dossier) {
        newcomers.invited().forEach((role, account) -> joins(dossier, role, role.name(), account));
        var gone = joins(dossier, ApplicantRole.MANDATARY, Newcomers.SEEN_OUT, newcomers.seenOut());
        narrator.tell(cast.awa(), now, new RemoveParty(dossier, gone, cast.awa().account()));
    }

    /** @param keep puts bytes by under a person's key */
    void told(DossierId dossier, BiFunction<DossierId, byte[], PieceContent.Stored> keep) {
        var writer = Writer.of(cast.awa()).orElseThrow();
        var message = new MessageId(number(dossier, "message"));
        var worker = Subjects.worker(dossier);
        var file = new Attachment(
                new PieceId(number(dossier, "file")),
                Personal.of(worker, EveryStage.FILE_OF_A_MESSAGE),
                keep.apply(dossier, SamplePiece.named(EveryStage.FILE_OF_A_MESSAGE)));
        ask(dossier, "attach", new AttachFile(dossier, message, writer, file));
        var text = Personal.of(worker, EveryStage.MESSAGE);
        ask(dossier, "write", new WriteMessage(dossier, message, writer, null, text, false));
        var mark = new PutLabel(dossier, Cast.PARIS, Label.URGENT);
        asides.ask(new DeskRequest(number(dossier, "mark"), cast.claire(), now, null, mark));
    }

    static UUID number(DossierId dossier, String what) {
        return DoorNarrator.number(dossier + "/beside-every-stage/" + what);
    }

    private void ask(DossierId dossier, String what, ExchangeCommand command) {
        asides.ask(new ExchangeRequest(number(dossier, what), cast.awa(), now, null, command));
    }

    private InvitationId joins(DossierId dossier, ApplicantRole role, String called, Account account) {
        var invitation = new InvitationId(DoorNarrator.number(dossier + "/" + called));
        var lookup = invitation.toString();
        var name = Personal.of(Subjects.holder(account.id()), account.displayName());
        narrator.tell(cast.awa(), now, new InviteParty(dossier, invitation, role, lookup));
        narrator.tell(account.actor(), now, new TakeUpInvitation(dossier, lookup, account.id(), name));
        return invitation;
    }
}
