package fr.workinfrance.query.courier;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.query.courier.CourierMeters.Outcome;
import fr.workinfrance.query.courier.Deliveries.Delivery;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.service.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is to be written, and sends what is due: each by itself, so that no letter waits for a mail server before it lies in its
 * reader's inbox. Any number of instances may do both at once.
 *
 * <p>Nothing of a person is ever logged here: neither their address nor what a mail server answered about it.
 */
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 200;

    /** How often the whole list is looked through: an event that was parked comes late, behind others. */
    private static final Duration SWEEP = Duration.ofHours(1);

    /** How often the calendar is looked at. */
    private static final Duration CALENDAR = Duration.ofMinutes(1);

    private final FreshLetters fresh;
    private final Outbox outbox;
    private final Reminders reminders;
    private final Digests digests;
    private final Deliveries deliveries;
    private final Addresses addresses;
    private final Accounts accounts;
    private final LetterWriter writer;
    private final @Nullable Transport transport;
    private final CourierMeters meters;
    private final Clock clock;
    private final LocalTime hour;

    private long place;
    private Instant nextSweep = Instant.MIN;
    private Instant nextCalendar = Instant.MIN;

    /**
     * @param transport absent where no mail server is known
     * @param hour of Paris, from which on reminders and digests leave
     */
    Courier(
            FreshLetters fresh,
            Outbox outbox,
            Reminders reminders,
            Digests digests,
            Deliveries deliveries,
            Addresses addresses,
            Accounts accounts,
            LetterWriter writer,
            @Nullable Transport transport,
            CourierMeters meters,
            Clock clock,
            LocalTime hour) {
        this.fresh = fresh;
        this.outbox = outbox;
        this.reminders = reminders;
        this.digests = digests;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.accounts = accounts;
        this.writer = writer;
        this.transport = transport;
        this.meters = meters;
        this.clock = clock;
        this.hour = hour;
    }

    /** Puts into the inboxes what the events called for since. */
    synchronized void take() {
        var now = clock.instant();
        if (!now.isBefore(nextSweep)) {
            place = 0;
            nextSweep = now.plus(SWEEP);
        }
        var page = fresh.after(place, ParisTime.dayOf(now), AT_ONCE);
        while (!page.isEmpty()) {
            outbox.take(page.stream().map(FreshLetters.Placed::letter).toList(), now);
            // Why one less: the letters of one event may lie on two pages.
            place = page.getLast().position() - 1;
            page = fresh.after(place, ParisTime.dayOf(now), AT_ONCE);
        }
    }

    /** Reminds of what is due, once on its day. */
    synchronized void lookAtTheCalendar() {
        var now = clock.instant();
        if (now.isBefore(nextCalendar)) return;
        nextCalendar = now.plus(CALENDAR);
        var today = ParisTime.dayOf(now);
        if (now.isBefore(Digests.at(today, hour))) return;
        outbox.take(reminders.of(today), now);
        if (!Digests.isDay(today)) return;
        for (var agency : accounts.agencies()) {
            if (digests.isDone(agency, today)) continue;
            digests.of(agency, today, hour)
                    .ifPresentOrElse(
                            digest -> outbox.take(List.of(digest), now),
                            () -> outbox.pass(Digests.empty(agency, today), now));
        }
    }

    /** Sends what is due by e-mail, where there is a mail server. */
    void send() {
        if (transport == null) return;
        // Why one by one: a claim lasts for one letter; of many, the last would run out while a slow server takes the
        // first.
        var claimed = deliveries.claim(clock.instant(), 1);
        while (!claimed.isEmpty()) {
            send(transport, claimed.getFirst());
            claimed = deliveries.claim(clock.instant(), 1);
        }
    }

    private void send(Transport by, Delivery delivery) {
        try {
            trySending(by, delivery);
        } catch (Transport.NotSent failure) {
            failed(delivery, failure);
        } catch (RuntimeException fault) {
            // Why caught: one letter that cannot be written keeps no other waiting.
            failed(delivery, new Transport.NotSent(fault, false));
        }
    }

    private void trySending(Transport by, Delivery delivery) throws Transport.NotSent {
        // Why: a letter at which the process itself dies would otherwise be tried for ever.
        if (delivery.attempts() > Backoff.ATTEMPTS)
            throw new Transport.NotSent(new IllegalStateException("too often"), true);
        var wishes = addresses.of(delivery.account());
        var address = addresses.open(wishes.email());
        if (address.isEmpty() || !deliveries.isStillTheirs(delivery)) {
            deliveries.dropped(delivery, clock.instant());
            meters.count(delivery.letter().kind(), Outcome.DROPPED);
            return;
        }
        by.send(address.get(), delivery.number(), writer.write(delivery.letter(), wishes.language()));
        deliveries.sent(delivery, clock.instant());
        meters.count(delivery.letter().kind(), Outcome.SENT);
    }

    private void failed(Delivery delivery, Transport.NotSent failure) {
        Letter letter = delivery.letter();
        boolean last = failure.isForGood() || Backoff.isLast(delivery.attempts());
        var now = clock.instant();
        if (last) deliveries.parked(delivery, now, failure.kind());
        else deliveries.again(delivery, now.plus(Backoff.after(delivery.attempts())), failure.kind());
        meters.count(letter.kind(), last ? Outcome.PARKED : Outcome.FAILED);
        LOG.warn(
                "Letter {} ({}) was not taken over at attempt {} ({}){}",
                letter.id(),
                letter.kind(),
                delivery.attempts(),
                failure.kind(),
                last ? " and is parked" : "");
    }
}
