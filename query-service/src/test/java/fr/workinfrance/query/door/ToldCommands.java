package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.ImportAnswer;
import fr.workinfrance.query.web.InvitationMade;
import fr.workinfrance.query.web.ShareMade;
import fr.workinfrance.query.web.WalletAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** A command service that notes what it is asked, and answers as the test says. */
@Primary
@Component
class ToldCommands implements CommandClient {
    final List<String> asked = new CopyOnWriteArrayList<>();
    boolean readingsFail;
    /** Whether whoever reads is nobody to the dossier, whatever the view says. */
    boolean nobody;
    /** What is answered otherwise, by how the asking begins. */
    final Map<String, Answer> otherwise = new ConcurrentHashMap<>();

    /** What goes on elsewhere while it is asked. */
    volatile Runnable meanwhile = () -> {};

    Answer answer = new Answer.Done("", 0, List.of());
    ShareMade shared = new ShareMade.Made(new UUID(0, 0), "0000-0000-0000-0000");
    InvitationMade invited = new InvitationMade.Made("0000-0000-0000-0000-0000", -1);
    WalletAnswer offered = new WalletAnswer.Offered("openid-credential-offer://?", "012345", Instant.EPOCH);
    ImportAnswer imported = new ImportAnswer.Taken("", List.of(), List.of());

    @Override
    public Answer ask(DossierId dossier, String move, Map<String, ?> body, UUID once, OptionalLong seen) {
        return told(move + " " + body + " " + seen);
    }

    @Override
    public Answer upload(DossierId dossier, PieceId piece, String kind, Resource file, UUID once) {
        return told("upload " + kind);
    }

    @Override
    public Answer attach(DossierId dossier, MessageId message, PieceId file, Resource content) {
        return told("attach " + content.getFilename());
    }

    private Answer told(String asking) {
        asked.add(asking);
        meanwhile.run();
        return otherwise.entrySet().stream()
                .filter(one -> asking.startsWith(one.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(answer);
    }

    @Override
    public Answer recordReading(DossierId dossier, Map<String, ?> body, UUID once) {
        asked.add("reading " + body + " of " + dossier);
        if (nobody) return new Answer.Refused(404, "unknown-dossier", "No", "No", List.of());
        return readingsFail
                ? new Answer.Refused(503, "unavailable", "No", "No", List.of())
                : new Answer.Done("", -1, List.of());
    }

    @Override
    public ShareMade share(DossierId dossier, Map<String, ?> body, UUID once) {
        asked.add("share " + new TreeMap<>(body));
        return shared;
    }

    @Override
    public Answer revokeShare(DossierId dossier, UUID share, UUID once) {
        asked.add("revoke share " + share);
        return answer;
    }

    @Override
    public InvitationMade invite(DossierId dossier, String role, UUID once) {
        asked.add("invite " + role);
        return invited;
    }

    @Override
    public Answer takeUpInvitation(String code, UUID once) {
        asked.add("take up invitation");
        return answer;
    }

    @Override
    public Answer publish(String procedure, String definition, UUID once) {
        asked.add("publish " + procedure + " " + definition);
        return answer;
    }

    @Override
    public WalletAnswer offerToWallet(DossierId dossier, UUID once) {
        asked.add("offer to wallet");
        return offered;
    }

    @Override
    public void noteRefusal(DossierId dossier, Set<Part> parts) {
        asked.add("refusal " + dossier + " " + parts);
    }

    @Override
    public ImportAnswer importDossier(Resource json, UUID once) {
        asked.add("import " + json.getFilename() + " " + once);
        return imported;
    }
}
