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
import fr.workinfrance.eventlog.shredding.SubjectErased;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes a piece in: asks whether it may come, keeps its bytes as they pass, then joins it to the dossier. */
@Component
class PieceIntake {

    private final Door door;
    private final Dossiers dossiers;
    private final Vault vault;
    private final DataSize limit;

    PieceIntake(Door door, Dossiers dossiers, Vault vault, @Value("${wif.pieces.limit}") DataSize limit) {
        this.door = door;
        this.dossiers = dossiers;
        this.vault = vault;
        this.limit = limit;
    }

    ResponseEntity<Receipted> take(SentPiece sent, Account sender, InputStream bytes) throws IOException {
        mayCome(sent, sender);
        if (sent.announced() > limit.toBytes()) throw tooLarge();
        return door.ask(kept(sent, sender, bytes));
    }

    // Why one that is joined already may come: whether it is the same piece sent again, only its bytes can tell.
    private void mayCome(SentPiece sent, Account sender) {
        var nothingYet = new PieceContent.Stored("0".repeat(64), "application/octet-stream", 0);
        var request = door.request(sender, UUID.randomUUID(), attach(sent, "", nothingYet));
        door.told(() -> {
            try {
                return dossiers.rehearse(request);
            } catch (Denied denied) {
                if (denied.why() instanceof Denial.Refused(Refusal.PieceAlreadyJoined _)) return List.of();
                throw denied;
            }
        });
    }

    // Why asked between reading and keeping: what the dossier does not take would lie in the vault for nobody.
    private DossierRequest kept(SentPiece sent, Account sender, InputStream bytes) throws IOException {
        try {
            var inspected = InspectedStream.of(bytes);
            var deposit = vault.put(
                    Subjects.worker(sent.dossier()),
                    inspected,
                    limit.toBytes(),
                    read -> door.told(() -> dossiers.rehearse(joining(sent, sender, inspected.format(), read))));
            return switch (deposit) {
                case Deposit.Stored stored -> joining(sent, sender, inspected.format(), stored);
                case Deposit.TooLarge _ -> throw tooLarge();
            };
        } catch (UnsuitablePiece unsuitable) {
            throw problem(unsuitable.why());
        } catch (SubjectErased erased) {
            throw RequestProblem.of(HttpStatus.GONE, "person-erased");
        } catch (IOException interrupted) {
            throw RequestProblem.of(HttpStatus.BAD_REQUEST, "upload-interrupted");
        }
    }

    private DossierRequest joining(SentPiece sent, Account sender, PieceFormat format, Deposit.Stored read) {
        var content = new PieceContent.Stored(read.sha256(), format.mediaType(), read.bytes());
        var name = FileName.of(sent.called(), format);
        return door.request(sender, commandId(sent, content), attach(sent, name, content));
    }

    private static AttachPiece attach(SentPiece sent, String name, PieceContent content) {
        var called = Personal.of(Subjects.worker(sent.dossier()), name);
        return new AttachPiece(sent.dossier(), new Piece(sent.piece(), sent.kind(), called, content));
    }

    private static UUID commandId(SentPiece sent, PieceContent.Stored stored) {
        var same = "piece/" + sent.dossier() + "/" + sent.piece() + "/" + sent.kind() + "/" + stored.sha256();
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8));
    }

    private RequestProblem tooLarge() {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", limit.toMegabytes());
    }

    private static RequestProblem problem(UnsuitablePiece.Why why) {
        var status = why == UnsuitablePiece.Why.FORMAT
                ? HttpStatus.UNSUPPORTED_MEDIA_TYPE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return RequestProblem.of(status, why.problem());
    }
}
