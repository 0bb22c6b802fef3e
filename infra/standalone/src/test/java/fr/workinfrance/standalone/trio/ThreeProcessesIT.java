package fr.workinfrance.standalone.trio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.killed.Ask;
import fr.workinfrance.standalone.killed.Client;
import fr.workinfrance.standalone.killed.Evidence;
import fr.workinfrance.standalone.killed.Life;
import fr.workinfrance.verification.status.Listed;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The three services as they are deployed: three processes, of which the open one needs nothing of the others but what they wrote. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ThreeProcessesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WITHOUT_END = 1_000_000;

    /** A day for which the authorisation is given. */
    private static final LocalDate DAY = ParisTime.dayOf(Instant.now()).plusMonths(1);

    @RegisterExtension
    static final TestExecutionExceptionHandler NAMES_THE_LOGS = (_, failed) -> {
        throw new AssertionError("%s (more in %s)".formatted(failed.getMessage(), ServiceInAJvm.LOGS), failed);
    };

    @TempDir
    private static Path home;

    private static Trio trio;
    private static Map<String, String> tokens;

    private final UUID dossier = UUID.randomUUID();
    private final List<Ask> acknowledged = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        trio = Trio.over(home);
        trio.start("command", "query");
        // Why after them: it does not migrate, and is started again until they have.
        trio.start("verification");
        var command = trio.site("command");
        tokens = Map.of(Life.APPLICANT, command.token(Life.APPLICANT), Life.OFFICER, command.token(Life.OFFICER));
    }

    @AfterAll
    static void close() {
        if (trio != null) trio.close();
    }

    @Test
    void answer_for_what_was_decided_while_the_other_two_are_dead_and_go_on_when_they_are_back() throws Exception {
        for (var ask : Life.of(dossier)) isAcknowledged(ask);
        var paper = fetched();
        var checks = new Checks(trio.site("verification"), paper, DAY);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(checks.verdicts().values()).containsOnly("VALID"));
        holds(checks);

        killTheOtherTwoWhileTheyAreAsked();
        holds(checks);

        trio.start("command", "query");
        isAcknowledged(Ask.command(Life.APPLICANT, dossier, "declare-cancellation", "{}"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(checks.verdicts().values()).containsOnly("REPEALED"));
        await().atMost(PATIENCE).until(() -> checks.listed() == Listed.Mark.ENDED);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(sheet().path("stage").asString()).isEqualTo("AUTHORISATION_CANCELLED"));
        nothingIsLost();
        assertThat(trio.runs("verification")).isTrue();
    }

    private static void holds(Checks checks) throws Exception {
        assertThat(checks.verdicts().values()).containsOnly("VALID");
        assertThat(checks.listed()).isEqualTo(Listed.Mark.HOLDS);
        assertThat(checks.keys()).isPositive();
    }

    private void killTheOtherTwoWhileTheyAreAsked() throws Exception {
        var client = new Client();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var asking = thread.submit(() -> {
                client.askUntilSilence(trio.http(), trio.site("command").url(), tokens, WITHOUT_END);
                return null;
            });
            await().atMost(PATIENCE).until(() -> client.answered() > 10 || asking.isDone());
            trio.kill("command", "query");
            asking.get(2, TimeUnit.MINUTES);
        }
        acknowledged.addAll(client.acknowledged());
        assertThat(trio.runs("command") || trio.runs("query")).isFalse();
    }

    private void nothingIsLost() throws Exception {
        try (var database = trio.database().owner().getConnection()) {
            var evidence = new Evidence(database);
            var events = evidence.eventsByCommand();
            assertThat(acknowledged)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(ask -> assertThat(events).containsEntry(ask.id().toString(), 1L));
            assertThat(evidence.brokenStreams()).isZero();
            assertThat(evidence.missingPositions()).isZero();
            assertThat(evidence.parkedEvents()).isZero();
        }
    }

    private void isAcknowledged(Ask ask) throws IOException, InterruptedException {
        var request = ask.to(trio.site("command").url(), tokens);
        var answer = trio.http().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", ask, answer.body()).isEqualTo(200);
        acknowledged.add(ask);
    }

    private Paper fetched() throws IOException, InterruptedException {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sheet().has("attestation")).isTrue());
        var pdf = trio.site("query").bytes("/api/dossiers/" + dossier + "/attestation", bearer());
        return Paper.of(sheet().path("attestation").path("code").asString(), pdf, home);
    }

    private JsonNode sheet() throws IOException, InterruptedException {
        return trio.site("query").json("/api/dossiers/" + dossier, bearer());
    }

    private static String[] bearer() {
        return new String[] {"Authorization", "Bearer " + tokens.get(Life.APPLICANT)};
    }
}
