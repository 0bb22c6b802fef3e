package fr.workinfrance.command.pieces;

import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.Receipted;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.dossier.beside.ExchangeRequest;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.exchange.Attachment;
import fr.workinfrance.domain.exchange.ExchangeCommand.AttachFile;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the bytes of a file arrive that goes with a message: looked into as a piece is, and joined to no dossier. */
@RestController
class AttachmentDoor {

    private static final PieceContent.Stored NOTHING_YET =
            new PieceContent.Stored("0".repeat(64), "application/octet-stream", 0);

    private final Door door;
    private final Asides asides;
    private final Keeping keeping;

    AttachmentDoor(Door door, Asides asides, Keeping keeping) {
        this.door = door;
        this.asides = asides;
        this.keeping = keeping;
    }

    /** A file that is sent, before its bytes. */
    private record Sent(
            DossierId dossier,
            MessageId message,
            PieceId file,
            Account sender,
            @Nullable Long expectedVersion) {
        Sent whateverVersion() {
            return new Sent(dossier, message, file, sender, null);
        }
    }

    @PutMapping("/api/dossiers/{dossier}/messages/{message}/files/{file}")
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.CONTENT_DISPOSITION)
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH)
    ResponseEntity<Receipted> put(
            @PathVariable("dossier") String dossier,
            @PathVariable("message") String message,
            @PathVariable("file") String file,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var id = Door.dossier(dossier);
        door.admit(reader.account(), id, Aside.ATTACH_FILE);
        var sent = new Sent(
                id,
                number(message, MessageId::of),
                number(file, PieceId::of),
                reader.account(),
                RequestHeaders.expectedVersion(headers));
        keeping.refuseTooLarge(request.getContentLengthLong());
        mayCome(sent);
        var kept = keeping.keep(id, request.getInputStream(), (format, read) -> {
            rehearse(sent, "", new PieceContent.Stored(read.sha256(), format.mediaType(), read.bytes()));
        });
        var content = new PieceContent.Stored(
                kept.stored().sha256(), kept.format().mediaType(), kept.stored().bytes());
        return Receipted.of(door.told(() -> asides.ask(
                asking(sent, FileName.of(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION), kept.format()), content))));
    }

    // Why one that is there already may come, whatever version was seen: only its bytes can tell whether it is the
    // same file sent again.
    private void mayCome(Sent sent) {
        door.told(() -> {
            try {
                asides.rehearse(asking(sent.whateverVersion(), "", NOTHING_YET));
            } catch (Denied denied) {
                if (!(denied.why() instanceof Denial.Refused(Refusal.PieceAlreadyJoined _))) throw denied;
            }
            return sent;
        });
    }

    private void rehearse(Sent sent, String name, PieceContent.Stored content) {
        door.told(() -> {
            asides.rehearse(asking(sent, name, content));
            return sent;
        });
    }

    private ExchangeRequest asking(Sent sent, String name, PieceContent.Stored content) {
        var actor = sent.sender().actor();
        var file = new Attachment(sent.file(), Personal.of(Subjects.worker(sent.dossier()), name), content);
        var writer = Writer.of(actor).orElseThrow();
        return new ExchangeRequest(
                commandId(sent, content),
                actor,
                door.now(),
                sent.expectedVersion(),
                new AttachFile(sent.dossier(), sent.message(), writer, file));
    }

    // Why of the content too: the same bytes sent again are the same file, other bytes under its number are not.
    private static UUID commandId(Sent sent, PieceContent.Stored content) {
        var same = "file/" + sent.dossier() + "/" + sent.message() + "/" + sent.file() + "/" + content.sha256();
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T number(String text, Function<String, T> of) {
        try {
            var id = of.apply(text);
            if (id.toString().equals(text.toLowerCase(Locale.ROOT))) return id;
        } catch (IllegalArgumentException notOne) {
            // Said below, together with the texts that only look like one.
        }
        throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "piece-number");
    }
}
