package fr.workinfrance.standalone.trio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.killed.Life;
import fr.workinfrance.testkit.axonserver.StandInAxonServer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The whole house with its log kept elsewhere than in our own engine: chosen by one property, and nothing else changes. */
class OtherEnginesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A day for which the authorisation is given. */
    private static final LocalDate DAY = ParisTime.dayOf(Instant.now()).plusMonths(1);

    private static StandInAxonServer axonServer;
    private static HttpClient http;

    @TempDir
    Path data;

    @BeforeAll
    static void open() {
        axonServer = new StandInAxonServer();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        http.close();
        axonServer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wif.event-log.engine=jdbc", "wif.event-log.engine=memory", "axon.axonserver.enabled=true"})
    void takes_a_dossier_from_its_draft_to_an_attestation_that_is_checked(String engine) throws Exception {
        try (var house =
                TestHouse.on(data.resolve("house"), engine, "axon.axonserver.servers=" + axonServer.address())) {
            var site = new Site(http, house.address());
            var tokens = Map.of(Life.APPLICANT, site.token(Life.APPLICANT), Life.OFFICER, site.token(Life.OFFICER));
            var dossier = UUID.randomUUID();
            for (var ask : Life.of(dossier)) {
                var answer = http.send(ask.to(house.address(), tokens), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("%s: %s", ask, answer.body()).isEqualTo(200);
            }
            String[] bearer = {"Authorization", "Bearer " + tokens.get(Life.APPLICANT)};
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(sheet(site, dossier, bearer).has("attestation"))
                            .isTrue());
            var code = sheet(site, dossier, bearer)
                    .path("attestation")
                    .path("code")
                    .asString();
            var pdf = site.bytes("/api/dossiers/" + dossier + "/attestation", bearer);
            var checks = new Checks(site, Paper.of(code, pdf, data), DAY);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(checks.verdicts().values()).containsOnly("VALID"));
        }
    }

    private static JsonNode sheet(Site site, UUID dossier, String... bearer) throws Exception {
        return site.json("/api/dossiers/" + dossier, bearer);
    }
}
