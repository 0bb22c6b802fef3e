package fr.workinfrance.command.dossier.beside;

import fr.workinfrance.domain.desk.DeskDecider;
import fr.workinfrance.domain.desk.DeskDecision;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.desk.Desks;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The desk of one dossier, as a stream of its own. */
public class DeskAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private Desks state = Desks.EMPTY;
    private final Told told = new Told();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Told.Answer handle(DeskRequest request) {
        var earlier = told.earlier(request);
        if (earlier.isPresent()) return earlier.get();
        told.overtakes(request).ifPresent(why -> {
            throw Told.denied(why);
        });
        switch (DeskDecider.decide(state, request.command(), request.at())) {
            case DeskDecision.Accepted(var event) ->
                AggregateLifecycle.apply(
                        event, MetaData.from(request.provenance().asMetadata()));
            case DeskDecision.Refused(var why) -> throw Told.refused(why);
        }
        return told.earlier(request).orElseThrow();
    }

    @EventSourcingHandler
    void on(DeskEvent event, @SequenceNumber long sequence, MetaData metadata) {
        id = DeskRequest.stream(event.dossier());
        state = state.then(event);
        told.keep(metadata, sequence, event.getClass());
    }
}
