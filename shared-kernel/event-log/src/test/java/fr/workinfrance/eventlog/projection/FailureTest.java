package fr.workinfrance.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void of_the_database_passes_by_itself() {
        assertThat(Failure.passes(new SQLException("gone", "08006"))).isTrue();
        assertThat(Failure.passes(new IllegalStateException(new SQLException("deadlock", "40P01"))))
                .isTrue();
    }

    /** As the pool says it under load: without a state. */
    @Test
    void to_get_a_connection_in_time_passes_by_itself() {
        var late = new SQLTransientConnectionException("Connection is not available, request timed out after 5000ms");
        assertThat(Failure.passes(new IllegalStateException(late))).isTrue();
    }

    @Test
    void of_an_event_that_cannot_be_folded_stays() {
        assertThat(Failure.passes(new SQLException("not unique", "23505"))).isFalse();
        assertThat(Failure.passes(new IllegalStateException())).isFalse();
    }

    @Test
    void of_an_event_stays_when_it_is_an_error_too() {
        assertThat(Failure.passes(new StackOverflowError())).isFalse();
        assertThat(Failure.passes(new NoClassDefFoundError())).isFalse();
    }

    /** No event is to blame for what the others have filled. */
    @Test
    void to_find_room_in_memory_passes_by_itself() {
        assertThat(Failure.passes(new OutOfMemoryError())).isTrue();
        assertThat(Failure.passes(new IllegalStateException(new OutOfMemoryError())))
                .isTrue();
    }
}
