package fr.workinfrance.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParkingIT extends ViewTest {

    @Test
    void puts_an_event_that_cannot_be_folded_aside_with_all_behind_it_while_the_other_streams_go_on() {
        log.happens(1);
        long poison = log.happens(1);
        log.happens(2);
        log.happens(1);
        tally.poison.add(poison);
        start(tally);
        awaitHead();
        log.happens(1);
        log.happens(2);
        awaitHead();
        assertThat(eventsOf(1)).isEqualTo(1);
        assertThat(eventsOf(2)).isEqualTo(2);
        assertThat(parked()).isEqualTo("2 PSQLException 22P02; 4 behind; 5 behind");
        assertThat(first.status().parked()).isEqualTo(3);
        assertThat(gauge("wif.projection.parked")).isEqualTo(3);
    }

    @Test
    void keeps_the_kind_of_failure_but_nothing_of_what_a_person_wrote() {
        tally.poison.add(log.happens(1));
        start(tally);
        awaitHead();
        assertThat(text("select string_agg(parked::text, ' ') from projection.parked"))
                .contains("dossier.supplemented/1")
                .doesNotContain("the name of a person");
    }

    @Test
    void ends_with_a_retry_once_what_was_wrong_is_mended() {
        log.happens(1);
        long poison = log.happens(1);
        log.happens(40, 2);
        tally.poison.add(poison);
        start(tally);
        awaitHead();
        assertThat(first.status().parked()).isEqualTo(21);
        tally.poison.clear();
        first.retry();
        awaitUntil(() -> first.status().parked() == 0);
        assertThat(eventsOf(1)).isEqualTo(22);
        assertThat(eventsOf(2)).isEqualTo(20);
        log.happens(1);
        awaitUntil(() -> eventsOf(1) == 23);
    }

    @Test
    void goes_on_after_a_retry_from_the_first_event_that_still_cannot_be_folded() {
        long one = log.happens(1);
        log.happens(1);
        long three = log.happens(1);
        log.happens(1);
        tally.poison.add(one);
        start(tally);
        awaitHead();
        assertThat(first.status().parked()).isEqualTo(4);
        tally.poison.add(three);
        tally.poison.remove(one);
        first.retry();
        awaitUntil(() -> first.status().parked() == 2);
        assertThat(eventsOf(1)).isEqualTo(2);
        assertThat(parked()).isEqualTo("3 PSQLException 22P02; 4 behind");
    }

    @Test
    void is_retried_when_another_instance_is_asked() {
        tally.poison.add(log.happens(1));
        start(tally);
        awaitHead();
        second = runner(new Tally(1)).start();
        tally.poison.clear();
        second.retry();
        awaitUntil(() -> second.status().parked() == 0);
        assertThat(eventsOf(1)).isEqualTo(1);
    }

    @Test
    void takes_events_that_cannot_even_be_read() {
        log.happens(1);
        log.happensUnreadably(1);
        log.happens(1);
        log.happens(2);
        start(tally);
        awaitHead();
        assertThat(eventsOf(1)).isEqualTo(1);
        assertThat(eventsOf(2)).isEqualTo(1);
        assertThat(parked()).isEqualTo("2 UnknownEvent; 3 behind");
        assertThat(text("select event from projection.parked where position = 2"))
                .isEqualTo("dossier.from-the-future/9");
        first.retry();
        awaitUntil(() -> text("select asked from projection.position") == null);
        assertThat(first.status().parked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class})
    void takes_an_event_whose_fold_ends_in_an_error(Class<? extends Error> kind) {
        log.happens(1);
        long poison = log.happens(1);
        log.happens(2);
        start(failing(poison, kind, Integer.MAX_VALUE));
        awaitHead();
        assertThat(eventsOf(1)).isEqualTo(1);
        assertThat(eventsOf(2)).isEqualTo(1);
        assertThat(parked()).isEqualTo("2 " + kind.getSimpleName());
    }

    @Test
    void leaves_an_event_alone_for_which_there_was_no_memory() {
        log.happens(1);
        start(failing(log.happens(1), OutOfMemoryError.class, 1));
        awaitHead();
        assertThat(eventsOf(1)).isEqualTo(2);
        assertThat(first.status().parked()).isZero();
    }

    /** The tally, where folding one event ends so many times in an error. */
    private static Tally failing(long position, Class<? extends Error> kind, int times) {
        var left = new AtomicInteger(times);
        return new Tally(1) {
            @Override
            public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
                super.project(connection, batch);
                if (batch.stream().anyMatch(event -> event.position() == position) && left.getAndDecrement() > 0)
                    throw made(kind);
            }
        };
    }

    private static Error made(Class<? extends Error> kind) {
        try {
            return kind.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private long eventsOf(int dossier) {
        return number("select coalesce((select events from tally.line where dossier = '" + LogInMemory.dossier(dossier)
                + "'), 0)");
    }

    private String parked() {
        return text(
                "select string_agg(position || ' ' || cause, '; ' order by position) from projection.parked where projection = 'tally'");
    }
}
