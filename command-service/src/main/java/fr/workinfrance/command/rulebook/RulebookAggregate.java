package fr.workinfrance.command.rulebook;

import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.ProcedureDecider;
import fr.workinfrance.domain.rulebook.ProcedureEvent;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.rulebook.Publication;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.eventlog.wire.Provenance;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The versions of one procedure, as a stream of their own. */
class RulebookAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Rulebook book;
    private final Map<String, ProcedureEvent> published = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Publication handle(PublishRequest request) {
        // Why the words too: the same number with another definition is another request, to be judged as such.
        if (published.get(request.commandId().toString()) instanceof VersionPublished earlier
                && earlier.definition().equals(request.command().definition()))
            return new Publication.Published(earlier);
        var decided = ProcedureDecider.decide(
                known(request.command().definition().id().name()), request.command(), request.at());
        return switch (decided) {
            case Publication.Published(var event) -> {
                AggregateLifecycle.apply(
                        event, MetaData.from(request.provenance().asMetadata()));
                yield decided;
            }
            // Why thrown: a stream that was never begun cannot be left without an event, and a refusal is none.
            case Publication.Refused refused ->
                throw new CommandExecutionException(Publication.Refused.class.getSimpleName(), null, refused);
        };
    }

    @EventSourcingHandler
    void on(ProcedureEvent event, MetaData metadata) {
        id = PublishRequest.stream(event.procedure());
        book = known(event.procedure()).then(event);
        published.put(Provenance.of(metadata).commandId(), event);
    }

    private Rulebook known(ProcedureId.Name procedure) {
        return book == null ? Rulebook.delivered(procedure) : book;
    }
}
