package fr.workinfrance.eventlog.store;

import fr.workinfrance.domain.dossier.DossierEvent.DossierSupplemented;
import fr.workinfrance.domain.dossier.DossierEvent.DossierWithdrawn;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate whose every command fails in a way of its own. */
public class Hapless {

    /** Somebody else appends while it is being handled. */
    public record BeOvertaken(@TargetAggregateIdentifier String id) {}

    /** It is asked of a stream that has to be there. */
    public record BeThere(@TargetAggregateIdentifier String id) {}

    /** It holds facts about somebody who was erased. */
    public record TellOf(@TargetAggregateIdentifier String id, SubjectId erased) {}

    /** Where somebody else appends. */
    static @Nullable EventStore elsewhere;

    @AggregateIdentifier
    private String id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(BeOvertaken command) {
        // Why in another thread: what is published in this one belongs to the command.
        CompletableFuture.runAsync(() -> elsewhere.publish(Happenings.happened(command.id(), 0, 1)))
                .join();
        AggregateLifecycle.apply(new DossierSupplemented(DossierId.of(command.id()), Instant.EPOCH));
    }

    @CommandHandler
    public void handle(BeThere command) {
        throw new IllegalStateException("it was not to be there: " + command.id());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(TellOf command) {
        throw new SubjectErased(command.erased());
    }

    @EventSourcingHandler
    public void on(DossierSupplemented event) {
        id = event.dossier().toString();
    }

    @EventSourcingHandler
    public void on(DossierWithdrawn event) {
        id = event.dossier().toString();
    }
}
