package fr.workinfrance.command.dossier.share;

import fr.workinfrance.command.dossier.ActorText;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.domain.share.ShareAnswer.Recorded;
import fr.workinfrance.domain.share.ShareAnswer.Refused;
import fr.workinfrance.domain.share.ShareAnswer.Why;
import fr.workinfrance.domain.share.ShareBook;
import fr.workinfrance.domain.share.ShareCommand.RevokeShare;
import fr.workinfrance.domain.share.ShareDecider;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.share.ShareId;
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
    private final Map<ShareId, String> holders = new HashMap<>();

    /** A number that was used is answered with what came of it then. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ShareAnswer handle(ShareRequest request) {
        var earlier = done.get(key(request.provenance()));
        if (earlier != null) return earlier;
        var answer = isOfAnother(request)
                ? new Refused(Why.NO_SUCH_SHARE)
                : ShareDecider.decide(book, request.command(), request.at());
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
        var by = Provenance.of(metadata);
        done.put(key(by), new Recorded(event));
        holders.putIfAbsent(event.share(), by.actor());
    }

    // Why: whoever else may share the attestation shares it for themselves; to whom is nobody's business but their own.
    // An automation of ours ends what nobody else is left to end.
    private boolean isOfAnother(ShareRequest request) {
        return request.command() instanceof RevokeShare revoke
                && !(request.actor() instanceof Actor.Automation)
                && !isOf(ActorText.of(request.actor()), revoke.share());
    }

    /** Whether that actor, as the log writes it, opened that share. */
    boolean isOf(String actor, ShareId share) {
        return actor.equals(holders.get(share));
    }

    private static String key(Provenance by) {
        return by.command() + "/" + by.commandId();
    }
}
