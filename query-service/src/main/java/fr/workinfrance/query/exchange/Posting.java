package fr.workinfrance.query.exchange;

import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Sends a message with its files, under keys made so that sending the same page twice writes once. */
@Component
class Posting {
    private final CommandClient commands;

    Posting(CommandClient commands) {
        this.commands = commands;
    }

    Answer post(DossierId dossier, String text, boolean wantsReply, List<MultipartFile> files, UUID once) {
        var message = new MessageId(named(once, "message"));
        // Why not without a text: the files would be sent for a message that is refused.
        if (!text.isBlank())
            for (var file : files)
                if (!file.isEmpty() && send(dossier, message, file, once) instanceof Answer.Refused refused)
                    return refused;
        var body = Map.of("message", message.toString(), "text", text, "wantsReply", wantsReply);
        // Why the words are part of the key: going back, writing on and sending again is another thing to send.
        return commands.ask(
                dossier, "write-message", body, named(once, "write" + text + wantsReply), OptionalLong.empty());
    }

    Answer settle(DossierId dossier, UUID once) {
        return commands.ask(dossier, "settle-exchange", Map.of(), once, OptionalLong.empty());
    }

    private Answer send(DossierId dossier, MessageId message, MultipartFile file, UUID once) {
        var number = new PieceId(named(once, file.getOriginalFilename() + "/" + file.getSize()));
        return commands.attach(dossier, message, number, file.getResource());
    }

    private static UUID named(UUID once, String what) {
        return UUID.nameUUIDFromBytes((once + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
