package fr.workinfrance.command.keys;

import fr.workinfrance.command.dossier.key.KeyRecords;
import fr.workinfrance.command.signing.PublicCertificate;
import fr.workinfrance.command.signing.PublishedCertificates;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.party.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sealing keys: which there are, one more, one less. Certificates are published before their keys seal anything. */
@Component
class KeyDesk {

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

    /** @param from the day from which it seals; the one before it stays valid for what it sealed */
    PublicCertificate add(Instant from) {
        var added = seal.addKey(from);
        seal.certificates().forEach(published::publish);
        return added;
    }

    /**
     * Revokes a key, and sees to it that there is another in force: what it had sealed is sealed anew from there on, without
     * anybody asking again.
     */
    void revoke(String key, ReplacementReason reason, AccountId by, UUID commandId) {
        boolean sealing = seal.together(key).contains(seal.certificate().keyId());
        // Why first: between the revocation and the next key nothing could be sealed.
        if (sealing) add(clock.instant());
        for (var one : seal.together(key)) records.revoke(one, reason, by, commandId, clock.instant());
    }

    boolean knows(String key) {
        return all().stream().anyMatch(one -> one.keyId().equals(key));
    }
}
