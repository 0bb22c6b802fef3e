package fr.workinfrance.eventlog.store;

import static fr.workinfrance.eventlog.store.Happenings.happened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.AesGcm;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import fr.workinfrance.eventlog.store.Hapless.BeOvertaken;
import fr.workinfrance.eventlog.store.Hapless.BeThere;
import fr.workinfrance.eventlog.store.Hapless.TellOf;
import fr.workinfrance.eventlog.wire.PlainBoxes;
import fr.workinfrance.testkit.axonserver.StandInAxonServer;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract, through Axon Server's connector: over a stand-in that speaks its protocol, or with {@code
 * WIF_TEST_AXON_SERVER=host:port} in the environment over the server that listens there.
 */
class AxonServerLogContractIT extends EventLogContract {

    private static final SecretKey KEY = AesGcm.newKey();
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
        return EventLog.open(
                EventLogSettings.axonServer(address).withTransitKey(KEY),
                null,
                new PlainBoxes(),
                new SimpleMeterRegistry());
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
    void carries_commands_to_whichever_process_handles_them() {
        var asking = open();
        var handling = open();
        try (asking;
                handling) {
            handling.aggregate(Counter.class).start();
            var commands = asking.start().commandGateway();
            String id = newStream();
            assertThat(commands.<Integer>sendAndWait(Counter.count(id))).isEqualTo(1);
            assertThat(commands.<Integer>sendAndWait(Counter.count(id))).isEqualTo(2);
        }
    }

    @Test
    void folds_anew_what_another_process_may_have_written_to() {
        var one = open();
        var other = open();
        try (one;
                other) {
            one.aggregate(Counter.class);
            String id = newStream();
            assertThat(counting(one, id)).isEqualTo(1);
            var there = other.start().eventStore();
            there.publish(happened(id, 1, 1));
            assertThat(counting(one, id)).isEqualTo(2);
            assertThat(there.lastSequenceNumberFor(id)).hasValue(2L);
        }
    }

    @Test
    void waits_a_while_for_somebody_who_handles_a_command() throws Exception {
        var asking = open();
        var late = open();
        try (asking;
                late;
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var commands = asking.start().commandGateway();
            var count = threads.submit(() -> commands.<Integer>sendAndWait(Counter.count(newStream())));
            late.aggregate(Counter.class).start();
            assertThat(count.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void says_that_nobody_handles_a_command() {
        assertThatExceptionOfType(NoHandlerForCommandException.class)
                .isThrownBy(() -> log.start().commandGateway().sendAndWait(Counter.count(newStream())));
    }

    @Test
    void tells_a_command_that_was_overtaken_by_a_conflict() {
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> ask(new BeOvertaken(newStream())));
    }

    @Test
    void tells_that_a_stream_is_not_there() {
        assertThatExceptionOfType(AggregateNotFoundException.class).isThrownBy(() -> ask(new BeThere(newStream())));
    }

    @Test
    void tells_who_was_erased() {
        var erased = new SubjectId(UUID.randomUUID());
        assertThatExceptionOfType(SubjectErased.class)
                .isThrownBy(() -> ask(new TellOf(newStream(), erased)))
                .satisfies(thrown -> assertThat(thrown.subject()).isEqualTo(erased));
    }

    private void ask(Object command) {
        Hapless.elsewhere = store;
        try (var hapless = open()) {
            hapless.aggregate(Hapless.class).start().commandGateway().sendAndWait(command);
        }
    }

    private static int counting(EventLog log, String id) {
        return log.start().commandGateway().<Integer>sendAndWait(Counter.count(id));
    }
}
