package fr.workinfrance.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.DossierEvent.DraftSaved;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.rows.DatabaseUnreachable;
import fr.workinfrance.eventlog.shredding.MasterKey;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.shredding.StoredPersonKeys;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.store.EventLogSettings;
import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.eventlog.store.Position;
import fr.workinfrance.eventlog.wire.Provenance;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views and seals on the log that the services use. */
class OnTheRealLogIT extends ViewTest {

    @TempDir
    Path keysFolder;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "JDBC"})
    void views_follow_and_facts_open_until_their_person_is_erased(Engine engine) throws Exception {
        var keys = new StoredPersonKeys(database.app(), MasterKey.in(keysFolder)).verified();
        var seals = new PersonalSeals(keys);
        var dossier = new DossierId(UUID.randomUUID());
        try (var real = EventLog.open(EventLogSettings.of(engine), database.app(), seals, meters)) {
            var store = real.start().eventStore();
            first = new ProjectionRunner(tally, real::reader, database.app(), meters).start();
            for (int sequence = 0; sequence < 40; sequence++) {
                if (sequence == 21) {
                    tally.poison.add(22L);
                }
                save(store, dossier, sequence, answers());
            }
            database.cutConnections();
            awaitUntil(() -> first.status().lag() == 0 && first.status().position() == 40);
            assertThat(first.status().parked()).isEqualTo(19);
            var later = Instant.now().plusSeconds(3600);
            assertThat(completeUntil(later)).isEqualTo(later);
            tally.poison.clear();
            first.retry();
            awaitUntil(() -> number("select sum(events) from tally.line") == 40);
            try (var reader = real.reader()) {
                var saved = (DraftSaved) reader.after(Position.START, 1, Duration.ofSeconds(5))
                        .events()
                        .getFirst()
                        .event();
                assertThat(saved.answers()).isInstanceOf(Personal.Sealed.class);
                assertThat(seals.read(saved.answers())).contains(answers());
                keys.destroy(saved.answers().subject());
                assertThat(seals.open(saved.answers())).isInstanceOf(Personal.Erased.class);
            }
            first.close();
            saveAfterTheCut(store);
            assertThat(completeUntil(later)).isBeforeOrEqualTo(Instant.now());
        }
    }

    /** Of which a few hundred would not fit in memory together. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "JDBC"})
    void views_take_large_events_a_few_at_a_time(Engine engine) {
        var keys = new StoredPersonKeys(database.app(), MasterKey.in(keysFolder)).verified();
        var dossier = new DossierId(UUID.randomUUID());
        var batches = new CopyOnWriteArrayList<Integer>();
        try (var real = EventLog.open(EventLogSettings.of(engine), database.app(), new PersonalSeals(keys), meters)) {
            var store = real.start().eventStore();
            for (int sequence = 0; sequence < 40; sequence++) {
                save(store, dossier, sequence, large());
            }
            first = new ProjectionRunner(counted(batches), real::reader, database.app(), meters).start();
            awaitUntil(() -> number("select sum(events) from tally.line") == 40);
            first.rebuild();
            awaitUntil(() -> first.status().lag() == 0
                    && batches.stream().mapToInt(i -> i).sum() >= 80);
            assertThat(batches).allSatisfy(size -> assertThat(size).isBetween(1, 17));
            awaitUntil(() -> number("select sum(events) from tally.line") == 40);
            first.close();
        }
        assertThat(batches.stream().mapToInt(i -> i).sum()).isEqualTo(80);
    }

    private static Tally counted(List<Integer> batches) {
        return new Tally(1) {
            @Override
            public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
                batches.add(batch.size());
                super.project(connection, batch);
            }
        };
    }

    private static Answers large() {
        return new Answers(Map.of(FormField.LAST_NAME, "x".repeat(512 * 1024)));
    }

    // Why again: the connections that were cut are found out one by one, as they are used.
    private Instant completeUntil(Instant now) throws Exception {
        for (int left = 20; ; left--)
            try {
                return first.completeUntil(now);
            } catch (DatabaseUnreachable cut) {
                if (left == 0) throw cut;
            }
    }

    /** Why again: a connection is not tried before it is used where it was used half a second before, when it was not yet cut. */
    private void saveAfterTheCut(EventStore store) {
        for (int left = 20; ; left--)
            try {
                save(store, new DossierId(UUID.randomUUID()), 0, answers());
                return;
            } catch (EventStoreException cut) {
                if (left == 0) throw cut;
            }
    }

    private void save(EventStore store, DossierId dossier, int sequence, Answers answers) {
        var event = new DraftSaved(
                dossier, Instant.parse("2018-03-15T09:26:53Z"), Personal.of(Subjects.worker(dossier), answers));
        var by = new Provenance("applicant:awa", "SaveDraft", "c-" + sequence).asMetadata();
        store.publish(new GenericDomainEventMessage<>("dossier", dossier.toString(), sequence, event, by));
    }

    private static Answers answers() {
        return new Answers(Map.of(FormField.LAST_NAME, "Diop"));
    }
}
