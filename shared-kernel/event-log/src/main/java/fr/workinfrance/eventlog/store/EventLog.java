package fr.workinfrance.eventlog.store;

import fr.workinfrance.eventlog.revision.Revisions;
import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.eventlog.wire.PersonalSealing;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.WireJson;
import fr.workinfrance.eventlog.wire.WireSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;

/**
 * The log, opened: the one door to Axon for whoever commands, and to the order of events for whoever projects.
 *
 * <p>Metadata {@code actor}, {@code command} and {@code commandId} of a command message are copied to the events it causes.
 */
public final class EventLog implements AutoCloseable {

    /** Nobody answers where the log is to be kept. Its message is a sentence that says what to do. */
    public static final class Unreachable extends RuntimeException {

        public Unreachable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    private final Configurer configurer;
    private final Storage storage;
    private final AggregateCache cache;
    private @Nullable Configuration started;

    private EventLog(Storage storage, WireSerializer serializer, long cachedAggregates) {
        this.configurer = configured(serializer);
        this.storage = storage;
        this.cache = new AggregateCache(cachedAggregates);
        storage.configure(configurer);
    }

    /**
     * Opens the log, without starting anything that handles commands.
     *
     * @param database as the role that may read and append; used by the engines that keep events in PostgreSQL
     * @throws Unreachable when Axon Server is asked for and does not answer
     */
    public static EventLog open(
            EventLogSettings settings, DataSource database, PersonalSealing sealing, MeterRegistry meters) {
        var wire = Revisions.wire(new WireJson(sealing));
        var serializer = new WireSerializer(wire, sealing);
        var storage = switch (settings.engine()) {
            case POSTGRES -> OwnStorage.inPostgres(settings, database, wire, serializer, meters);
            case JDBC -> new StockStorage(database, serializer);
            case MEMORY -> OwnStorage.inMemory(settings, wire, serializer);
            case AXON_SERVER -> new AxonServerStorage(settings.address(), serializer, settings.transitKey());
        };
        return new EventLog(storage, serializer, settings.cachedAggregates());
    }

    /** A log in memory, without any database. */
    public static EventLog inMemory(PersonalSealing sealing) {
        var settings = EventLogSettings.of(Engine.MEMORY);
        var wire = Revisions.wire(new WireJson(sealing));
        var serializer = new WireSerializer(wire, sealing);
        return new EventLog(OwnStorage.inMemory(settings, wire, serializer), serializer, settings.cachedAggregates());
    }

    /** Why nothing by default: no module of Axon's configures itself by merely lying on the class path, or calls home. */
    private static Configurer configured(WireSerializer serializer) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> serializer)
                .configureEventSerializer(axon -> serializer)
                .configureMessageSerializer(axon -> serializer)
                .configureCorrelationDataProviders(axon -> List.of(new SimpleCorrelationDataProvider(
                        Provenance.ACTOR, Provenance.COMMAND, Provenance.COMMAND_ID)));
    }

    /** For whatever is to be registered before {@link #start}. */
    public Configurer configurer() {
        return configurer;
    }

    /** Adds an aggregate, folded once and then kept in a bounded cache, where the log lets folds be kept. */
    public <T> EventLog aggregate(Class<T> type) {
        var aggregate = AggregateConfigurer.defaultConfiguration(type);
        configurer.configureAggregate(storage.foldsAreKept() ? aggregate.configureCache(axon -> cache) : aggregate);
        return this;
    }

    /** Forgets a folded aggregate, so that it is read again: after a conflict, or when a person was erased. */
    public void evict(String stream) {
        cache.remove(stream);
    }

    /** Starts what was configured; later calls give the same. */
    public synchronized Configuration start() {
        var running = started;
        if (running == null) {
            running = configurer.buildConfiguration();
            started = running; // first, because what is being started may ask for the source
            running.start();
        }
        return running;
    }

    /** The events as Axon streams them, with Axon's tokens. */
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        return start().eventStore();
    }

    /** The events in their order, the fast way where there is one. A new reader each time. */
    public LogReader reader() {
        return storage.reader(this::source);
    }

    @Override
    public synchronized void close() {
        var running = started;
        if (running != null) running.shutdown();
        started = null;
        storage.close();
    }
}
