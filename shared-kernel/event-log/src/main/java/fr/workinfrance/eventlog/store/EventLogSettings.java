package fr.workinfrance.eventlog.store;

import java.time.Duration;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * How the log is kept.
 *
 * @param address {@code host:port} of Axon Server; without meaning for the other engines
 * @param transitKey seals commands on their way through Axon Server; absent where none is asked or handled
 * @param groupSize how many events one append statement carries at most
 * @param cachedAggregates how many folded aggregates stay in memory
 * @param pollEvery how long a reader at the head waits at most before it looks again without having been woken
 */
public record EventLogSettings(
        Engine engine,
        String address,
        @Nullable SecretKey transitKey,
        int groupSize,
        long cachedAggregates,
        Duration pollEvery) {

    /** Where events are stored. */
    public enum Engine {
        /** Our own table and append. */
        POSTGRES,
        /** Axon's own JDBC engine: fallback and baseline. */
        JDBC,
        /** Nowhere: gone with the process. */
        MEMORY,
        AXON_SERVER
    }

    public static EventLogSettings of(Engine engine) {
        return new EventLogSettings(engine, "localhost:8124", null, 512, 10_000, Duration.ofSeconds(1));
    }

    public static EventLogSettings axonServer(String address) {
        var defaults = of(Engine.AXON_SERVER);
        return new EventLogSettings(
                defaults.engine, address, null, defaults.groupSize, defaults.cachedAggregates, defaults.pollEvery);
    }

    /** The same for a process that asks or handles commands. */
    public EventLogSettings withTransitKey(SecretKey key) {
        return new EventLogSettings(engine, address, key, groupSize, cachedAggregates, pollEvery);
    }
}
