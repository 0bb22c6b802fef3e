package fr.workinfrance.command.dossier.key;

import fr.workinfrance.domain.attestation.KeyEvent;
import fr.workinfrance.domain.attestation.KeyEvent.KeyRevoked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One sealing key: it can be revoked, once and for good. */
public class KeyAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevokeKey request) {
        if (id != null) return;
        AggregateLifecycle.apply(
                new KeyRevoked(request.key(), request.at(), request.reason()),
                MetaData.from(request.by().asMetadata()));
    }

    @EventSourcingHandler
    void on(KeyEvent event) {
        id = RevokeKey.stream(event.key());
    }
}
