package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.projection.ProjectionStatus;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether every view follows the log, and how far behind it is. */
final class ProjectionsHealth implements HealthIndicator {

    private final Projections projections;

    ProjectionsHealth(Projections projections) {
        this.projections = projections;
    }

    // Why: a parked event or a view behind its log still serves readers; a restart would mend neither, so the process
    // stays UP.
    @Override
    public Health health() {
        var health = Health.up();
        for (ProjectionStatus view : projections.statuses()) {
            health.withDetail(
                    view.name(), Map.of("lag", view.lag(), "parked", view.parked(), "rebuilding", view.rebuilding()));
        }
        return health.build();
    }
}
