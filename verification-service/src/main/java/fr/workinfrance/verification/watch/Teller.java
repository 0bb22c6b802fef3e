package fr.workinfrance.verification.watch;

import fr.workinfrance.domain.calendar.ParisTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round: finds what ended, has those told who asked, and forgets whom there is nothing left to tell. It waits for nobody: a
 * message under way may outlast its round, and the next takes up those that are due beside it.
 */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final int AT_ONCE = 40;

    /** After each failed attempt; after the last one a message is parked. Together a little over two days. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(16),
            Duration.ofHours(24));

    private final Watches watches;
    private final Outgoing outgoing;
    private final Webhook webhook;
    private final @Nullable WatchMail mail;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();

    /** @param mail absent where no mail server is known */
    Teller(
            Watches watches,
            Outgoing outgoing,
            Webhook webhook,
            @Nullable WatchMail mail,
            MeterRegistry meters,
            Clock clock) {
        this.watches = watches;
        this.outgoing = outgoing;
        this.webhook = webhook;
        this.mail = mail;
        this.meters = meters;
        this.clock = clock;
    }

    void round() {
        var now = clock.instant();
        var today = ParisTime.dayOf(now);
        watches.sweep(now, today);
        outgoing.find(now, today);
        for (var some = claim(); !some.isEmpty(); some = claim()) some.forEach(this::start);
    }

    private List<Message> claim() {
        int places = free.availablePermits();
        return places == 0 ? List.of() : outgoing.claim(clock.instant(), places);
    }

    // Why not waited for: one machine that answers slowly keeps no other waiting, in this round or the next.
    private void start(Message message) {
        free.acquireUninterruptibly();
        telling.execute(() -> {
            try {
                tell(message);
            } finally {
                free.release();
            }
        });
    }

    /** Those under way are cut short; their claims are taken up again. */
    void stop() {
        var ending = telling;
        telling = Executors.newVirtualThreadPerTaskExecutor();
        ending.shutdownNow();
        ending.close();
    }

    private void tell(Message message) {
        try {
            by(message);
            outgoing.sent(message, clock.instant());
            count(message, "sent");
        } catch (NotTold failure) {
            failed(message, failure);
        } catch (RuntimeException fault) {
            failed(message, new NotTold(fault.getClass().getSimpleName(), false));
        }
    }

    private void by(Message message) throws NotTold {
        // Why: one at which the process itself dies would otherwise be tried for ever.
        if (message.attempts() > WAITS.size() + 1) throw new NotTold("too-often", true);
        if (message.watch().contents().equals(Watch.Contents.LOST)) throw new NotTold("cannot-be-opened", false);
        switch (message.watch().kind()) {
            case WEBHOOK -> webhook.tell(message, clock.instant());
            case EMAIL -> {
                if (mail == null) throw new NotTold("no-mail-server", false);
                mail.tell(message);
            }
        }
    }

    private void failed(Message message, NotTold failure) {
        boolean last = failure.isForGood() || message.attempts() > WAITS.size();
        var now = clock.instant();
        if (last) outgoing.parked(message, now, failure.kind());
        else outgoing.again(message, now.plus(WAITS.get(message.attempts() - 1)), failure.kind());
        count(message, last ? "parked" : "failed");
        LOG.warn(
                "Message {} was not taken over at attempt {} ({}){}",
                message.id(),
                message.attempts(),
                failure.kind(),
                last ? " and is parked" : "");
    }

    private void count(Message message, String outcome) {
        meters.counter("wif.watches", "kind", message.kind().name(), "outcome", outcome)
                .increment();
    }
}
