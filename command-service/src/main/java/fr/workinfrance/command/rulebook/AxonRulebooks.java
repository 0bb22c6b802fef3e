package fr.workinfrance.command.rulebook;

import fr.workinfrance.command.dossier.CommandMeters;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.ProcedureEvent;
import fr.workinfrance.domain.rulebook.Publication;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.eventlog.store.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** The rulebooks of the event log. They are few and short: each look-up reads its stream, so that no version is ever missed. */
public final class AxonRulebooks implements Rulebooks {

    private static final int ATTEMPTS = 4;

    private final EventLog log;
    private final CommandGateway commands;
    private final EventStore store;
    private final CommandMeters meters;

    private AxonRulebooks(EventLog log, MeterRegistry registry) {
        var axon = log.start();
        this.log = log;
        this.commands = axon.commandGateway();
        this.store = axon.eventStore();
        this.meters = new CommandMeters(registry);
    }

    /** Adds the shell to a log that is not started yet. */
    public static EventLog prepare(EventLog log) {
        return log.aggregate(RulebookAggregate.class);
    }

    /** Over a log that was {@linkplain #prepare prepared}; starts it unless it is started. */
    public static AxonRulebooks over(EventLog log, MeterRegistry registry) {
        return new AxonRulebooks(log, registry);
    }

    @Override
    public Rulebook of(ProcedureId.Name procedure) {
        var stream = PublishRequest.stream(procedure);
        var book = Rulebook.delivered(procedure);
        if (store.lastSequenceNumberFor(stream).isEmpty()) return book;
        for (var events = store.readEvents(stream); events.hasNext(); )
            book = book.then((ProcedureEvent) events.next().getPayload());
        return book;
    }

    @Override
    public Publication publish(PublishRequest request) {
        return meters.timed(
                request.command().getClass().getSimpleName(),
                () -> attempt(request),
                answer -> answer instanceof Publication.Published ? "accepted" : "refused");
    }

    private Publication attempt(PublishRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.sendAndWait(request);
            } catch (CommandExecutionException refused) {
                return refused.<Publication>getDetails().orElseThrow(() -> refused);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                if (attempt == ATTEMPTS) throw overtaken;
                log.evict(request.stream());
            }
        }
    }
}
