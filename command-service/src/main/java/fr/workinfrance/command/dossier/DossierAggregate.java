package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand.ImportDossier;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.PieceAttached;
import fr.workinfrance.domain.dossier.DossierEvent.PieceRemoved;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The one place where Axon meets the domain: load, judge, append. */
class DossierAggregate {

    private static final String DIGEST = "digest";

    @AggregateIdentifier
    private @Nullable String id;

    private Newest newest = Newest.OF_NOTHING;
    private Dossier dossier = new Dossier.NotOpened();
    private final Map<UUID, Answer> answers = new HashMap<>();
    /** The command by which each piece was joined, as long as it is there. */
    private final Map<PieceId, UUID> movedBy = new HashMap<>();

    private @Nullable Instant news;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(DossierRequest request) {
        var earlier = answers.get(request.commandId());
        if (earlier != null && hasDone(request)) return earlier.replayed();
        var by = metadata(request);
        judged(request, earlier).forEach(event -> AggregateLifecycle.apply(event, by));
        return answers.getOrDefault(request.commandId(), Answer.started(request.provenance(), request.digest()));
    }

    // Why this order: whoever may not ask this learns nothing, not even that the dossier has moved on.
    private List<DossierEvent> judged(DossierRequest request, @Nullable Answer earlier) {
        if (Judgement.hides(dossier, request)) throw denied(new Denial.UnknownDossier());
        var forbidden = Judgement.forbids(dossier, request);
        if (forbidden.isPresent()) throw denied(new Denial.Refused(forbidden.get()));
        if (earlier != null) throw denied(earlier.taken(request));
        var expected = request.expectedVersion();
        if (expected != null && newest.overtakes(request.command(), expected))
            throw denied(new Denial.Conflict(expected, newest.event()));
        return switch (Judgement.of(dossier, request)) {
            case Decision.Accepted(var events) -> events;
            case Decision.Refused(var why) -> throw denied(new Denial.Refused(why));
        };
    }

    @EventSourcingHandler
    void on(DossierEvent event, @SequenceNumber long sequence, MetaData metadata) {
        id = event.dossier().toString();
        newest = newest.then(event, sequence);
        dossier = dossier.then(event);
        var by = Provenance.of(metadata);
        if (ActorText.isApplicant(by.actor())) news = event.at();
        var command = UUID.fromString(by.commandId());
        answers.compute(
                command,
                (_, answer) -> (answer == null ? Answer.started(by, (String) metadata.get(DIGEST)) : answer)
                        .and(event, sequence));
        if (event instanceof PieceAttached joined) moved(joined.piece().id(), command);
        if (event instanceof PieceRemoved removed) moved(removed.piece(), command);
    }

    // Why forgotten: whoever sends a removed piece once more wants it there, and the first answer would say that it is;
    // the same
    // for who removes it once more.
    private void moved(PieceId piece, UUID by) {
        var before = movedBy.put(piece, by);
        if (before != null && !before.equals(by)) answers.remove(before);
    }

    private static MetaData metadata(DossierRequest request) {
        var by = MetaData.from(request.provenance().asMetadata());
        return request.digest() == null ? by : by.and(DIGEST, request.digest());
    }

    /** What would come of a command, or why nothing would. */
    record Rehearsed(List<DossierEvent> events, @Nullable Denial why) {}

    Rehearsed rehearsed(DossierRequest request) {
        // Why told again where the dossier began with it: before it there was nothing, so that the same comes of it.
        if (hasDone(request))
            return request.command() instanceof ImportDossier
                    ? new DossierAggregate().rehearsed(request.whateverVersion())
                    : new Rehearsed(List.of(), null);
        try {
            return new Rehearsed(judged(request, answers.get(request.commandId())), null);
        } catch (CommandExecutionException denied) {
            return new Rehearsed(List.of(), denied.<Denial>getDetails().orElseThrow());
        }
    }

    /** Whether this very command was asked before, and done. */
    private boolean hasDone(DossierRequest request) {
        var earlier = answers.get(request.commandId());
        return earlier != null && earlier.isFor(request) && earlier.saysTheSameAs(request);
    }

    Dossier dossier() {
        return dossier;
    }

    /** When the applicant, or whoever takes part, last did something in it; absent before they did. */
    @Nullable
    Instant news() {
        return news;
    }

    private static CommandExecutionException denied(Denial why) {
        return new CommandExecutionException(why.getClass().getSimpleName(), null, why);
    }
}
