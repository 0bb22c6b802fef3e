package fr.workinfrance.eventlog.store;

import static fr.workinfrance.eventlog.store.Happenings.happened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.domain.dossier.DossierEvent.DraftSaved;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.wire.EventSamples;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every log keeps to, wherever it keeps its events. */
@Timeout(120)
abstract class EventLogContract {

    static final Duration NO_WAIT = Duration.ZERO;
    static final Duration LONG = Duration.ofSeconds(20);

    EventLog log;
    EventStore store;
    LogReader reader;

    abstract EventLog open();

    @BeforeEach
    void start() {
        log = open();
        store = log.start().eventStore();
        reader = log.reader();
    }

    @AfterEach
    void stop() {
        reader.close();
        log.close();
    }

    @Test
    void gives_back_the_events_of_a_stream_in_their_order() {
        String stream = newStream();
        store.publish(happened(stream, 0, 3));
        store.publish(happened(stream, 3, 2));
        assertThat(store.readEvents(stream).asStream())
                .extracting(event -> event.getSequenceNumber())
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(store.readEvents(stream, 3).asStream()).hasSize(2);
        assertThat(store.lastSequenceNumberFor(stream)).hasValue(4L);
        assertThat(store.lastSequenceNumberFor(newStream())).isEmpty();
    }

    @Test
    void gives_every_kind_of_event_back() throws Exception {
        var from = reader.head();
        var samples = EventSamples.all();
        String stream = newStream();
        for (int i = 0; i < samples.size(); i++) store.publish(happened(stream, i, samples.get(i)));
        var read = readAll(from);
        assertThat(read).hasSameSizeAs(samples);
        for (int i = 0; i < samples.size(); i++) {
            assertThat(read.get(i).event()).hasSameClassAs(samples.get(i));
            assertThat(read.get(i).stream()).isEqualTo(stream);
            assertThat(read.get(i).sequence()).isEqualTo(i);
            assertThat(read.get(i).by()).isEqualTo(new Provenance("applicant:awa", "TestCommand", "c-" + i));
        }
    }

    @Test
    void gives_facts_about_persons_back_closed() throws Exception {
        var from = reader.head();
        var saved =
                EventSamples.all().stream().filter(DraftSaved.class::isInstance).findFirst();
        store.publish(happened(newStream(), 0, saved.orElseThrow()));
        var read = (DraftSaved) readAll(from).getFirst().event();
        assertThat(read.answers()).isInstanceOf(Personal.Sealed.class);
    }

    @Test
    void refuses_a_sequence_that_is_taken() {
        String stream = newStream();
        store.publish(happened(stream, 0, 2));
        assertThatExceptionOfType(ofATakenSequence()).isThrownBy(() -> store.publish(happened(stream, 1, 1)));
    }

    @Test
    void refuses_to_begin_a_stream_twice() {
        String stream = newStream();
        store.publish(happened(stream, 0, 1));
        assertThatExceptionOfType(ofASecondBeginning()).isThrownBy(() -> store.publish(happened(stream, 0, 1)));
    }

    /** By what a log says that a sequence is taken. */
    Class<? extends Exception> ofATakenSequence() {
        return ConcurrencyException.class;
    }

    /** By what a log says that a stream was begun before. */
    Class<? extends Exception> ofASecondBeginning() {
        return AggregateStreamCreationException.class;
    }

    @Test
    void keeps_nothing_of_an_append_that_is_refused() throws Exception {
        String stream = newStream();
        store.publish(happened(stream, 0, 2));
        var before = reader.head();
        assertThatExceptionOfType(ofATakenSequence()).isThrownBy(() -> store.publish(happened(stream, 1, 5)));
        assertThat(store.lastSequenceNumberFor(stream)).hasValue(1L);
        assertThat(readAll(before)).isEmpty();
    }

    @Test
    void reads_on_from_where_a_page_ended() throws Exception {
        var from = reader.head();
        store.publish(happened(newStream(), 0, 7));
        var first = reader.after(from, 5, NO_WAIT);
        var second = reader.after(Position.of(first.next().toString()), 5, NO_WAIT);
        assertThat(first.events()).hasSize(5);
        assertThat(second.events()).hasSize(2);
        assertThat(reader.after(second.next(), 5, NO_WAIT).isEmpty()).isTrue();
        assertThat(second.next().index()).isEqualTo(reader.head().index());
    }

    /** Some hundred large drafts at once are more than the memory of a small machine. */
    @Test
    void gives_fewer_at_once_where_they_are_large() throws Exception {
        var from = reader.head();
        for (int i = 0; i < 40; i++) store.publish(happened(newStream(), 0, Happenings.large()));
        var pages = new ArrayList<LogPage>();
        for (var at = from;
                at.index() < reader.head().index();
                at = pages.getLast().next()) pages.add(reader.after(at, 2_000, LONG));
        assertThat(pages)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(page -> assertThat(page.events()).hasSizeBetween(1, 17));
        assertThat(pages.stream().flatMap(page -> page.events().stream()))
                .hasSize(40)
                .extracting(RecordedEvent::position)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void starts_before_the_first_event() throws Exception {
        store.publish(happened(newStream(), 0, 1));
        assertThat(reader.after(Position.START, 1, NO_WAIT).events())
                .singleElement()
                .satisfies(event -> assertThat(event.position()).isEqualTo(1));
    }

    @Test
    void lets_one_of_those_who_append_at_once_win() throws Exception {
        String stream = newStream();
        var outcomes = atOnce(8, writer -> {
            try {
                store.publish(happened(stream, 0, 1));
                return true;
            } catch (RuntimeException e) {
                assertThat(e).isInstanceOfAny(ofATakenSequence(), ofASecondBeginning());
                return false;
            }
        });
        assertThat(outcomes).containsOnlyOnce(true);
    }

    @Test
    void shows_a_reader_everything_that_several_writers_append() throws Exception {
        var from = reader.head();
        int writers = 8;
        int each = 40;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<RecordedEvent>> reading = threads.submit(() -> readUntil(from, writers * each));
            atOnce(writers, writer -> {
                for (int i = 0; i < each; i++) store.publish(happened(newStream(), 0, 1));
                return writer;
            });
            assertThat(reading.get(100, TimeUnit.SECONDS))
                    .hasSize(writers * each)
                    .extracting(RecordedEvent::stream)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void wakes_a_reader_that_waits() throws Exception {
        var from = reader.head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> reader.after(from, 10, LONG));
            store.publish(happened(newStream(), 0, 1));
            assertThat(reading.get(10, TimeUnit.SECONDS).events()).hasSize(1);
        }
    }

    @Test
    void streams_from_its_tokens() throws Exception {
        store.publish(happened(newStream(), 0, 1));
        var head = store.createHeadToken();
        var later = store.createTokenAt(Instant.now().plusSeconds(60));
        store.publish(happened(newStream(), 0, 2));
        try (var fromHead = log.source().openStream(head);
                var fromLater = log.source().openStream(later);
                var fromTail = log.source().openStream(store.createTailToken())) {
            assertThat(fromHead.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(fromHead.nextAvailable().getPayload()).isNotNull();
            assertThat(fromHead.peek()).isPresent();
            assertThat(fromLater.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(fromTail.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void handles_commands_and_forgets_an_aggregate_on_demand() {
        var other = open();
        try (other) {
            var commands = other.aggregate(Counter.class).start().commandGateway();
            String id = newStream();
            assertThat(commands.<Integer>sendAndWait(Counter.count(id))).isEqualTo(1);
            assertThat(commands.<Integer>sendAndWait(Counter.count(id))).isEqualTo(2);
            other.evict(id);
            assertThat(commands.<Integer>sendAndWait(Counter.count(id))).isEqualTo(3);
        }
    }

    List<RecordedEvent> readAll(Position from) throws InterruptedException {
        var all = new ArrayList<RecordedEvent>();
        var page = reader.after(from, 10, Duration.ofMillis(200));
        for (; !page.isEmpty(); page = reader.after(page.next(), 10, NO_WAIT)) all.addAll(page.events());
        return all;
    }

    List<RecordedEvent> readUntil(Position from, int count) throws InterruptedException {
        var all = new ArrayList<RecordedEvent>();
        var position = from;
        while (all.size() < count) {
            var page = reader.after(position, 50, LONG);
            all.addAll(page.events());
            position = page.next();
        }
        return all;
    }

    interface Work<T> {
        T by(int writer) throws Exception;
    }

    static <T> List<T> atOnce(int writers, Work<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<T>> tasks = IntStream.range(0, writers)
                    .<Callable<T>>mapToObj(writer -> () -> work.by(writer))
                    .toList();
            var outcomes = new ArrayList<T>();
            for (var outcome : threads.invokeAll(tasks)) outcomes.add(outcome.get());
            return outcomes;
        }
    }

    static String newStream() {
        return UUID.randomUUID().toString();
    }
}
