package fr.workinfrance.query.web;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;

/** How a page asks the command service for something, in the name of the reader who is signed in. */
public interface CommandClient {

    /**
     * Asks for one command.
     *
     * @param move the command in kebab-case, such as {@code mark-complete}
     * @param once the key the form carried: the same key twice is one command
     * @param seen the version of the dossier the page showed; empty where it does not matter
     */
    Answer ask(DossierId dossier, String move, Map<String, ?> body, UUID once, OptionalLong seen);

    /** Passes a file on as it is read, without holding it in memory. */
    Answer upload(DossierId dossier, PieceId piece, String kind, Resource file, UUID once);

    /** Passes on a file that goes with a message still to be written. The same file twice is one. */
    Answer attach(DossierId dossier, MessageId message, PieceId file, Resource content);

    /** Says that the reader was shown this dossier. */
    Answer recordReading(DossierId dossier, Map<String, ?> body, UUID once);

    /** Asks for a code by which somebody may check the attestation. */
    ShareMade share(DossierId dossier, Map<String, ?> body, UUID once);

    /** Takes such a code back. */
    Answer revokeShare(DossierId dossier, UUID share, UUID once);

    /** Asks for a code by which somebody may come to take part, in that role. */
    InvitationMade invite(DossierId dossier, String role, UUID once);

    /** Comes to take part in the dossier that this code leads to. */
    Answer takeUpInvitation(String code, UUID once);

    /** Offers the attestation of a dossier to a wallet. */
    WalletAnswer offerToWallet(DossierId dossier, UUID once);

    /** Publishes a version of a procedure, in the JSON of a definition. */
    Answer publish(String procedure, String definition, UUID once);

    /**
     * Says that the reader was refused this dossier, or parts of it. Returns at once, whatever becomes of it.
     *
     * @param parts none for the dossier as a whole
     */
    void noteRefusal(DossierId dossier, Set<Part> parts);

    /** Hands over a dossier as another system exported it. */
    ImportAnswer importDossier(Resource json, UUID once);
}
