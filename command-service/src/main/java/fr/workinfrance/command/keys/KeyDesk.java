package fr.workinfrance.command.keys;

import fr.workinfrance.command.dossier.key.KeyRecords;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.known.PublicCertificate;
import fr.workinfrance.command.signing.known.PublishedCertificates;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.party.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sealing keys: which there are, one more, one less. A key is one of ours as long as its certificate is published, which is for
 * ever: one that lies here no more can be revoked as well, since whoever holds it now may go on sealing.
 */
class KeyDesk {

    private static final Logger log = LoggerFactory.getLogger(KeyDesk.class);

    /** How far a planned key may lie ahead: long enough for whoever checks offline, and no slip of the pen. */
    static final Duration AHEAD = Duration.ofDays(2 * 365);

    /** How far clocks may differ. */
    private static final Duration LATE = Duration.ofMinutes(5);

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

    /** Of every key that was ever here, and of those to come. */
    List<PublicCertificate> all() {
        return published.all();
    }

    /** Looks again which keys there are: those of a token, and of a folder that others share, come without a word to us. */
    void look() {
        seal.look();
        if (seal.sealerWithout(Set.of()).isEmpty())
            log.warn("No sealing key is in force: attestations wait for one (docs/how-to/change-the-sealing-key.md)");
    }

    /** Where the next key comes from. */
    Seal.Source source() {
        return seal.source();
    }

    /** The key that was made for that order already. */
    Optional<PublicCertificate> madeFor(UUID order) {
        return seal.madeFor(order);
    }

    /** Whether a key may be asked for that seals from then on. */
    boolean canBegin(Instant from) {
        var now = clock.instant();
        return !from.isBefore(now.minus(LATE)) && !from.isAfter(now.plus(AHEAD));
    }

    /**
     * The same order again is answered with the same key.
     *
     * @param from the day from which it seals; the one before it stays valid for what it sealed
     */
    PublicCertificate add(UUID order, Instant from) {
        return seal.addKey(order, from);
    }

    /**
     * Revokes a key, and sees to it that there is another in force: what it had sealed is sealed anew from there on, without
     * anybody asking again.
     *
     * @return whether there is one; else all waits for one
     */
    boolean revoke(String key, ReplacementReason reason, AccountId by, UUID commandId) {
        var gone = published.together(key);
        boolean sealing = seal.sealerWithout(Set.of())
                .map(sealer -> sealer.usesAnyOf(gone))
                .orElse(true);
        // Why first: whatever becomes of the next key, nobody may go on trusting one that somebody else may hold.
        for (var one : gone) records.revoke(one, reason, by, commandId, clock.instant());
        look();
        if (sealing && source() == Seal.Source.HERE) add(successor(commandId), clock.instant());
        return seal.sealerWithout(gone).isPresent();
    }

    boolean knows(String key) {
        return all().stream().anyMatch(one -> one.keyId().equals(key));
    }

    private static UUID successor(UUID commandId) {
        return UUID.nameUUIDFromBytes(("successor/" + commandId).getBytes(StandardCharsets.UTF_8));
    }
}
