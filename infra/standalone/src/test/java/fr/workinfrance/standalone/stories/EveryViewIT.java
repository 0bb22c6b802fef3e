package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.projection.ProjectionStatus;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.views.ViewCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every view of the house, thrown away and filled again from the first event, after a life in which everything has happened. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryViewIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int TRIES = 5;

    /** Kinds that need months to pass, a key to be lost, a wallet or a statute to change: ContestingTest, WhenDelayEndsThenAskIT, KeyDoorIT, WalletIT tell them. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "dossier.appeal-allowed",
            "dossier.appeal-rejected-by-silence",
            "dossier.reasons-requested",
            "dossier.reasons-given",
            "dossier.reasons-overdue",
            "dossier.opinion-reminded",
            "dossier.attestation-replaced",
            "key.revoked",
            "wallet.offered",
            "wallet.code-refused",
            "wallet.code-accepted",
            "wallet.attestation-carried",
            "procedure.version-published");

    /** Tables that only those fill. */
    private static final Set<String> EMPTY_HERE =
            Set.of("issuing.revoked", "register.revoked_key", "procedure.version");

    private TestHouse house;
    private Connection database;

    @BeforeAll
    void live(TestHouse house) throws SQLException {
        this.house = house;
        database = house.database();
        house.tellsStories();
        try (var attested = new Attested(house.part(EventLog.class))) {
            var dossiers = house.part(Dossiers.class);
            var narrator = new DoorNarrator(dossiers, house.part(Vault.class), attested::has);
            new RestOfLife(
                            narrator,
                            Cast.of(house.part(Accounts.class)),
                            dossiers,
                            house.clock().instant())
                    .tell();
        }
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @Test
    void is_filled_by_every_kind_of_event() {
        var catalogue = EventCatalogue.all().stream().map(EventType::name).collect(Collectors.toSet());
        catalogue.removeAll(TOLD_ELSEWHERE);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds()).containsAll(catalogue));
    }

    @Test
    void is_run_by_the_house() throws ClassNotFoundException {
        var written = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        scanner.findCandidateComponents("fr.workinfrance")
                .forEach(found -> written.add(Objects.requireNonNull(found.getBeanClassName())));
        var run = views().map(view -> view.getClass().getName()).collect(Collectors.toSet());
        assertThat(run).containsExactlyInAnyOrderElementsOf(written);
    }

    Stream<Projection> views() {
        return house.parts(Projection.class).stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void is_rebuilt_to_identical_rows(Projection view) throws SQLException {
        is_filled_by_every_kind_of_event();
        for (int attempt = 1; ; attempt++) {
            var before = quietly(view.name());
            rebuild(before);
            if (ViewCopy.head(database) == before.head()) {
                compare(before);
                return;
            }
            // Why again: an automation did something meanwhile, so that the rows may differ for a good reason.
            assertThat(attempt).isLessThan(TRIES);
        }
    }

    private ViewCopy quietly(String view) throws SQLException {
        await().atMost(PATIENCE).until(() -> status(view).lag() == 0);
        return ViewCopy.of(database, view);
    }

    private void rebuild(ViewCopy before) {
        house.part(Projections.class).named(before.view()).orElseThrow().rebuild();
        await().atMost(PATIENCE).until(before::isReplaced);
        assertThat(status(before.view()).parked()).isZero();
    }

    private static void compare(ViewCopy before) throws SQLException {
        assertThat(before.tables()).isNotEmpty();
        for (var table : before.tables()) {
            var name = before.view() + "." + table;
            if (!EMPTY_HERE.contains(name))
                assertThat(before.rowsOf(table)).as(name).isPositive();
            assertThat(before.differencesIn(table))
                    .as(before.view() + "." + table)
                    .isZero();
        }
    }

    private ProjectionStatus status(String view) {
        return house.part(Projections.class).named(view).orElseThrow().status();
    }

    private Set<String> kinds() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT name FROM log.event")) {
            var kinds = new TreeSet<String>();
            while (rows.next()) kinds.add(rows.getString(1));
            return kinds;
        }
    }
}
