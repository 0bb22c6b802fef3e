package fr.workinfrance.command.dossier.beside;

import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.domain.exchange.Exchange;
import fr.workinfrance.domain.exchange.ExchangeDecider;
import fr.workinfrance.domain.exchange.ExchangeDecision;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The exchange of one dossier, as a stream of its own. */
public class ExchangeAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private Exchange state = Exchange.EMPTY;
    private final Told told = new Told();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Told.Answer handle(ExchangeRequest request) {
        var earlier = told.earlier(request);
        if (earlier.isPresent()) return earlier.get();
        told.overtakes(request).ifPresent(why -> {
            throw Told.denied(why);
        });
        switch (ExchangeDecider.decide(state, request.command(), request.at())) {
            case ExchangeDecision.Accepted(var event) ->
                AggregateLifecycle.apply(
                        event, MetaData.from(request.provenance().asMetadata()));
            case ExchangeDecision.Refused(var why) -> throw Told.refused(why);
        }
        return told.earlier(request).orElseThrow();
    }

    @EventSourcingHandler
    void on(ExchangeEvent event, @SequenceNumber long sequence, MetaData metadata) {
        id = ExchangeRequest.stream(event.dossier());
        state = state.then(event);
        told.keep(metadata, sequence, event.getClass());
    }

    /** Why it would be denied; empty when it would be recorded, or was. */
    Optional<Denial> wouldDeny(ExchangeRequest request) {
        if (told.earlier(request).isPresent()) return Optional.empty();
        var overtaken = told.overtakes(request);
        if (overtaken.isPresent()) return overtaken;
        return switch (ExchangeDecider.decide(state, request.command(), request.at())) {
            case ExchangeDecision.Accepted _ -> Optional.empty();
            case ExchangeDecision.Refused(var why) -> Optional.of(new Denial.Refused(why));
        };
    }
}
