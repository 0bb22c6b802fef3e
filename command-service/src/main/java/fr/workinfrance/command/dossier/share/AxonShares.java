package fr.workinfrance.command.dossier.share;

import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.eventlog.store.EventLog;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** The shares of the event log, asked through Axon's command bus. */
public final class AxonShares implements Shares {

    private static final int ATTEMPTS = 4;

    private final EventLog log;
    private final CommandGateway commands;

    private AxonShares(EventLog log) {
        this.log = log;
        this.commands = log.start().commandGateway();
    }

    /** Adds the shell to a log that is not started yet. */
    public static EventLog prepare(EventLog log) {
        return log.aggregate(ShareAggregate.class);
    }

    /** Over a log that was {@linkplain #prepare prepared}; starts it unless it is started. */
    public static AxonShares over(EventLog log) {
        return new AxonShares(log);
    }

    // Why a refusal is asked for twice: another instance may have written what this one has not folded yet.
    @Override
    public ShareAnswer ask(ShareRequest request) {
        var first = attempt(request);
        if (first instanceof ShareAnswer.Recorded) return first;
        log.evict(request.stream());
        return attempt(request);
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
