package fr.workinfrance.command.dossier.beside;

import fr.workinfrance.command.dossier.CommandMeters;
import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.Outcome;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** The streams beside dossiers, asked through Axon's command bus. */
public final class AxonAsides implements Asides {

    private static final int ATTEMPTS = 4;

    private final EventLog log;
    private final CommandGateway commands;
    private final EventStore store;
    private final Repository<ExchangeAggregate> exchanges;
    private final CommandMeters meters;

    private AxonAsides(EventLog log, MeterRegistry registry) {
        var axon = log.start();
        this.log = log;
        this.commands = axon.commandGateway();
        this.store = axon.eventStore();
        this.exchanges = axon.repository(ExchangeAggregate.class);
        this.meters = new CommandMeters(registry);
    }

    /** Adds the shell to a log that is not started yet. */
    public static EventLog prepare(EventLog log) {
        return log.aggregate(ExchangeAggregate.class).aggregate(DeskAggregate.class);
    }

    /** Over a log that was {@linkplain #prepare prepared}; starts it unless it is started. */
    public static Asides over(EventLog log, MeterRegistry registry) {
        return new AxonAsides(log, registry);
    }

    @Override
    public Outcome ask(AsideRequest request) {
        var told = meters.timed(
                request.name(), () -> rechecked(request.stream(), () -> attempt(request)), _ -> "accepted");
        var type = EventCatalogue.typeOfClass(told.event()).orElseThrow().toString();
        return new Outcome(request.dossier(), told.version(), List.of(type));
    }

    @Override
    public void rehearse(ExchangeRequest request) {
        rechecked(request.stream(), () -> {
            wouldDeny(request).ifPresent(why -> {
                throw new Denied(why);
            });
            return request;
        });
    }

    private Optional<Denial> wouldDeny(ExchangeRequest request) {
        var result = DefaultUnitOfWork.startAndGet(null).executeWithResult(() -> folded(request));
        if (result.isExceptional())
            throw new IllegalStateException("cannot be read: " + request.stream(), result.exceptionResult());
        return result.getPayload();
    }

    // Why the store is asked first: Axon tells of each stream it does not find as of a fault, with a stack.
    private Optional<Denial> folded(ExchangeRequest request) {
        return store.lastSequenceNumberFor(request.stream()).isEmpty()
                ? new ExchangeAggregate().wouldDeny(request)
                : exchanges.load(request.stream()).invoke(exchange -> exchange.wouldDeny(request));
    }

    private Told.Answer attempt(AsideRequest request) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return commands.<Told.Answer>sendAndWait(request);
            } catch (CommandExecutionException e) {
                throw e.<Denial>getDetails().<RuntimeException>map(Denied::new).orElse(e);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                log.evict(request.stream());
            }
        }
        throw new Denied(new Denial.Overtaken());
    }

    // Why: another instance may have written what this one has not folded yet; a "no" is said twice before it is
    // believed.
    private <T> T rechecked(String stream, Supplier<T> asking) {
        try {
            return asking.get();
        } catch (Denied first) {
            log.evict(stream);
            return asking.get();
        }
    }
}
