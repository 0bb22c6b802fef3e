package fr.workinfrance.command.keys;

import fr.workinfrance.command.dossier.key.KeyRecords;
import fr.workinfrance.command.signing.PublicCertificate;
import fr.workinfrance.command.signing.PublishedCertificates;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.party.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sealing keys: which there are, one more, one less. Certificates are published before their keys seal anything. */
class KeyDesk {

    private static final Logger log = LoggerFactory.getLogger(KeyDesk.class);

    private final Seal seal;
    private final PublishedCertificates published;
    private final KeyRecords records;
    private final Clock clock;

    KeyDesk(Seal seal, PublishedCertificates published, KeyRecords records, Clock clock) {
        this.seal = seal;
        this.published = published;
        this.records = records;
        this.clock = clock;
    }

    List<PublicCertificate> all() {
        return seal.certificates();
    }

    /** Looks again which keys there are: those of a token, and of a folder that others share, come without a word to us. */
    void look() {
        seal.look();
        publish();
        if (seal.certificateWithout(List.of()).isEmpty())
            log.warn("No sealing key is in force: attestations wait for one (docs/how-to/change-the-sealing-key.md)");
    }

    /**
     * Nothing where keys are not made here. The same order again is answered with the same key.
     *
     * @param from the day from which it seals; the one before it stays valid for what it sealed
     */
    Optional<PublicCertificate> add(UUID order, Instant from) {
        if (!seal.makesKeys()) return Optional.empty();
        var added = seal.addKey(order, from);
        publish();
        return Optional.of(added);
    }

    /**
     * Revokes a key, and sees to it that there is another in force: what it had sealed is sealed anew from there on, without
     * anybody asking again.
     *
     * @return whether there is one; else all waits for one
     */
    boolean revoke(String key, ReplacementReason reason, AccountId by, UUID commandId) {
        var gone = seal.together(key);
        boolean sealing = seal.certificateWithout(List.of())
                .map(now -> gone.contains(now.keyId()))
                .orElse(true);
        // Why first: whatever becomes of the next key, nobody may go on trusting one that somebody else may hold.
        for (var one : gone) records.revoke(one, reason, by, commandId, clock.instant());
        look();
        if (sealing) add(successor(commandId), clock.instant());
        return seal.certificateWithout(gone).isPresent();
    }

    boolean knows(String key) {
        return all().stream().anyMatch(one -> one.keyId().equals(key));
    }

    private void publish() {
        seal.certificates().forEach(published::publish);
    }

    private static UUID successor(UUID commandId) {
        return UUID.nameUUIDFromBytes(("successor/" + commandId).getBytes(StandardCharsets.UTF_8));
    }
}
