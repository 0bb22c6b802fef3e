package fr.workinfrance.service.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ProjectionsHealthTest {

    private final Away away = new Away();
    private final EventLog log = EventLog.inMemory((subject, json) -> "");
    private final Projections projections = new Projections(
            List.of(new Empty("first"), new Empty("second")), log, away, new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        projections.start();
    }

    @AfterEach
    void stop() {
        projections.stop();
        log.close();
    }

    @Test
    void is_down_when_the_database_is_away_and_asks_it_once() {
        away.asker = Thread.currentThread();
        assertThat(new ProjectionsHealth(projections).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(away.asked).isEqualTo(1);
    }

    @Test
    void keeps_nobody_waiting_who_stops_the_views_meanwhile() {
        away.asker = Thread.currentThread();
        away.asked = 0;
        new ProjectionsHealth(projections).health();
        assertThat(away.held).isFalse();
    }

    /** A database nobody answers for; it counts how often one thread asks. */
    private final class Away extends AbstractDataSource {
        private volatile Thread asker = new Thread();
        private volatile int asked;
        private volatile boolean held;

        @Override
        public Connection getConnection() throws SQLException {
            if (Thread.currentThread() == asker) {
                asked = asked + 1;
                held |= Thread.holdsLock(projections);
            }
            throw new SQLException("away", "08001");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    private record Empty(String name) implements Projection {
        @Override
        public int revision() {
            return 1;
        }

        @Override
        public String ddl() {
            return "";
        }

        @Override
        public void project(Connection connection, List<RecordedEvent> batch) {}
    }
}
