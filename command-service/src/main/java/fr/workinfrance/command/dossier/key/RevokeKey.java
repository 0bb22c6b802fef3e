package fr.workinfrance.command.dossier.key;

import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks that a key be revoked. */
record RevokeKey(String key, Instant at, ReplacementReason reason, Provenance by) {

    @TargetAggregateIdentifier
    public String stream() {
        return stream(key);
    }

    static String stream(String key) {
        return "key:" + key;
    }
}
