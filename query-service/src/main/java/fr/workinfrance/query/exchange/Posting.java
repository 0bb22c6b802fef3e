package fr.workinfrance.query.exchange;

import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.query.desk.Chosen;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Sends a message with its files, under keys made so that sending the same page twice writes once. */
@Component
class Posting {
    private final CommandClient commands;

    Posting(CommandClient commands) {
        this.commands = commands;
    }

    /**
     * What became of one sending of the page.
     *
     * @param answer what was said of the message; absent when it was not sent, for a file of it was not taken
     * @param ready names of the files that are in and go with the message once it is sent
     */
    record Posted(@Nullable Answer answer, List<String> ready, List<NotTaken> notTaken) {}

    /**
     * A file that will not go with the message.
     *
     * @param why absent when there was nothing in it
     */
    record NotTaken(String name, Answer.@Nullable Refused why) {}

    /** Sends the files, each for itself, then the message, unless one of its files was not taken. */
    Posted post(DossierId dossier, String text, boolean wantsReply, List<MultipartFile> files, UUID once) {
        var message = new MessageId(named(once, "message"));
        var ready = new ArrayList<String>();
        var notTaken = new ArrayList<NotTaken>();
        // Why not without a text: the files would be sent for a message that is refused.
        if (!text.isBlank())
            for (var file : files) {
                if (Chosen.none(file)) continue;
                if (file.isEmpty()) notTaken.add(new NotTaken(Chosen.name(file), null));
                else if (send(dossier, message, file, once) instanceof Answer.Refused why)
                    notTaken.add(new NotTaken(Chosen.name(file), why));
                else ready.add(Chosen.name(file));
            }
        if (!notTaken.isEmpty()) return new Posted(null, ready, notTaken);
        var body = Map.of("message", message.toString(), "text", text, "wantsReply", wantsReply);
        // Why the words are part of the key: going back, writing on and sending again is another thing to send.
        var key = named(once, "write" + text + wantsReply);
        return new Posted(commands.ask(dossier, "write-message", body, key, OptionalLong.empty()), ready, List.of());
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
