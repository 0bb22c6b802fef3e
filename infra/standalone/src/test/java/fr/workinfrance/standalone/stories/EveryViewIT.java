package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.dossier.share.Shares;
import fr.workinfrance.command.dossier.wallet.WalletRecords;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.projection.ProjectionStatus;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.views.ViewCopy;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every view of the house, thrown away and filled again from the first event, after a life in which everything has happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryViewIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int TRIES = 5;

    private TestHouse house;
    private Connection database;

    @BeforeAll
    void live(@TempDir Path data) throws SQLException {
        // Why a house of its own: months pass in it.
        house = TestHouse.on(data);
        database = house.database();
        house.tellsStories();
        try (var attested = new Attested(house.part(EventLog.class))) {
            liveOn(attested);
        }
    }

    private DossierId anAttestedDossier() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "SELECT min(stream) FROM log.event WHERE name = 'dossier.attestation-issued'")) {
            rows.next();
            return DossierId.of(rows.getString(1));
        }
    }

    private void liveOn(Attested attested) throws SQLException {
        var dossiers = house.part(Dossiers.class);
        var narrator = new DoorNarrator(dossiers, house.part(Vault.class), attested::has);
        var rest = new RestOfLife(
                narrator,
                Cast.of(house.part(Accounts.class)),
                dossiers,
                house.part(Asides.class),
                house.clock().instant());
        rest.tell();
        rest.shares(house.part(Shares.class), anAttestedDossier());
        rest.tellOfAWallet(house.part(WalletRecords.class));
        await().atMost(PATIENCE).until(rest::isSilenceOver);
        rest.tellAfterSilence();
        var administration = new Administration(house);
        administration.publishesAVersion();
        administration.losesItsKey();
        afterwards(Duration.ofDays(6), "dossier.opinion-reminded");
        afterwards(Duration.ofDays(40), "dossier.reasons-overdue");
        afterwards(Duration.ofDays(60), "dossier.appeal-rejected-by-silence");
        rest.tellOfToday(house.clock().instant());
    }

    private void afterwards(Duration wait, String happens) {
        house.clock().letPass(wait);
        await().atMost(PATIENCE).until(() -> kinds().contains(happens));
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
        house.close();
    }

    @Test
    void is_filled_by_every_kind_of_event() {
        var catalogue = EventCatalogue.all().stream().map(EventType::name).collect(Collectors.toSet());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds()).isEqualTo(catalogue));
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
            assertThat(before.rowsOf(table)).as(name).isPositive();
            assertThat(before.differencesIn(table)).as(name).isZero();
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
