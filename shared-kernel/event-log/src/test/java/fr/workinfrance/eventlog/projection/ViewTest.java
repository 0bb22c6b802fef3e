package fr.workinfrance.eventlog.projection;

import static org.awaitility.Awaitility.await;

import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database, a log and one or two runners of the tally. */
abstract class ViewTest {

    final LogInMemory log = new LogInMemory();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final Tally tally = new Tally(1);
    Database database;
    ProjectionRunner first;
    ProjectionRunner second;

    @BeforeEach
    void openDatabase() {
        database = Database.fresh();
    }

    @AfterEach
    void closeAll() {
        if (first != null) first.close();
        if (second != null) second.close();
        database.close();
    }

    ProjectionRunner runner(Projection projection) {
        return new ProjectionRunner(projection, log::reader, database.app(), meters);
    }

    void start(Projection projection) {
        first = runner(projection).start();
    }

    void awaitHead() {
        awaitUntil(() -> first.status().lag() == 0);
    }

    static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(RuntimeException.class)
                .until(condition);
    }

    double gauge(String name) {
        return meters.get(name).tag("projection", "tally").gauge().value();
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
