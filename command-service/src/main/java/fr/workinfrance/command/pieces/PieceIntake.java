package fr.workinfrance.command.pieces;

import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.Receipted;
import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.service.account.Account;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a piece in: asks whether it may come, keeps its bytes as they pass, then joins it to the dossier. */
@Component
class PieceIntake {

    private final Door door;
    private final Dossiers dossiers;
    private final Keeping keeping;

    PieceIntake(Door door, Dossiers dossiers, Keeping keeping) {
        this.door = door;
        this.dossiers = dossiers;
        this.keeping = keeping;
    }

    ResponseEntity<Receipted> take(SentPiece sent, Account sender, InputStream bytes) {
        mayCome(sent, sender);
        keeping.refuseTooLarge(sent.announced());
        return door.ask(kept(sent, sender, bytes));
    }

    // Why one that is joined already may come, whatever version was seen: only its bytes can tell whether it is the
    // same piece sent again.
    private void mayCome(SentPiece sent, Account sender) {
        var nothingYet = new PieceContent.Stored("0".repeat(64), "application/octet-stream", 0);
        var request = door.request(sender, UUID.randomUUID(), null, attach(sent, "", nothingYet));
        door.told(() -> {
            try {
                return dossiers.rehearse(request);
            } catch (Denied denied) {
                if (denied.why() instanceof Denial.Refused(Refusal.PieceAlreadyJoined _)) return List.of();
                throw denied;
            }
        });
    }

    private DossierRequest kept(SentPiece sent, Account sender, InputStream bytes) {
        var kept = keeping.keep(
                sent.dossier(),
                bytes,
                (format, read) -> door.told(() -> dossiers.rehearse(joining(sent, sender, format, read))));
        return joining(sent, sender, kept.format(), kept.stored());
    }

    private DossierRequest joining(SentPiece sent, Account sender, PieceFormat format, Deposit.Stored read) {
        var content = new PieceContent.Stored(read.sha256(), format.mediaType(), read.bytes());
        var name = FileName.of(sent.called(), format);
        return door.request(sender, commandId(sent, content), sent.expectedVersion(), attach(sent, name, content));
    }

    private static AttachPiece attach(SentPiece sent, String name, PieceContent content) {
        var called = Personal.of(Subjects.worker(sent.dossier()), name);
        return new AttachPiece(sent.dossier(), new Piece(sent.piece(), sent.kind(), called, content));
    }

    private static UUID commandId(SentPiece sent, PieceContent.Stored stored) {
        var same = "piece/" + sent.dossier() + "/" + sent.piece() + "/" + sent.kind() + "/" + stored.sha256();
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8));
    }
}
