package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client;
import fr.workinfrance.command.CommandHouse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandDoorIT {

    static CommandHouse house;
    static Client client;

    @BeforeAll
    static void open() {
        house = CommandHouse.open();
        client = house.client();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    final UUID dossier = UUID.randomUUID();

    @Test
    void opens_a_draft_and_says_its_version() {
        var told = client.ask("awa", dossier, "open-draft", "{\"role\":\"WORKER\"}");
        System.out.println(told.body() + " " + told.response().headers().map());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().path("version").asLong(-1)).isZero();
        assertThat(told.response().headers().firstValue("ETag")).contains("\"0\"");
    }

    @Test
    void describes_every_command() {
        var docs = client.get("awa", "/v3/api-docs/command");
        System.out.println(docs.body());
        System.out.println(client.ask("claire", dossier, "open-draft", "{\"role\":\"WORKE\",\"x\":1}")
                .body());
        System.out.println(client.ask("claire", dossier, "open-draft", "{\"role\":\"WORKER\"}")
                .body());
        System.out.println(client.ask("claire", dossier, "mark-complete", "").body());
        System.out.println(client.ask("claire", dossier, "mark-complet", "").body());
        System.out.println(client.ask("awa", dossier, "approve-dossier", "").body());
    }
}
