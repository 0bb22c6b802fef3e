package fr.workinfrance.command.dossier.share;

import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.domain.share.ShareAnswer.Recorded;
import fr.workinfrance.domain.share.ShareAnswer.Refused;
import fr.workinfrance.domain.share.ShareBook;
import fr.workinfrance.domain.share.ShareDecider;
import fr.workinfrance.domain.share.ShareEvent;
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

/** The shares of one dossier's attestation, as a stream of their own. */
class ShareAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private ShareBook book = ShareBook.EMPTY;
    private final Map<String, Recorded> done = new HashMap<>();

    /** A number that was used is answered with what came of it then. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ShareAnswer handle(ShareRequest request) {
        var earlier = done.get(key(request.provenance()));
        if (earlier != null) return earlier;
        var answer = ShareDecider.decide(book, request.command(), request.at());
        switch (answer) {
            case Recorded(var event) ->
                AggregateLifecycle.apply(
                        event, MetaData.from(request.provenance().asMetadata()));
            // Why thrown: a stream that was never begun cannot be left without an event, and a refusal is none.
            case Refused refused ->
                throw new CommandExecutionException(refused.why().name(), null, refused);
        }
        return answer;
    }

    @EventSourcingHandler
    void on(ShareEvent event, MetaData metadata) {
        id = ShareRequest.stream(event.dossier().toString());
        book = book.then(event);
        done.put(key(Provenance.of(metadata)), new Recorded(event));
    }

    private static String key(Provenance by) {
        return by.command() + "/" + by.commandId();
    }
}
