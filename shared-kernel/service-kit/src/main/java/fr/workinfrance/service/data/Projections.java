package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.projection.ProjectionRunner;
import fr.workinfrance.eventlog.projection.ProjectionStatus;
import fr.workinfrance.eventlog.store.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final Map<String, ProjectionRunner> runners = new LinkedHashMap<>();

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
        for (var projection : projections) {
            runners.put(projection.name(), new ProjectionRunner(projection, log::reader, database, meters).start());
        }
    }

    @Override
    public synchronized void stop() {
        runners.values().forEach(ProjectionRunner::close);
        runners.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !runners.isEmpty();
    }

    public synchronized Optional<ProjectionRunner> named(String name) {
        return Optional.ofNullable(runners.get(name));
    }

    public synchronized List<ProjectionStatus> statuses() {
        return runners.values().stream().map(ProjectionRunner::status).toList();
    }
}
