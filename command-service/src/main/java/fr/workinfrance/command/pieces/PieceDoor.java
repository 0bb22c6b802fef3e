package fr.workinfrance.command.pieces;

import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.Receipted;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the bytes of a piece arrive. The sender chooses its number, so that sending twice is joining once. */
@RestController
class PieceDoor {

    private final PieceIntake intake;

    PieceDoor(PieceIntake intake) {
        this.intake = intake;
    }

    @PutMapping("/api/dossiers/{dossier}/pieces/{piece}")
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.CONTENT_DISPOSITION)
    @Parameter(in = ParameterIn.HEADER, name = HttpHeaders.IF_MATCH)
    ResponseEntity<Receipted> put(
            @PathVariable("dossier") String dossier,
            @PathVariable("piece") String piece,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        DossierId id = Door.dossier(dossier);
        var sent = new SentPiece(
                id,
                piece(piece),
                kind(kind),
                headers.getFirst(HttpHeaders.CONTENT_DISPOSITION),
                RequestHeaders.expectedVersion(headers),
                request.getContentLengthLong());
        return intake.take(sent, reader.account(), request.getInputStream());
    }

    private static PieceKind kind(@Nullable String text) {
        return Stream.of(PieceKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "piece-kind"));
    }

    private static PieceId piece(String text) {
        try {
            var id = PieceId.of(text);
            if (id.toString().equals(text.toLowerCase(Locale.ROOT))) return id;
        } catch (IllegalArgumentException notOne) {
            // Said below, together with the texts that only look like one.
        }
        throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "piece-number");
    }
}
