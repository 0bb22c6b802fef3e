package fr.workinfrance.standalone.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.killed.Gate.Arrival;
import fr.workinfrance.standalone.killed.Gate.Fate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole house, killed in the very moment in which it writes to others, calls them, and makes a share. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledWhileTellingIT {

    private static final Duration SOON = Duration.ofMinutes(1);

    /** Longer than what was not taken over at once waits for its second try. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(3);

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{8}\\b");
    private static final Pattern LINK = Pattern.compile("(/verify/watch/[^?\\s]+)\\?pass=(\\S+)");

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();

    /** How many shares the stories of the first start opened. */
    private long sharesOfStories;

    /** The pages of those watches that were said yes to. */
    private final Set<String> confirmed = new HashSet<>();

    @Test
    void owes_nobody_a_word_and_says_none_twice_under_two_numbers() throws Exception {
        try (var outside = new Outside()) {
            var lost = new Share();
            var kept = new Share();
            try (var house = started(outside)) {
                sharesOfStories = shares(house);
                givesAnAddress(house, outside);
                var shared = attested(house);
                killed(house, outside, Fate.LOST, watched(house, outside, attested(house)), lost.of(shared));
                kept.of(shared);
            }
            try (var house = started(outside)) {
                opens(house, lost);
                killed(house, outside, Fate.KEPT, watched(house, outside, attested(house)), kept);
            }
            try (var house = started(outside)) {
                opens(house, lost);
                opens(house, kept);
                check(house, outside);
                house.stop();
            }
        }
    }

    /** One request for a share, the same however often it is sent. */
    private static final class Share {
        private final UUID key = UUID.randomUUID();
        private String path = "";

        Share of(UUID dossier) {
            path = "/api/dossiers/" + dossier + "/shares";
            return this;
        }

        HttpRequest to(HouseInAJvm house, Map<String, String> tokens) {
            return HttpRequest.newBuilder(URI.create(house.url() + path))
                    .header("Authorization", "Bearer " + tokens.get(Life.APPLICANT))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key.toString())
                    .POST(BodyPublishers.ofString(
                            """
                            {"purpose":"BANK","recipient":"Banque du Quai","discloses":"JOB","until":"%s"}""".formatted(ParisTime.dayOf(Instant.now()).plusDays(5))))
                    .build();
        }
    }

    private HouseInAJvm started(Outside outside) throws IOException {
        return HouseInAJvm.startedOn(home.resolve("data"), outside.settings());
    }

    private void givesAnAddress(HouseInAJvm house, Outside outside) throws IOException, InterruptedException {
        try (var browser = new Browser(house.url()).signedInAs(Life.APPLICANT)) {
            browser.sends("/settings", "/settings/email", Map.of("email", Outside.READER));
            var code = CODE.matcher(outside.texts().findFirst().orElseThrow());
            assertThat(code.find()).isTrue();
            assertThat(browser.sends("/settings", "/settings/email/confirm", Map.of("code", code.group())))
                    .contains(Outside.READER);
        }
    }

    private UUID attested(HouseInAJvm house) throws Exception {
        var dossier = UUID.randomUUID();
        var tokens = house.tokens(http, Life.APPLICANT, Life.OFFICER);
        for (var ask : Life.of(dossier))
            assertThat(sent(ask.to(house.url(), tokens)).statusCode()).isEqualTo(200);
        await().atMost(SOON).until(() -> code(house, dossier) != null);
        return dossier;
    }

    /** Has a program and a person watch the attestation of a dossier. */
    private UUID watched(HouseInAJvm house, Outside outside, UUID dossier) throws Exception {
        var code = code(house, dossier);
        assertThat(asks(house, "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, outside.hook())))
                .isEqualTo(201);
        assertThat(asks(house, "{\"code\":\"%s\",\"email\":\"%s\"}".formatted(code, Outside.CHECKER)))
                .isEqualTo(202);
        await().atMost(SOON).until(() -> confirms(house, outside));
        // Why also the program: it says yes by taking over its first call, and is told of nothing before.
        try (var database = house.database()) {
            var owed = new Owed(database);
            await().atMost(SOON).until(() -> owed.unasked() == 0);
        }
        return dossier;
    }

    private int asks(HouseInAJvm house, String json) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(house.url() + "/api/attestations/watches"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build())
                .statusCode();
    }

    /** Says yes to a question that came, if there is a new one; a warning leads to the page of its watch too. */
    private boolean confirms(HouseInAJvm house, Outside outside) throws IOException, InterruptedException {
        var link = outside.texts()
                .map(LINK::matcher)
                .filter(found -> found.find() && !confirmed.contains(found.group(1)))
                .findFirst();
        if (link.isEmpty()) return false;
        var page = link.get().group(1);
        try (var browser = new Browser(house.url())) {
            var form = page + "?pass=" + link.get().group(2);
            var answer = browser.sends(
                    form, page + "/confirm", Map.of("pass", link.get().group(2)));
            return answer.contains("data-watch=\"CONFIRMED\"") && confirmed.add(page);
        }
    }

    private static String code(HouseInAJvm house, UUID dossier) throws IOException, SQLException {
        try (var database = house.database();
                var rows = database.createStatement()
                        .executeQuery(
                                "SELECT a.code FROM register.attestation a JOIN issuing.dossier d ON d.code = a.code AND NOT d.ended"
                                        + " WHERE d.dossier = '%s'".formatted(dossier))) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /**
     * Withdraws the attestation of a dossier and asks for a share, and kills the house when it has sent a letter, a warning and a
     * call, and has asked the database for the event of the share, and has heard of none of them what became of it.
     */
    private void killed(HouseInAJvm house, Outside outside, Fate fate, UUID dossier, Share share) throws Exception {
        var tokens = house.tokens(http, Life.APPLICANT, Life.OFFICER);
        try (var log = house.database();
                var database = house.database()) {
            var owed = new Owed(database);
            var before = owed.sharesOpened();
            outside.holds();
            var withdrawal = Ask.command(Life.OFFICER, dossier, "withdraw-authorisation", """
                    {"ground":"FRAUD","reasons":"Le contrat produit est un faux."}""");
            assertThat(sent(withdrawal.to(house.url(), tokens)).statusCode()).isEqualTo(200);
            holds(log);
            var asked = http.sendAsync(share.to(house, tokens), BodyHandlers.ofString());
            await().atMost(AFTER_A_FAILURE).untilAsserted(() -> {
                assertThat(owed.waitingToAppend()).isOne();
                assertThat(outside.passes()).as("%s", owed.states()).isEmpty();
            });
            house.kill();
            if (fate == Fate.LOST) owed.forgetsWhoWaits();
            log.rollback();
            if (fate == Fate.KEPT) await().atMost(SOON).until(() -> owed.sharesOpened() > before);
            else assertThat(owed.sharesOpened()).isEqualTo(before);
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(asked::get);
            outside.goesOn(fate);
            owed.claimsRunOut();
        }
    }

    /** Keeps everybody else from appending. */
    private static void holds(Connection log) throws SQLException {
        log.setAutoCommit(false);
        try (var statement = log.createStatement()) {
            statement.execute("SELECT position FROM log.head FOR UPDATE");
        }
    }

    /** Asked again under its number, the share is made, or was; its code shows what it was to show. */
    private void opens(HouseInAJvm house, Share share) throws Exception {
        var told = sent(share.to(house, house.tokens(http, Life.APPLICANT)));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
        var code = told.body().replaceAll(".*\"code\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        await().atMost(SOON)
                .until(() -> sent(HttpRequest.newBuilder(URI.create(house.url() + "/api/attestations/shares/check"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"code\":\"%s\"}".formatted(code)))
                                .build())
                        .body()
                        .contains("Libraire"));
    }

    private static long shares(HouseInAJvm house) throws IOException, SQLException {
        try (var database = house.database()) {
            return new Owed(database).sharesOpened();
        }
    }

    private void check(HouseInAJvm house, Outside outside) throws Exception {
        try (var database = house.database()) {
            var owed = new Owed(database);
            var evidence = new Evidence(database);
            await().atMost(SOON).until(() -> evidence.laggingProjections() == 0 && owed.untold() == 0);
            await().atMost(SOON).until(() -> owed.lettersNotOnceInAnInbox() == 0 && owed.open() == 0);
            assertThat(owed.sharesOpened()).isEqualTo(sharesOfStories + 2).isEqualTo(owed.boxes());
            assertThat(owed.sharesWithoutBox()).isZero();
            cameOnceUnlessKilledOver(outside.letters, owed.letters());
            cameOnceUnlessKilledOver(outside.warnings, owed.warnings());
            cameOnceUnlessKilledOver(outside.calls, owed.calls());
        }
    }

    // Why twice: whoever had taken over what we died over is sent it again, since we never heard of it; but under the
    // same
    // number.
    private static void cameOnceUnlessKilledOver(Gate gate, Set<String> owed) {
        var kept = gate.arrivals().stream()
                .filter(arrival -> arrival.fate() == Fate.KEPT)
                .map(Arrival::number)
                .filter(owed::contains)
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
        assertThat(gate.held(Fate.LOST)).isNotEmpty();
        assertThat(gate.held(Fate.KEPT)).isNotEmpty();
        assertThat(kept.keySet()).isEqualTo(owed).containsAll(gate.held(Fate.LOST));
        List<String> twice = gate.held(Fate.KEPT);
        assertThat(kept).allSatisfy((number, times) -> assertThat(times).isEqualTo(twice.contains(number) ? 2L : 1L));
    }

    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
