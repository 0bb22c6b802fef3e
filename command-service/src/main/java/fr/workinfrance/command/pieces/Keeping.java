package fr.workinfrance.command.pieces;

import fr.workinfrance.command.pieces.inside.Bounds;
import fr.workinfrance.command.pieces.inside.UnsuitablePiece;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps the bytes of a file as they pass, if they are what they say and somebody wants them. */
@Component
class Keeping {

    private final Vault vault;
    private final DataSize limit;

    Keeping(Vault vault, @Value("${wif.pieces.limit}") DataSize limit) {
        this.vault = vault;
        this.limit = limit;
    }

    /** What was kept, and of which format it turned out to be. */
    record Kept(PieceFormat format, Deposit.Stored stored) {}

    /** @param announced how many bytes will follow; -1 when that is not said */
    void refuseTooLarge(long announced) {
        if (announced > limit.toBytes()) throw tooLarge();
    }

    /**
     * Returns once the bytes lie in the vault.
     *
     * @param consent asked once between reading and keeping: what the dossier does not take would lie in the vault for nobody
     * @throws RequestProblem when they cannot be taken
     */
    Kept keep(DossierId dossier, InputStream bytes, BiConsumer<PieceFormat, Deposit.Stored> consent) {
        try {
            var inspected = InspectedStream.of(bytes, limit.toBytes());
            var deposit = vault.put(
                    Subjects.worker(dossier),
                    inspected,
                    limit.toBytes(),
                    read -> consent.accept(inspected.format(), read));
            return switch (deposit) {
                case Deposit.Stored stored -> new Kept(inspected.format(), stored);
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

    private RequestProblem tooLarge() {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", limit.toMegabytes());
    }

    private RequestProblem problem(UnsuitablePiece.Why why) {
        return switch (why) {
            case TOO_LARGE -> tooLarge();
            case FORMAT -> RequestProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, why.problem());
            case TOO_MANY_PIXELS -> unsuitable(why, Bounds.USUAL.pixels() / 1_000_000);
            case EMPTY, TWO_FORMATS, CUT_SHORT, SWELLS, LOCKED, ACTIVE -> unsuitable(why);
        };
    }

    private static RequestProblem unsuitable(UnsuitablePiece.Why why, Object... facts) {
        return RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, why.problem(), facts);
    }
}
