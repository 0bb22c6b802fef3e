package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.eventlog.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Tells the stories through the door that everybody uses. Each command's number follows from the story, so that telling a story
 * again, after a first start that was cut short, adds only what is missing.
 */
final class DoorNarrator implements Narrator {

    private final Dossiers dossiers;
    private final Vault vault;
    private final Predicate<DossierId> attested;

    DoorNarrator(Dossiers dossiers, Vault vault, Predicate<DossierId> attested) {
        this.dossiers = dossiers;
        this.vault = vault;
        this.attested = attested;
    }

    @Override
    public void tell(Actor who, Instant at, DossierCommand what) {
        var number = number(what.dossier() + "/" + what.getClass().getSimpleName() + "/" + distinction(what));
        dossiers.ask(new DossierRequest(number, who, at, null, what));
    }

    @Override
    public void join(Actor who, Instant at, DossierId dossier, PieceKind kind, String fileName) {
        var content = stored(dossier, SamplePiece.named(fileName));
        var piece = new Piece(
                new PieceId(number(dossier + "/" + fileName)),
                kind,
                Personal.of(Subjects.worker(dossier), fileName),
                content);
        tell(who, at, new AttachPiece(dossier, piece));
    }

    @Override
    public void awaitAttestation(DossierId dossier) {
        Patience.until("an attestation is made", () -> attested.test(dossier));
    }

    private PieceContent stored(DossierId dossier, byte[] pdf) {
        try {
            return switch (vault.put(Subjects.worker(dossier), new ByteArrayInputStream(pdf), pdf.length)) {
                case Deposit.Stored(var sha256, var bytes) -> new PieceContent.Stored(sha256, "application/pdf", bytes);
                case Deposit.TooLarge _ -> throw new IllegalStateException("a sample piece is never too large");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells two like commands of one dossier apart. */
    private static String distinction(DossierCommand what) {
        return switch (what) {
            case AttachPiece c -> c.piece().id().toString();
            case DossierCommand.RequestOpinion c -> c.request().id().toString();
            case DossierCommand.GiveOpinion c -> c.opinion().toString();
            case DossierCommand.InviteParty c -> c.invitation().toString();
            case DossierCommand.TakeUpInvitation c -> c.lookup();
            case DossierCommand.RevokeInvitation c -> c.invitation().toString();
            case DossierCommand.RemoveParty c -> c.invitation().toString();
            default -> "once";
        };
    }

    static UUID number(String name) {
        return UUID.nameUUIDFromBytes(("story/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
