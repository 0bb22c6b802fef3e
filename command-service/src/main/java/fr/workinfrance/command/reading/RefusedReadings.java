package fr.workinfrance.command.reading;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.reading.Reader;
import fr.workinfrance.domain.reading.ReadingCommand.RecordRefusedReading;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what was refused, behind the back of whoever was refused it.
 *
 * <p>Why behind: the time an answer takes must not tell a dossier that exists from one that does not. What nobody may know of, a
 * dossier that does not exist, leaves no trace either; what was never refused is not recorded, whoever says so.
 */
public final class RefusedReadings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedReadings.class);
    private static final int WAITING_AT_MOST = 1_000;

    private final Dossiers dossiers;
    private final Counter lost;
    private final ThreadPoolExecutor behind = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_AT_MOST),
            Thread.ofPlatform().daemon().name("refused-readings").factory(),
            (_, _) -> lost());

    public RefusedReadings(Dossiers dossiers, MeterRegistry meters) {
        this.dossiers = dossiers;
        this.lost = meters.counter("wif.refused.readings.lost");
    }

    /** Returns at once, whatever comes of it. */
    public void note(UUID commandId, Actor actor, DossierId dossier, Set<Part> parts, Instant at) {
        behind.execute(() -> tryToRecord(commandId, actor, dossier, parts, at));
    }

    private void tryToRecord(UUID commandId, Actor actor, DossierId dossier, Set<Part> parts, Instant at) {
        try {
            record(commandId, actor, dossier, parts, at);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A refused reading could not be recorded ({})",
                    failure.getClass().getSimpleName());
            lost.increment();
        }
    }

    private void record(UUID commandId, Actor actor, DossierId dossier, Set<Part> parts, Instant at) {
        var found = dossiers.situation(actor, dossier);
        boolean refused = parts.isEmpty() ? found.readsNothing() : !found.mayRead(parts);
        if (found.stage() == Stage.NOT_OPENED || !refused) return;
        Reader.of(actor, found.standing())
                .map(reader -> new RecordRefusedReading(dossier, reader, parts))
                .ifPresent(command -> dossiers.record(new ReadingRequest(commandId, actor, at, command)));
    }

    // Why lost rather than waited for: whoever knocks without end must not keep others from being served.
    private void lost() {
        lost.increment();
    }

    @Override
    public void close() {
        behind.close();
    }
}
