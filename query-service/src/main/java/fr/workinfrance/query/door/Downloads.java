package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.sheet.PieceParts;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out pieces and attestations, streamed from the vault, to whoever may read the part they belong to.
 *
 * <p>Why so many headers: a piece was sent by a stranger; the browser must never run it as a page of ours.
 */
@Controller
class Downloads {
    private final Desks desks;
    private final Vault vault;
    private final PersonalOpener opener;

    Downloads(Desks desks, Vault vault, PersonalOpener opener) {
        this.desks = desks;
        this.vault = vault;
        this.opener = opener;
    }

    @GetMapping({"/dossiers/{id}/pieces/{piece}", "/api/dossiers/{id}/pieces/{piece}"})
    ResponseEntity<Resource> piece(Actor reader, @PathVariable String id, @PathVariable String piece) {
        var laid = desks.lay(reader, id, -1);
        var wanted = laid.view().contents().pieces().stream()
                .filter(p -> p.id().toString().equals(piece))
                .peek(p -> AskedPart.is(PieceParts.of(p.kind())))
                .filter(p -> laid.parts().contains(PieceParts.of(p.kind())))
                .findFirst()
                .orElseThrow(Desks::unknown);
        if (!(wanted.content() instanceof PieceContent.Stored stored)) throw Desks.unknown();
        return handed(laid, stored.sha256(), stored.bytes(), stored.mediaType(), name(wanted));
    }

    @GetMapping({"/dossiers/{id}/attestation", "/api/dossiers/{id}/attestation"})
    ResponseEntity<Resource> attestation(Actor reader, @PathVariable String id) {
        var laid = desks.lay(reader, id, -1);
        AskedPart.is(Part.ATTESTATION);
        var seal = laid.view().authorisation().seal();
        if (seal == null || !laid.parts().contains(Part.ATTESTATION)) throw Desks.unknown();
        var name = "attestation-" + Reference.of(laid.view().id()) + ".pdf";
        return handed(laid, seal.sha256(), seal.bytes(), MediaType.APPLICATION_PDF_VALUE, name);
    }

    private ResponseEntity<Resource> handed(Laid laid, String sha256, long bytes, String mediaType, String name) {
        var subject = Subjects.worker(laid.view().id());
        InputStream content = vault.open(subject, sha256).orElseThrow(Desks::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(bytes)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(content));
    }

    private static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private String name(Piece piece) {
        return opener.read(piece.fileName()).orElse(piece.kind().name());
    }
}
