package fr.workinfrance.query.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.projection.ProjectionRunner;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.ToldLog;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of a dossier of which an event is parked: those that a retry writes are those that a rebuild writes. */
class ParkedLettersIT {
    private static final String LETTERS = "select position || ' ' || kind || ' ' || recipient || ' ' || id"
            + " from notification.letter order by position, id";

    private final Database database = Database.fresh();
    private final JdbcClient sql = JdbcClient.create(database.owner());
    private final ToldLog log = new ToldLog(new PersonalSeals(new PersonKeysInMemory()));
    private final AtomicLong poison = new AtomicLong();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_message_goes_to_the_agency_that_has_the_dossier_by_then() {
        var past = new Past().submitted("awa");
        past.then(new ForwardDossier(past.id, AgencyId.of("DIRECCTE-69"), past.words("Moved to Lyon.")));
        log.tell(past);
        poison.set(log.events().size());
        assertThat(retriedAndRebuilt(past))
                .filteredOn(letter -> letter.contains("MESSAGE_CAME"))
                .singleElement()
                .asString()
                .contains("agency:DIRECCTE-69");
    }

    @Test
    void a_message_is_told_though_nothing_of_its_dossier_could_be_folded() {
        var past = new Past().submitted("awa");
        log.tell(past);
        poison.set(1);
        assertThat(retriedAndRebuilt(past))
                .filteredOn(letter -> letter.contains("MESSAGE_CAME"))
                .singleElement()
                .asString()
                .contains("agency:DIRECCTE-75");
    }

    /** The letters after a retry, which are those after a rebuild. */
    private List<String> retriedAndRebuilt(Past past) {
        past.messages().forEach(event -> log.tell(event, "applicant:awa"));
        try (var runner =
                new ProjectionRunner(new Halting(), log::reader, database.app(), new SimpleMeterRegistry()).start()) {
            until(() -> runner.status().lag() == 0);
            assertThat(runner.status().parked()).isPositive();
            poison.set(0);
            runner.retry();
            until(() -> runner.status().parked() == 0);
            var retried = letters();
            runner.rebuild();
            until(() ->
                    sql.sql("select count(*) from projection.position where asked is not null or name like '%_next'")
                                    .query(Long.class)
                                    .single()
                            == 0);
            assertThat(retried).isEqualTo(letters());
            return retried;
        }
    }

    private List<String> letters() {
        return sql.sql(LETTERS).query(String.class).list();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    /** The view of letters, where one event cannot be folded for a while. */
    private final class Halting implements Projection {
        private final NotificationProjection letters = new NotificationProjection();

        @Override
        public String name() {
            return letters.name();
        }

        @Override
        public String matter(String stream) {
            return letters.matter(stream);
        }

        @Override
        public int revision() {
            return letters.revision();
        }

        @Override
        public String ddl() {
            return letters.ddl();
        }

        @Override
        public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
            if (batch.stream().anyMatch(event -> event.position() == poison.get())) throw new IllegalStateException();
            letters.project(connection, batch);
        }
    }
}
