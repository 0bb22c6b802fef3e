package fr.workinfrance.standalone.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.views.ViewCopy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole house, killed again and again while it is asked things. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledInTheMiddleIT {

    private static final int KILLS = 10;
    private static final int CLIENTS = 4;
    private static final int WITHOUT_END = 1_000_000;

    @TempDir
    Path home;

    private final List<Client> clients =
            Stream.generate(Client::new).limit(CLIENTS).toList();

    @Test
    void keeps_everything_it_acknowledged_exactly_once() throws Exception {
        for (var round = 1; round <= KILLS; round++) askAndKill(new Random(round).nextInt(150, 1_500));
        try (var house = HouseInAJvm.startedOn(home.resolve("data"))) {
            askOnce(house);
            check(house);
            house.stop();
        }
    }

    private void askAndKill(int afterMillis) throws Exception {
        try (var house = HouseInAJvm.startedOn(home.resolve("data"));
                var http = HttpClient.newHttpClient();
                var killer = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var tokens = house.tokens(http, Life.APPLICANT, Life.OFFICER);
            var before = answered();
            var asking = clients.stream()
                    .map(client -> threads.submit(asking(client, http, house, tokens)))
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> answered() > before);
            killer.schedule(
                    () -> {
                        house.kill();
                        return null;
                    },
                    afterMillis,
                    TimeUnit.MILLISECONDS);
            for (Future<?> one : asking) one.get(2, TimeUnit.MINUTES);
        }
    }

    private void askOnce(HouseInAJvm house) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var tokens = house.tokens(http, Life.APPLICANT, Life.OFFICER);
            for (var client : clients) client.askUntilSilence(http, house.url(), tokens, 1);
        }
    }

    private void check(HouseInAJvm house) throws Exception {
        try (var database = house.database()) {
            var evidence = new Evidence(database);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> evidence.laggingProjections() == 0 && evidence.waitingForAttestations() == 0);
            var events = evidence.eventsByCommand();
            var sent = clients.stream()
                    .flatMap(client -> client.acknowledged().stream())
                    .map(ask -> ask.id().toString())
                    .toList();
            assertThat(sent)
                    .hasSizeGreaterThan(KILLS * CLIENTS)
                    .allSatisfy(id -> assertThat(events).containsEntry(id, 1L));
            assertThat(evidence.brokenStreams()).isZero();
            assertThat(evidence.missingPositions()).isZero();
            assertThat(evidence.parkedEvents()).isZero();
            // Why without those: an agency's labels are its own affair, and a holder's shares have a page of their own.
            assertThat(evidence.eventsNotOnceIn("applicant.step", "(desk.label|share.)%"))
                    .isZero();
            assertThat(evidence.eventsNotOnceIn("audit.entry")).isZero();
            assertThat(evidence.dossiersNotUpToDateIn("applicant.dossier", "id"))
                    .isZero();
            assertThat(evidence.dossiersNotUpToDateIn("agency.dossier", "id")).isZero();
            assertThat(evidence.dossiersNotUpToDateIn("statistics.fact", "dossier"))
                    .isZero();
            assertThat(evidence.rowsOf("register.attestation"))
                    .isPositive()
                    .isEqualTo(evidence.eventsNamed("dossier.attestation-issued"));
            assertThat(evidence.dossiersLeftAt("dossier.approved")).isZero();
            var owed = new Owed(database);
            await().atMost(Duration.ofMinutes(1)).until(() -> owed.lettersNotOnceInAnInbox() == 0);
            opensEachPieceAgain(house);
            for (var view : ViewCopy.everyView(database)) hasFoldedEachEventOnce(house, database, view);
        }
    }

    private void opensEachPieceAgain(HouseInAJvm house) throws IOException, InterruptedException {
        var pieces = clients.stream()
                .flatMap(client -> client.acknowledged().stream())
                .filter(Ask::isPiece)
                .toList();
        assertThat(pieces).hasSizeGreaterThan(KILLS);
        try (var http = HttpClient.newHttpClient()) {
            var tokens = house.tokens(http, Life.APPLICANT);
            for (var piece : pieces) {
                var answer = http.send(
                        piece.backFrom(house.url(), tokens), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
                assertThat(answer.statusCode()).as(piece.path()).isEqualTo(200);
                assertThat(Life.sha256(answer.body())).as(piece.path()).isEqualTo(Life.sha256(piece.body()));
            }
        }
    }

    // Why so: what a view folded twice, or not at all, would make its rows differ from those of one fold without a
    // kill.
    private static void hasFoldedEachEventOnce(HouseInAJvm house, Connection database, String view) throws Exception {
        var after = ViewCopy.of(database, view);
        try (var http = HttpClient.newHttpClient()) {
            house.rebuild(http, view);
        }
        await().atMost(Duration.ofMinutes(1)).until(after::isReplaced);
        for (var table : after.tables())
            assertThat(after.differencesIn(table)).as(view + "." + table).isZero();
    }

    private long answered() {
        return clients.stream().mapToLong(Client::answered).sum();
    }

    private static Callable<Void> asking(
            Client client, HttpClient http, HouseInAJvm house, Map<String, String> tokens) {
        return () -> {
            client.askUntilSilence(http, house.url(), tokens, WITHOUT_END);
            return null;
        };
    }
}
