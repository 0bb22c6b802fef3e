package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.testkit.Database;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlacesOnTheListIT {

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void are_given_once_and_the_same_again_to_who_tries_again() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        int place = places().of(first);
        int other = places().of(second);
        assertThat(other).isNotEqualTo(place);
        assertThat(places().of(first)).isEqualTo(place);
        assertThat(places().of(second)).isEqualTo(other);
    }

    @Test
    void are_the_same_for_all_who_try_at_once() throws Exception {
        var command = UUID.randomUUID();
        var given = new HashSet<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> ask = () -> places().of(command);
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> ask).toList())) given.add(answer.get());
        }
        assertThat(given).hasSize(1);
    }

    private static PlacesOnTheList places() {
        return new PlacesOnTheList(JdbcClient.create(database.app()));
    }
}
