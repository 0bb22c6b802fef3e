package fr.workinfrance.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits behind an event that cannot be folded: its dossier, in every stream, and nothing else. */
class ParkedDossierIT extends ViewTest {

    private final Diary diary = new Diary();

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "reading", "desk"})
    void waits_with_the_streams_beside_it_and_is_taken_up_in_the_order_of_the_log(String kind) {
        diary.poison.add(log.happens(1));
        log.happensBeside(1, kind);
        log.happens(1);
        log.happens(2);
        log.happensBeside(1, kind);
        start(diary);
        awaitHead();
        assertThat(folded()).isEqualTo("4");
        log.happensBeside(1, kind);
        awaitHead();
        assertThat(folded()).isEqualTo("4");
        retry();
        assertThat(folded()).isEqualTo("4 1 2 3 5 6");
        assertThat(first.status().parked()).isZero();
    }

    @Test
    void waits_too_when_a_stream_beside_it_cannot_be_folded() {
        diary.poison.add(log.happensBeside(1, "exchange"));
        log.happens(1);
        log.happensBeside(2, "exchange");
        start(diary);
        awaitHead();
        assertThat(folded()).isEqualTo("3");
        retry();
        assertThat(folded()).isEqualTo("3 1 2");
    }

    @Test
    void is_taken_up_to_the_first_event_that_still_cannot_be_folded() {
        long first = log.happens(1);
        log.happensBeside(1, "exchange");
        long third = log.happensBeside(1, "desk");
        log.happens(1);
        diary.poison.add(first);
        start(diary);
        awaitHead();
        diary.poison.add(third);
        retryWithout(first);
        assertThat(folded()).isEqualTo("1 2");
        assertThat(text("select string_agg(position || ' ' || cause, '; ' order by position) from projection.parked"))
                .isEqualTo("3 IllegalStateException; 4 behind");
    }

    /** As when each stream waited for itself only: one beside the dossier is parked, and the dossier was folded past it. */
    @Test
    void takes_up_what_was_parked_by_stream() throws SQLException {
        log.happens(1);
        long beside = log.happensBeside(1, "exchange");
        diary.poison.add(beside);
        start(diary);
        awaitHead();
        first.close();
        assertThat(text("select stream from projection.parked")).isEqualTo("exchange:" + LogInMemory.dossier(1));
        log.happens(1);
        long passed = log.head();
        run("insert into diary.entry (position) values (" + passed + ")");
        run("update projection.position set index = " + passed + " where name = 'diary'");
        log.happens(1);
        start(diary);
        awaitHead();
        assertThat(folded()).isEqualTo("1 3");
        retry();
        assertThat(folded()).isEqualTo("1 3 2 4");
        assertThat(first.status().parked()).isZero();
    }

    @Test
    void does_not_hold_up_what_is_of_no_dossier() {
        diary.poison.add(log.happensBeside(1, "wallet"));
        log.happens(1);
        log.happensBeside(1, "key");
        log.happensBeside(1, "share");
        start(diary);
        awaitHead();
        assertThat(folded()).isEqualTo("2 3 4");
    }

    /** More than are read at once. */
    @Test
    void is_taken_up_however_much_waits() {
        diary.poison.add(log.happens(1));
        for (int i = 0; i < 60; i++) {
            log.happensBeside(1, "exchange");
            log.happens(1);
        }
        start(diary);
        awaitHead();
        assertThat(first.status().parked()).isEqualTo(121);
        retry();
        assertThat(number("select count(*) from diary.entry where nth = position and position <= 121"))
                .isEqualTo(121);
    }

    private void retry() {
        retryWithout(diary.poison.toArray(Long[]::new));
    }

    private void retryWithout(Long... mended) {
        diary.poison.removeAll(List.of(mended));
        first.retry();
        awaitUntil(() -> text("select asked from projection.position") == null);
    }

    private String folded() {
        return text("select string_agg(position::text, ' ' order by nth) from diary.entry");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where neither is told by the other, a message that cannot be folded holds up no decision. */
    @Test
    void does_not_wait_in_a_view_that_tells_neither_by_the_other() {
        diary.together = false;
        diary.poison.add(log.happensBeside(1, "exchange"));
        log.happens(1);
        log.happensBeside(1, "exchange");
        start(diary);
        awaitHead();
        assertThat(folded()).isEqualTo("2");
        retry();
        assertThat(folded()).isEqualTo("2 1 3");
    }

    /** A view that keeps the order in which events came to it. */
    private static final class Diary implements Projection {

        final Set<Long> poison = ConcurrentHashMap.newKeySet();
        boolean together = true;

        @Override
        public String matter(String stream) {
            return together ? Matter.of(stream) : stream;
        }

        @Override
        public String name() {
            return "diary";
        }

        @Override
        public int revision() {
            return 1;
        }

        @Override
        public String ddl() {
            return "create table entry (nth serial primary key, position bigint not null unique)";
        }

        @Override
        public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
            for (var event : batch) {
                if (poison.contains(event.position())) {
                    throw new IllegalStateException();
                }
            }
            for (var event : batch) {
                Rows.on(connection).update("insert into entry (position) values (?::bigint)", event.position());
            }
        }
    }
}
