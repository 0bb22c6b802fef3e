package fr.workinfrance.command.pieces;

import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.Receipted;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
        var content = kept(sent, bytes);
        var name = FileName.of(sent.called(), content.format());
        var attach = new AttachPiece(sent.dossier(), piece(sent, sent.piece(), name, content.stored()));
        return door.ask(door.request(sender, commandId(sent, content.stored()), attach));
    }

    private record Kept(PieceFormat format, PieceContent.Stored stored) {}

    // Why another number: a piece that is sent again must not be turned away before its bytes can tell that it is the
    // same.
    private void mayCome(SentPiece sent, Account sender) {
        var nothingYet = new PieceContent.Stored("0".repeat(64), "application/octet-stream", 0);
        var another = new PieceId(UUID.randomUUID());
        var attach = new AttachPiece(sent.dossier(), piece(sent, another, "", nothingYet));
        var request = door.request(sender, UUID.randomUUID(), attach);
        door.told(() -> dossiers.rehearse(request));
    }

    private Kept kept(SentPiece sent, InputStream bytes) throws IOException {
        try {
            var inspected = InspectedStream.of(bytes);
            return switch (vault.put(Subjects.worker(sent.dossier()), inspected, limit.toBytes())) {
                case Deposit.Stored(String sha256, long length) ->
                    new Kept(
                            inspected.format(),
                            new PieceContent.Stored(sha256, inspected.format().mediaType(), length));
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

    private static Piece piece(SentPiece sent, PieceId id, String name, PieceContent content) {
        return new Piece(id, sent.kind(), Personal.of(Subjects.worker(sent.dossier()), name), content);
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
