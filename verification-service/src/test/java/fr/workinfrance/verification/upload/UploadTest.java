package fr.workinfrance.verification.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.service.web.RequestProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class UploadTest {

    private static final int LARGEST = 1000;

    @Test
    void is_what_was_handed_in() throws IOException {
        try (var upload = Upload.received(new ByteArrayInputStream(new byte[LARGEST]), LARGEST)) {
            assertThat(upload.bytes()).hasSize(LARGEST);
            assertThat(upload.isTooLarge()).isFalse();
        }
    }

    @Test
    void is_taken_no_further_than_one_byte_too_many() throws IOException {
        var endless = new Dripping(0, new AtomicLong());
        try (var upload = Upload.received(endless, LARGEST)) {
            assertThat(upload.isTooLarge()).isTrue();
            assertThat(endless.given).isEqualTo(LARGEST + 1);
        }
    }

    @Test
    void is_not_waited_for_longer_than_all_of_it_may_take_however_steadily_it_comes() {
        var clock = new AtomicLong();
        var dripping = new Dripping(Duration.ofSeconds(1).toNanos(), clock);
        assertThatThrownBy(() -> Upload.received(dripping, LARGEST, clock::get))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT);
                    assertThat(problem.name()).isEqualTo("too-slow");
                });
        assertThat(dripping.given).isLessThanOrEqualTo((int) Upload.WITHIN.toSeconds() + 1);
    }

    @Test
    void is_no_fault_of_ours_where_it_stops_in_the_middle() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read timed out");
            }
        };
        assertThatThrownBy(() -> Upload.received(broken, LARGEST)).isInstanceOf(RequestProblem.class);
    }

    /** A byte at a time, each after a while. */
    private static final class Dripping extends InputStream {
        private final long every;
        private final AtomicLong clock;
        private int given;

        Dripping(long every, AtomicLong clock) {
            this.every = every;
            this.clock = clock;
        }

        @Override
        public int read() {
            clock.addAndGet(every);
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] to, int from, int most) {
            to[from] = (byte) read();
            return 1;
        }
    }
}
