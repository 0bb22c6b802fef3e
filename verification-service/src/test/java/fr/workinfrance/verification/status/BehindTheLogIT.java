package fr.workinfrance.verification.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.service.data.Projections;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.register.ListedInDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How old the list says it is, where the register has not heard of everything. */
class BehindTheLogIT {

    private static final Path ISSUED =
            Path.of("../shared-kernel/event-log/src/test/resources/wire/dossier.attestation-issued-2.json");
    private static final Instant LATER =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void is_as_old_as_the_first_thing_that_it_does_not_say() throws Exception {
        assertThat(madeAt(LATER)).isEqualTo(LATER);
        var recorded = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        try (var stopped = service.owner().getConnection()) {
            stopped.setAutoCommit(false);
            stopped.createStatement().execute("LOCK TABLE register.attestation IN EXCLUSIVE MODE");
            happened(recorded);
            var list = list(LATER);
            assertThat(Instant.ofEpochSecond(list.path("iat").asLong())).isEqualTo(recorded);
            assertThat(Instant.ofEpochSecond(list.path("exp").asLong())).isEqualTo(recorded.plus(StatusList.LIFE));
            assertThat(madeAt(LATER.plusSeconds(3600))).isEqualTo(recorded);
            stopped.rollback();
        }
        await().untilAsserted(() -> assertThat(madeAt(LATER)).isEqualTo(LATER));
    }

    private static Instant madeAt(Instant clock) {
        return Instant.ofEpochSecond(list(clock).path("iat").asLong());
    }

    private static JsonNode list(Instant clock) {
        var list = new StatusList(
                new ListedInDatabase(
                        service.sql(),
                        now -> service.part(Projections.class)
                                .named("register")
                                .orElseThrow()
                                .completeUntil(now)),
                service.part(Receipts.class),
                "https://wif.example/1",
                Clock.fixed(clock, ZoneOffset.UTC));
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(list.token().split("\\.")[1]));
    }

    /** As the services write it, in the form that is kept beside the catalogue of events. */
    private static void happened(Instant at) throws Exception {
        try (Connection owner = service.owner().getConnection()) {
            JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql("INSERT INTO log.event VALUES (1, 'dossier', 1, 'dossier.attestation-issued', 2,"
                            + " gen_random_uuid(), ?, '{}', ?)")
                    .params(at.atOffset(ZoneOffset.UTC), Files.readAllBytes(ISSUED))
                    .update();
        }
    }
}
