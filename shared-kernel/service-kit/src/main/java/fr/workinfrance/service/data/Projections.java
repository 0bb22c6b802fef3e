package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.projection.ProjectionRunner;
import fr.workinfrance.eventlog.projection.ProjectionStatus;
import fr.workinfrance.eventlog.store.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/** The running of every view of this process: begun once the log is open, ended before it closes. */
public final class Projections implements SmartLifecycle {

    private final List<Projection> projections;
    private final EventLog log;
    private final DataSource database;
    private final MeterRegistry meters;
    private volatile Map<String, ProjectionRunner> runners = Map.of();

    Projections(List<Projection> projections, EventLog log, DataSource database, MeterRegistry meters) {
        this.projections = projections;
        this.log = log;
        this.database = database;
        this.meters = meters;
    }

    @Override
    public synchronized void start() {
        if (projections.isEmpty() || isRunning()) return;
        log.start();
        var started = new LinkedHashMap<String, ProjectionRunner>();
        for (var projection : projections) {
            started.put(projection.name(), new ProjectionRunner(projection, log::reader, database, meters).start());
        }
        runners = Collections.unmodifiableMap(started);
    }

    @Override
    public synchronized void stop() {
        runners.values().forEach(ProjectionRunner::close);
        runners = Map.of();
    }

    // Why before others: an automation looks into a view from its first moment, and every view has its tables then.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return !runners.isEmpty();
    }

    public Optional<ProjectionRunner> named(String name) {
        return Optional.ofNullable(runners.get(name));
    }

    /** Of every view, asked one after the other without keeping anybody from stopping them; the first failure ends it. */
    public List<ProjectionStatus> statuses() {
        return runners.values().stream().map(ProjectionRunner::status).toList();
    }
}
