package fr.workinfrance.command.dossier;

import fr.workinfrance.command.dossier.key.KeyAggregate;
import fr.workinfrance.command.dossier.wallet.WalletAggregate;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.eventlog.wire.EventType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** The dossiers of the event log, asked through Axon's command bus. */
public final class AxonDossiers implements Dossiers {

    private static final int ATTEMPTS = 4;

    private final EventLog log;
    private final CommandGateway commands;
    private final EventStore store;
    private final Repository<DossierAggregate> folded;
    private final CommandMeters meters;

    private AxonDossiers(EventLog log, MeterRegistry registry) {
        var axon = log.start();
        this.log = log;
        this.commands = axon.commandGateway();
        this.store = axon.eventStore();
        this.folded = axon.repository(DossierAggregate.class);
        this.meters = new CommandMeters(registry);
    }

    /** Adds the shell to a log that is not started yet, and starts it. */
    public static AxonDossiers over(EventLog log, MeterRegistry registry) {
        log.aggregate(DossierAggregate.class)
                .aggregate(ReadingAggregate.class)
                .aggregate(KeyAggregate.class)
                .aggregate(WalletAggregate.class);
        return new AxonDossiers(log, registry);
    }

    @Override
    public Outcome ask(DossierRequest request) {
        var answer = meters.timed(
                request.name(),
                () -> rechecked(request.stream(), () -> attempt(request)),
                told -> told.again() ? "replayed" : "accepted");
        return new Outcome(request.command().dossier(), answer.version(), names(answer));
    }

    @Override
    public List<DossierEvent> rehearse(DossierRequest request) {
        return rechecked(request.stream(), () -> {
            var told = now(request.stream(), dossier -> dossier.rehearsed(request));
            if (told.why() != null) throw new Denied(told.why());
            return told.events();
        });
    }

    @Override
    public void record(ReadingRequest request) {
        persisted(request.stream(), () -> Optional.ofNullable(commands.sendAndWait(request)));
    }

    @Override
    public Situation situation(Actor actor, DossierId dossier) {
        var stream = dossier.toString();
        var found = situation(actor, stream);
        if (found.standing() != Standing.STRANGER) return found;
        log.evict(stream);
        return situation(actor, stream);
    }

    @Override
    public Optional<ProcedureId> drafted(Actor actor, DossierId dossier) {
        // Why the standing first: it is asked twice before a stranger is believed to be one, so the fold is fresh.
        return AccessPolicy.mayAsk(Move.SUBMIT_DOSSIER).contains(standing(actor, dossier))
                        && now(dossier.toString()) instanceof Dossier.Draft draft
                ? Optional.of(draft.procedure())
                : Optional.empty();
    }

    @Override
    public boolean mayBeTakenUp(DossierId dossier, InvitationId invitation, LocalDate day) {
        return now(dossier.toString())
                .parties()
                .map(parties -> parties.membership().invited().get(invitation))
                .filter(invited -> invited.isOpenOn(day))
                .isPresent();
    }

    @Override
    public Optional<FormerAuthorisation> former(Actor actor, DossierId dossier) {
        // Why those who may declare a change of it: they hold it, and know what it says.
        return AccessPolicy.mayAsk(Move.DECLARE_CHANGE).contains(standing(actor, dossier))
                        && now(dossier.toString()) instanceof Dossier.Granted granted
                ? Optional.of(granted.grant().former(dossier))
                : Optional.empty();
    }

    private Situation situation(Actor actor, String stream) {
        return now(stream, folded -> {
            var dossier = folded.dossier();
            var standing =
                    dossier instanceof Dossier.NotOpened ? Standing.STRANGER : Standing.of(actor, dossier.parties());
            return new Situation(standing, Stage.of(dossier), folded.news());
        });
    }

    private Answer attempt(DossierRequest request) {
        return persisted(request.stream(), () -> {
            try {
                return commands.<Answer>sendAndWait(request);
            } catch (CommandExecutionException e) {
                throw e.<Denial>getDetails().<RuntimeException>map(Denied::new).orElse(e);
            }
        });
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

    // Why two faults: Axon tells of a stream that another instance began first by one that is no conflict of versions.
    // Why again: a command with an expected version meets the version that overtook it, and says so.
    private <T> T persisted(String stream, Supplier<T> asking) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return asking.get();
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                log.evict(stream);
            }
        }
        throw new Denied(new Denial.Overtaken());
    }

    private Dossier now(String stream) {
        return now(stream, DossierAggregate::dossier);
    }

    // Why the store is asked first: Axon tells of each stream it does not find as of a fault, with a stack; and another
    // instance may have written what this one has not folded yet: whoever was seen out there has no right left here.
    // It is a second query only where something is looked at or rehearsed; a command folds its dossier by one.
    private <T> T now(String stream, Function<DossierAggregate, T> asking) {
        var last = store.lastSequenceNumberFor(stream);
        if (last.isEmpty()) return asking.apply(new DossierAggregate());
        var looked = look(stream, asking);
        if (looked.version() >= last.get()) return looked.said();
        log.evict(stream);
        return look(stream, asking).said();
    }

    private <T> Looked<T> look(String stream, Function<DossierAggregate, T> asking) {
        var result = DefaultUnitOfWork.startAndGet(null).<Looked<T>>executeWithResult(() -> {
            var dossier = folded.load(stream);
            var version = dossier.version();
            return new Looked<>(version == null ? -1 : version, dossier.invoke(asking));
        });
        if (result.isExceptional())
            throw new IllegalStateException("cannot be read: " + stream, result.exceptionResult());
        return result.getPayload();
    }

    /** What a fold says, and of which version it is. */
    private record Looked<T>(long version, T said) {}

    private static List<String> names(Answer answer) {
        return answer.events().stream()
                .map(event -> EventCatalogue.typeOfClass(event)
                        .map(EventType::toString)
                        .orElseThrow())
                .toList();
    }
}
