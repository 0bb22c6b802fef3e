package fr.workinfrance.command.dossier.key;

import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Where it is recorded that a sealing key was revoked. */
public final class KeyRecords {

    private final CommandGateway commands;

    private KeyRecords(CommandGateway commands) {
        this.commands = commands;
    }

    /** @param log started, with {@link KeyAggregate} among what it holds */
    public static KeyRecords of(EventLog log) {
        return new KeyRecords(log.start().commandGateway());
    }

    /** Asked twice it is recorded once. */
    public void revoke(String key, ReplacementReason reason, AccountId by, UUID commandId, Instant at) {
        var provenance = new Provenance("administrator:" + by, "RevokeKey", commandId.toString());
        commands.sendAndWait(new RevokeKey(key, at, reason, provenance));
    }
}
