package fr.workinfrance.verification.watch;

import fr.workinfrance.domain.calendar.ParisTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again: finds what ended, forgets whom there is nothing left to tell, and tells those who asked. */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    /** After each failed attempt; after the last one a message is parked. Together a little over two days. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(16),
            Duration.ofHours(24));

    /** How often a program is asked for its yes. Why so few: it may be a machine that never wished to be called. */
    private static final int ASKED_OF_A_PROGRAM = 3;

    private final Watches watches;
    private final Outgoing outgoing;
    private final Webhook webhook;
    private final @Nullable WatchMail mail;
    private final MeterRegistry meters;
    private final Clock clock;

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

    void find() {
        var now = clock.instant();
        var today = ParisTime.dayOf(now);
        watches.sweep(now, today);
        outgoing.find(now, today);
    }

    /** Begins to tell whatever is due by one way; who is told slowly is not waited for. */
    void tell(Watch.Kind by, Lane lane) throws InterruptedException {
        int begun;
        do {
            begun = beginSome(by, lane);
        } while (begun > 0);
    }

    // Why no more than there are places: a claim runs out, and what waits for a place would be taken up twice.
    private int beginSome(Watch.Kind by, Lane lane) throws InterruptedException {
        int places = lane.take();
        int begun = 0;
        var now = clock.instant();
        try {
            for (var message : outgoing.claim(by, now, ParisTime.dayOf(now), places)) {
                lane.begin(() -> tell(message));
                begun++;
            }
        } finally {
            lane.giveBack(places - begun);
        }
        return begun;
    }

    private void tell(Message message) {
        try {
            by(message);
            if (message.asksAProgram()) watches.confirm(message.watch().id(), Watch.Kind.WEBHOOK, clock.instant());
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
        if (message.attempts() > tries(message)) throw new NotTold("too-often", true);
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
        boolean last = failure.isForGood() || message.attempts() >= tries(message);
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

    private static int tries(Message message) {
        return message.asksAProgram() ? ASKED_OF_A_PROGRAM : WAITS.size() + 1;
    }

    private void count(Message message, String outcome) {
        meters.counter("wif.watches", "kind", message.kind().name(), "outcome", outcome)
                .increment();
    }
}
