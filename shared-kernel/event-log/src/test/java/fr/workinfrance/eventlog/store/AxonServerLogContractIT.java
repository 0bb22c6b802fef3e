package fr.workinfrance.eventlog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.eventlog.wire.PlainBoxes;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract, through Axon Server's connector: over a stand-in that speaks its protocol, or with {@code
 * WIF_TEST_AXON_SERVER=host:port} in the environment over the server that listens there.
 */
class AxonServerLogContractIT extends EventLogContract {

    private static final @Nullable String REAL = System.getenv("WIF_TEST_AXON_SERVER");

    private @Nullable StandInAxonServer standIn;
    private String address = "";

    @BeforeEach
    @Override
    void start() {
        standIn = REAL == null ? new StandInAxonServer() : null;
        address = standIn == null ? String.valueOf(REAL) : standIn.address();
        super.start();
    }

    @AfterEach
    @Override
    void stop() {
        super.stop();
        if (standIn != null) standIn.close();
    }

    @Override
    EventLog open() {
        return EventLog.open(EventLogSettings.axonServer(address), null, new PlainBoxes(), new SimpleMeterRegistry());
    }

    // Why so: whoever publishes by hand hears the server itself; commands are told as everywhere.
    @Override
    Class<? extends Exception> ofATakenSequence() {
        return StatusRuntimeException.class;
    }

    @Override
    Class<? extends Exception> ofASecondBeginning() {
        return StatusRuntimeException.class;
    }

    @Test
    void keeps_commands_within_the_process() {
        assertThat(log.start().commandBus()).isInstanceOf(ConflictTelling.class);
        assertThat(log.start().queryBus()).isInstanceOf(SimpleQueryBus.class);
    }

    @Test
    void tells_a_command_that_was_overtaken_by_a_conflict() {
        var one = open();
        var other = open();
        try (one;
                other) {
            var here = one.aggregate(Counter.class).start().commandGateway();
            var there = other.aggregate(Counter.class).start().commandGateway();
            String id = newStream();
            here.sendAndWait(Counter.count(id));
            there.sendAndWait(Counter.count(id));
            assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> here.sendAndWait(Counter.count(id)));
            one.evict(id);
            assertThat(here.<Integer>sendAndWait(Counter.count(id))).isEqualTo(3);
        }
    }
}
