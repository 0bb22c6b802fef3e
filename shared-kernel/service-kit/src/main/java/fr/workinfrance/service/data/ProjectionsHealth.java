package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.projection.ProjectionStatus;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether every view follows the log, and how far behind it is. */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private final Projections projections;

    ProjectionsHealth(Projections projections) {
        super("the views cannot be asked how far they are");
        this.projections = projections;
    }

    // Why: a parked event or a view behind its log still serves readers; a restart would mend neither, so the process
    // stays UP.
    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (ProjectionStatus view : projections.statuses()) {
            health.withDetail(
                    view.name(), Map.of("lag", view.lag(), "parked", view.parked(), "rebuilding", view.rebuilding()));
        }
    }
}
