package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.dossier.beside.DeskRequest;
import fr.workinfrance.command.dossier.beside.ExchangeRequest;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.desk.DeskCommand;
import fr.workinfrance.domain.desk.DeskCommand.AssignOfficer;
import fr.workinfrance.domain.desk.DeskCommand.PutLabel;
import fr.workinfrance.domain.desk.DeskCommand.ReleaseOfficer;
import fr.workinfrance.domain.desk.DeskCommand.TakeLabelOff;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.exchange.Attachment;
import fr.workinfrance.domain.exchange.ExchangeCommand;
import fr.workinfrance.domain.exchange.ExchangeCommand.AttachFile;
import fr.workinfrance.domain.exchange.ExchangeCommand.SettleExchange;
import fr.workinfrance.domain.exchange.ExchangeCommand.WriteMessage;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.util.UUID;

/** What happens beside a dossier: what is written to and fro, and how the agency shares it out. */
final class BesideALife {

    private final Cast cast;
    private final Asides asides;
    private final Instant now;

    BesideALife(Cast cast, Asides asides, Instant now) {
        this.cast = cast;
        this.asides = asides;
        this.now = now;
    }

    /** A question with a file, an answer that settles it, and how the agency shares the dossier out. */
    void tell(Story story) {
        var awa = Writer.of(cast.awa()).orElseThrow();
        var claire = Writer.of(cast.claire()).orElseThrow();
        var message = new MessageId(DoorNarrator.number(story.id() + "/message"));
        var file = new Attachment(
                new PieceId(DoorNarrator.number(story.id() + "/planning.pdf")),
                story.text("planning.pdf"),
                new PieceContent.Stored("c".repeat(64), "application/pdf", 3000));
        exchanged(cast.awa(), new AttachFile(story.id(), message, awa, file));
        exchanged(
                cast.awa(),
                new WriteMessage(story.id(), message, awa, null, story.text("Puis-je travailler le dimanche ?"), true));
        exchanged(cast.claire(), new SettleExchange(story.id(), claire));
        var named = new Signatory(
                Personal.of(Subjects.holder(cast.claire().account()), "Claire Moreau"), "Cheffe de service");
        shared(new AssignOfficer(story.id(), Cast.PARIS, cast.claire().account(), Cast.PARIS, named));
        shared(new ReleaseOfficer(story.id(), Cast.PARIS));
        shared(new PutLabel(story.id(), Cast.PARIS, Label.URGENT));
        shared(new TakeLabelOff(story.id(), Cast.PARIS, Label.URGENT));
    }

    private void exchanged(Actor who, ExchangeCommand what) {
        asides.ask(new ExchangeRequest(number(what.dossier(), what), who, now, null, what));
    }

    private void shared(DeskCommand what) {
        asides.ask(new DeskRequest(number(what.dossier(), what), cast.claire(), now, null, what));
    }

    private static UUID number(DossierId dossier, Object what) {
        return DoorNarrator.number(dossier + "/" + what.getClass().getSimpleName());
    }
}
