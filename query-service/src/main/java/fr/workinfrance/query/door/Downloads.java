package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.Handing;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.sheet.PieceParts;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out pieces and attestations to whoever may read the part they belong to. */
@RestController
class Downloads {
    private final Desks desks;
    private final Handing handing;
    private final PersonalOpener opener;

    Downloads(Desks desks, Handing handing, PersonalOpener opener) {
        this.desks = desks;
        this.handing = handing;
        this.opener = opener;
    }

    @GetMapping({"/dossiers/{id}/pieces/{piece}", "/api/dossiers/{id}/pieces/{piece}"})
    ResponseEntity<Resource> piece(Actor reader, @PathVariable String id, @PathVariable String piece) {
        var laid = desks.look(reader, id);
        var wanted = laid.view().contents().pieces().stream()
                .filter(p -> p.id().toString().equals(piece))
                .findFirst()
                .orElseThrow(Desks::unknown);
        var part = PieceParts.of(wanted.kind());
        AskedPart.is(part);
        if (!(wanted.content() instanceof PieceContent.Stored stored)) throw Desks.unknown();
        desks.show(laid, Set.of(part));
        return handing.of(laid.view().id(), stored, name(wanted)).orElseThrow(Desks::unknown);
    }

    @GetMapping({"/dossiers/{id}/attestation", "/api/dossiers/{id}/attestation"})
    ResponseEntity<Resource> attestation(Actor reader, @PathVariable String id) {
        AskedPart.is(Part.ATTESTATION);
        var laid = desks.look(reader, id);
        var seal = laid.view().authorisation().seal();
        if (seal == null) throw Desks.unknown();
        desks.show(laid, Set.of(Part.ATTESTATION));
        var name = "attestation-" + Reference.of(laid.view().id()) + ".pdf";
        var content = new PieceContent.Stored(seal.sha256(), MediaType.APPLICATION_PDF_VALUE, seal.bytes());
        return handing.of(laid.view().id(), content, name).orElseThrow(Desks::unknown);
    }

    private String name(Piece piece) {
        return opener.read(piece.fileName()).orElse(piece.kind().name());
    }
}
