package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one place where Axon meets the domain: load, judge, append. */
class DossierAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private long version = -1;
    private Dossier dossier = new Dossier.NotOpened();
    private final Map<UUID, Answer> answers = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(DossierRequest request) {
        try {
            var events = judge(request);
            var by = MetaData.from(Map.of(
                    "actor", ActorText.of(request.actor()),
                    "command", request.name(),
                    "commandId", request.commandId().toString()));
            events.forEach(event -> AggregateLifecycle.apply(event, by));
            return answers.get(request.commandId());
        } catch (Denied denied) {
            throw new CommandExecutionException("denied", null, denied.why());
        }
    }

    private List<DossierEvent> judge(DossierRequest request) {}

    @EventSourcingHandler
    void on(
            DossierEvent event,
            @SequenceNumber long sequence,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "command", required = true) String command,
            @MetaDataValue(value = "commandId", required = true) String commandId) {
        id = event.dossier().toString();
        version = sequence;
        dossier = dossier.then(event);
        answers.merge()
    }
}
