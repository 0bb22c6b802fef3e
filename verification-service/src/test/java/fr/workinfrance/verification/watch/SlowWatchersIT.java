package fr.workinfrance.verification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Machines that are slow, broken or gone, beside those that answer. */
class SlowWatchersIT extends Watchers {

    /** It agrees on keys a byte at a time, without end: each byte comes before any limit of a single step. */
    @Test
    void tells_the_others_while_one_program_never_comes_to_an_end() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var drops = Executors.newScheduledThreadPool(2)) {
            var came = new CompletableFuture<Socket>();
            drops.execute(() -> {
                try {
                    came.complete(listening.accept());
                } catch (IOException closed) {
                    came.completeExceptionally(closed);
                }
            });
            watch("{\"code\":\"%s\",\"webhook\":\"https://127.0.0.1:%d/\"}".formatted(code, listening.getLocalPort()));
            try (var slow = came.get(1, TimeUnit.MINUTES)) {
                slow.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
                drops.scheduleAtFixedRate(() -> dropped(slow), 0, 500, TimeUnit.MILLISECONDS);
                var endless = code;
                code = AttestationCode.fromRandom(++made).text();
                register();
                program(code, hook());
                withdrawn();
                await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
                code = endless;
                await().atMost(Duration.ofMinutes(1)).until(() -> questions().equals(List.of("WAITING")));
            } finally {
                drops.shutdownNow();
            }
        }
    }

    @Test
    void that_cannot_be_opened_keeps_no_other_waiting() throws Exception {
        program(code, hook());
        sql.sql("UPDATE watch.watch SET sealed = 'broken'::bytea WHERE code = ?")
                .param(code)
                .update();
        program(code, hook() + "&two");
        withdrawn();
        await().until(() -> states().contains("WITHDRAWN SENT"));
        await().until(() -> failures().equals(List.of("cannot-be-opened")));
        assertThat(states()).contains("WITHDRAWN WAITING");
        assertThat(CALLS).hasSize(1);
    }

    @Test
    void that_never_answers_keeps_no_other_waiting() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            watch("{\"code\":\"%s\",\"webhook\":\"http://127.0.0.1:%d/\"}".formatted(code, silent.getLocalPort()));
            try (var called = silent.accept()) {
                assertThat(questions()).containsExactly("CLAIMED");
                var slow = code;
                issued();
                program(code, hook());
                watch("{\"code\":\"%s\",\"email\":\"chef@example.org\"}".formatted(code));
                withdrawn();
                await().until(() -> mails().count() == 1 && CALLS.size() == 1);
                code = slow;
                assertThat(questions()).as("%s", called).containsExactly("CLAIMED");
            }
        }
    }

    @Test
    void takes_up_what_somebody_was_killed_over() throws Exception {
        program(code, hook());
        sql.sql("INSERT INTO watch.message (id, watch, kind, day, state, next_at, attempts)"
                        + " SELECT md5(id || '/WITHDRAWN')::uuid, id, 'WITHDRAWN', ?, 'CLAIMED', now() + interval '1 hour', 1"
                        + " FROM watch.watch WHERE code = ?")
                .params(TODAY, code)
                .update();
        withdrawn();
        dueNow("CLAIMED");
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS).hasSize(1);
    }

    @Test
    void gives_up_on_a_program_that_says_it_is_gone() throws Exception {
        program(code, hook());
        answer = 410;
        withdrawn();
        await().until(() -> states().equals(List.of("WITHDRAWN PARKED")));
    }

    private static void dropped(Socket socket) {
        try {
            socket.getOutputStream().write(0);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
