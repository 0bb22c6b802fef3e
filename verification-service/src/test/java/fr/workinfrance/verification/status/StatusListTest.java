package fr.workinfrance.verification.status;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.Receipts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StatusListTest {

    private static final int READERS = 8;

    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(READERS);

    /** Takes as long as it takes all of them to ask. */
    private final Listed slow = new Listed() {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public Instant completeUntil(Instant now) {
            return now;
        }

        @Override
        public Map<Integer, Mark> marks(LocalDate day) {
            made.incrementAndGet();
            try {
                asked.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return Map.of();
        }
    };

    @Test
    void is_made_once_for_all_who_ask_at_the_same_time() throws Exception {
        var keys = new KeptReceiptKeys(folder, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC());
        var list = new StatusList(
                slow, new Receipts(keys, JsonMapper.shared()), "https://wif.example/1", Clock.systemUTC());
        List<Callable<String>> readers = IntStream.range(0, READERS)
                .<Callable<String>>mapToObj(_ -> () -> {
                    asked.countDown();
                    return list.token();
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var tokens = threads.invokeAll(readers);
            var first = tokens.getFirst().get();
            for (var token : tokens) assertThat(token.get()).isEqualTo(first);
        }
        assertThat(made).hasValue(1);
    }
}
