package fr.workinfrance.benchmarks;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.party.DossierId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An aggregate as light as can be, so that all engines are measured and not the law. */
public class Ledger {

    @AggregateIdentifier
    private @Nullable String id;

    private int steps;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Step step) {
        if (step.number() != steps) throw new IllegalStateException("out of turn");
        AggregateLifecycle.apply(Life.event(DossierId.of(step.dossier()), steps));
    }

    @EventSourcingHandler
    void on(DossierEvent event) {
        id = event.dossier().toString();
        steps++;
    }
}
