package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.calendar.ParisTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which readings of one day are recorded again. */
class ReadingDoorIT {

    final CommandHouse house = CommandHouse.shared();
    final Client client = house.client();
    final Journey journey = new Journey(client);

    @Test
    void records_an_agencys_reading_again_once_the_applicant_has_sent_something() {
        journey.drafted().submitted();
        read("claire");
        read("claire");
        assertThat(readings()).isEqualTo(1);
        journey.done("claire", "request-pieces", """
                {"gaps":[{"kind":"STUDENT_CARD","reason":"MISSING"}],"respondBy":"%s"}""".formatted(
                        ParisTime.dayOf(Instant.now()).plusDays(9)));
        read("claire");
        assertThat(readings()).as("after what the officer did").isEqualTo(1);
        var card = journey.pieces() + UUID.randomUUID() + "?kind=STUDENT_CARD";
        assertThat(client.put("awa", card, BodyPublishers.ofByteArray(Journey.PDF))
                        .status())
                .isEqualTo(200);
        read("claire");
        read("claire");
        assertThat(readings()).as("after what the applicant did").isEqualTo(2);
    }

    @Test
    void records_an_auditors_reading_once_a_day_whatever_the_applicant_does() {
        journey.drafted().submitted();
        read("agnes");
        journey.done("awa", "withdraw-dossier", "{}");
        read("agnes");
        assertThat(readings()).isEqualTo(1);
    }

    private void read(String login) {
        var body = "{\"parts\":[\"PROGRESS\"]}".getBytes(StandardCharsets.UTF_8);
        assertThat(client.post(login, "/api/dossiers/" + journey.id + "/readings", body)
                        .status())
                .isEqualTo(204);
    }

    private long readings() {
        return JdbcClient.create(house.database().owner())
                .sql("SELECT count(*) FROM log.event WHERE stream = ? AND name = 'reading.dossier-read'")
                .param("reading:" + journey.id)
                .query(Long.class)
                .single();
    }
}
