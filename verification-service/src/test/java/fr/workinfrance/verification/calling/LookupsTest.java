package fr.workinfrance.verification.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.verification.calling.Lookups.Found;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookupsTest {

    private static final int AT_ONCE = 3;

    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void find_what_may_be_called() {
        try (var lookups = lookups(Duration.ofMinutes(1))) {
            assertThat(lookups.find("https://open.example/")).isEqualTo(Found.MAY_BE_CALLED);
            assertThat(lookups.find("https://inside.example/")).isEqualTo(Found.MAY_NOT);
            assertThat(lookups.find("https://nobody.example/")).isEqualTo(Found.MAY_NOT);
            assertThat(lookups.find("ftp")).isEqualTo(Found.MAY_NOT);
        }
    }

    /** Whoever waits is let go, and the place is kept: the lookup goes on. */
    @Test
    void wait_for_no_name_longer_than_it_may_take_and_look_at_no_more_of_them_at_once() {
        try (var lookups = lookups(Duration.ofMillis(1))) {
            assertThat(IntStream.range(0, AT_ONCE).mapToObj(_ -> lookups.find("https://late.example/")))
                    .containsOnly(Found.MAY_NOT);
            assertThat(lookups.find("https://late.example/")).isEqualTo(Found.NOT_NOW);
            answered.countDown();
            await().until(() -> lookups.find("https://late.example/") != Found.NOT_NOW);
        }
    }

    private Lookups lookups(Duration within) {
        return new Lookups(new Reach(false, List.of()), within, AT_ONCE, this::machines);
    }

    private InetAddress[] machines(String name) throws UnknownHostException {
        return switch (name) {
            case "open.example" -> new InetAddress[] {InetAddress.getByName("93.184.216.34")};
            case "inside.example" -> new InetAddress[] {InetAddress.getByName("10.0.0.1")};
            case "late.example" -> {
                try {
                    answered.await();
                } catch (InterruptedException stopped) {
                    throw new UnknownHostException("stopped");
                }
                yield new InetAddress[0];
            }
            default -> throw new UnknownHostException(name);
        };
    }
}
