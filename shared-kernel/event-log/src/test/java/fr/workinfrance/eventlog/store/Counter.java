package fr.workinfrance.eventlog.store;

import fr.workinfrance.domain.dossier.DossierEvent.DossierSupplemented;
import fr.workinfrance.domain.party.DossierId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The smallest aggregate: it counts its events. */
public class Counter {

    /** Asks it to count one more. */
    public record Count(@TargetAggregateIdentifier String id) {}

    @AggregateIdentifier
    private String id;

    private int count;

    static Count count(String id) {
        return new Count(id);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public int handle(Count command) {
        AggregateLifecycle.apply(new DossierSupplemented(DossierId.of(command.id()), Instant.EPOCH));
        return count;
    }

    @EventSourcingHandler
    public void on(DossierSupplemented event) {
        id = event.dossier().toString();
        count++;
    }
}
