package fr.workinfrance.command.dossier.share;

import fr.workinfrance.command.dossier.ActorText;
import fr.workinfrance.command.dossier.CommandMeters;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.eventlog.store.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** The shares of the event log, asked through Axon's command bus. */
public final class AxonShares implements Shares {

    private static final int ATTEMPTS = 4;

    private final EventLog log;
    private final CommandGateway commands;
    private final EventStore store;
    private final Repository<ShareAggregate> folded;
    private final CommandMeters meters;

    private AxonShares(EventLog log, MeterRegistry registry) {
        this.log = log;
        var axon = log.start();
        this.commands = axon.commandGateway();
        this.store = axon.eventStore();
        this.folded = axon.repository(ShareAggregate.class);
        this.meters = new CommandMeters(registry);
    }

    /** Adds the shell to a log that is not started yet. */
    public static EventLog prepare(EventLog log) {
        return log.aggregate(ShareAggregate.class);
    }

    /** Over a log that was {@linkplain #prepare prepared}; starts it unless it is started. */
    public static AxonShares over(EventLog log, MeterRegistry registry) {
        return new AxonShares(log, registry);
    }

    @Override
    public ShareAnswer ask(ShareRequest request) {
        return meters.timed(
                request.command().getClass().getSimpleName(), () -> rechecked(request), AxonShares::outcome);
    }

    private static String outcome(ShareAnswer answer) {
        return switch (answer) {
            case ShareAnswer.Recorded _ -> "accepted";
            case ShareAnswer.Refused(var why) -> why.name();
        };
    }

    // Why a refusal is asked for twice: another instance may have written what this one has not folded yet.
    private ShareAnswer rechecked(ShareRequest request) {
        var first = attempt(request);
        if (first instanceof ShareAnswer.Recorded) return first;
        log.evict(request.stream());
        return attempt(request);
    }

    @Override
    public boolean isOf(Actor actor, DossierId dossier, ShareId share) {
        var stream = ShareRequest.stream(dossier.toString());
        if (holds(stream, ActorText.of(actor), share)) return true;
        log.evict(stream);
        return holds(stream, ActorText.of(actor), share);
    }

    // Why the store is asked first: Axon tells of each stream it does not find as of a fault.
    private boolean holds(String stream, String actor, ShareId share) {
        if (store.lastSequenceNumberFor(stream).isEmpty()) return false;
        var result = DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> folded.load(stream).invoke(shares -> shares.isOf(actor, share)));
        if (result.isExceptional())
            throw new IllegalStateException("cannot be read: " + stream, result.exceptionResult());
        return Boolean.TRUE.equals(result.getPayload());
    }

    private ShareAnswer attempt(ShareRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.sendAndWait(request);
            } catch (CommandExecutionException refused) {
                return refused.<ShareAnswer>getDetails().orElseThrow(() -> refused);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                if (attempt == ATTEMPTS) throw overtaken;
                log.evict(request.stream());
            }
        }
    }
}
