package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.reading.ReadingDecider;
import fr.workinfrance.domain.reading.ReadingEvent;
import fr.workinfrance.domain.reading.ReadingLog;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The readings of one dossier, as a stream of their own. */
class ReadingAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private ReadingLog log = ReadingLog.EMPTY;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReadingRequest request) {
        var by = MetaData.from(request.provenance().asMetadata());
        ReadingDecider.decide(log, request.command(), request.at())
                .forEach(event -> AggregateLifecycle.apply(event, by));
    }

    @EventSourcingHandler
    void on(ReadingEvent event) {
        id = ReadingRequest.stream(event.dossier().toString());
        log = log.then(event);
    }
}
