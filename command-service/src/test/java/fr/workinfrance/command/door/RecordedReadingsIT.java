package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.Client;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recorded of who read a dossier, and of who was not let. */
class RecordedReadingsIT {

    final CommandHouse house = CommandHouse.shared();
    final Client client = house.client();
    final Journey journey = new Journey(client);

    @Test
    void records_a_reading_only_of_what_may_be_read() {
        journey.drafted().submitted();
        var path = "/api/dossiers/" + journey.id + "/readings";
        var body = "{\"parts\":[\"IDENTITY\"]}".getBytes(StandardCharsets.UTF_8);
        assertThat(client.post("claire", path, body).status()).isEqualTo(204);
        assertThat(client.post("paul", path, body).status()).isEqualTo(404);
        assertThat(client.post("awa", path, body).status()).isEqualTo(403);
    }

    @Test
    void records_each_part_once_a_day_for_each_reader_and_an_auditor_too() {
        journey.drafted().submitted();
        var path = "/api/dossiers/" + journey.id + "/readings";
        for (var parts : List.of("\"IDENTITY\"", "\"IDENTITY\"", "\"IDENTITY\",\"PERMIT\""))
            assertThat(client.post("claire", path, body(parts)).status()).isEqualTo(204);
        assertThat(client.post("agnes", path, body("\"AUDIT_TRAIL\"")).status()).isEqualTo(204);
        assertThat(client.post("agnes", path, body("\"IDENTITY\"")).status()).isEqualTo(403);
        assertThat(client.post("admin", path, body("\"PROGRESS\"")).status()).isEqualTo(403);
        assertThat(readings("reading.dossier-read")).isEqualTo(3);
    }

    @Test
    void records_a_refusal_once_a_day_and_only_where_there_was_one() {
        journey.drafted().submitted();
        var unknown = UUID.randomUUID();
        for (var id : List.of(journey.id.toString(), unknown.toString())) {
            var path = "/api/dossiers/" + id + "/refused-readings";
            for (var who : List.of("martin", "martin", "paul", "awa", "claire", "admin"))
                assertThat(client.post(who, path, body("")).status()).isEqualTo(202);
        }
        var own = "/api/dossiers/" + journey.id + "/refused-readings";
        assertThat(client.post("agnes", own, body("\"IDENTITY\"")).status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(readings("reading.refused")).isEqualTo(4));
        assertThat(count("stream = ?", "reading:" + unknown)).isZero();
    }

    private static byte[] body(String parts) {
        return "{\"parts\":[%s]}".formatted(parts).getBytes(StandardCharsets.UTF_8);
    }

    /** How many events of that name the readings of this journey hold. */
    private long readings(String name) {
        return count("stream = ? AND name = ?", "reading:" + journey.id, name);
    }

    private long count(String where, Object... arguments) {
        return JdbcClient.create(house.database().owner())
                .sql("SELECT count(*) FROM log.event WHERE " + where)
                .params(arguments)
                .query(Long.class)
                .single();
    }
}
