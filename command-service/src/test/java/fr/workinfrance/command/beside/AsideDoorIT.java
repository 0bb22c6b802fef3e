package fr.workinfrance.command.beside;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client;
import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.service.account.Accounts;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AsideDoorIT {

    final CommandHouse house = CommandHouse.shared();
    final Client client = house.client();
    final Journey journey = new Journey(client).drafted();
    final UUID message = UUID.randomUUID();

    @Test
    void takes_a_message_once_and_lets_nobody_change_it() {
        journey.submitted();
        var key = UUID.randomUUID();
        var first = client.ask(
                "awa", journey.id, "write-message", written(message, "Puis-je travailler le dimanche ?"), key);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.body().path("events").get(0).asString()).isEqualTo("exchange.message-written/1");
        var again = client.ask(
                "awa", journey.id, "write-message", written(message, "Puis-je travailler le dimanche ?"), key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(ask("awa", "write-message", written(message, "Autre chose"))
                        .body()
                        .path("refusal")
                        .asString())
                .isEqualTo("MessageAlreadySent");
        assertThat(client.ask("claire", journey.id, "write-message", written(message, "Non"), key)
                        .type())
                .isEqualTo("command-id-taken");
        assertThat(ask("claire", "write-message", written(UUID.randomUUID(), "Non."))
                        .status())
                .isEqualTo(200);
        assertThat(counted("WriteMessage", "accepted")).isGreaterThanOrEqualTo(2);
        assertThat(counted("WriteMessage", "MessageAlreadySent")).isPositive();
        assertThat(stored()).hasSize(2).noneMatch(payload -> payload.contains("dimanche"));
        assertThat(stored().getLast()).contains("signatory", "DIRECCTE-75").doesNotContain("Claire");
    }

    private long counted(String command, String outcome) {
        var timer = house.bean(MeterRegistry.class)
                .find("wif.commands")
                .tags("command", command, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void lets_nobody_else_write_and_nobody_before_the_dossier_is_filed() {
        assertThat(ask("awa", "write-message", written(message, "?")).status()).isEqualTo(403);
        assertThat(ask("claire", "write-message", written(message, "?")).status())
                .isEqualTo(404);
        journey.submitted();
        assertThat(ask("martin", "write-message", "{}").status()).isEqualTo(404);
        assertThat(ask("denis", "write-message", "{}").status()).isEqualTo(404);
        assertThat(ask("agnes", "write-message", "{}").status()).isEqualTo(403);
        assertThat(ask("awa", "settle-exchange", "{}").status()).isEqualTo(403);
        assertThat(ask("awa", "put-label", "{\"label\":\"URGENT\"}").status()).isEqualTo(403);
        assertThat(ask("awa", "write-message", "{}").status()).isEqualTo(422);
    }

    @Test
    void looks_into_a_file_as_into_a_piece_and_keeps_it_for_its_message() {
        journey.submitted();
        var file = UUID.randomUUID();
        int before = kept();
        assertThat(put("awa", file, "<html>no pdf</html>").type()).isEqualTo("piece-format");
        assertThat(put("martin", file, "%PDF-1.4\n%%EOF\n").status()).isEqualTo(404);
        var first = put("awa", file, "%PDF-1.4 letter\n%%EOF\n");
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(put("awa", file, "%PDF-1.4 letter\n%%EOF\n").body()).isEqualTo(first.body());
        assertThat(put("awa", file, "%PDF-1.4 other\n%%EOF\n").status()).isEqualTo(409);
        assertThat(put("claire", UUID.randomUUID(), "%PDF-1.4 hers\n%%EOF\n")
                        .body()
                        .path("refusal")
                        .asString())
                .isEqualTo("MessageOfAnother");
        assertThat(kept()).isEqualTo(before + 1);
        assertThat(ask("awa", "write-message", written(message, "Voici.")).status())
                .isEqualTo(200);
        assertThat(put("awa", UUID.randomUUID(), "%PDF-1.4 late\n%%EOF\n")
                        .body()
                        .path("refusal")
                        .asString())
                .isEqualTo("MessageAlreadySent");
    }

    @Test
    void settles_what_needs_no_answer() {
        journey.submitted();
        assertThat(ask("claire", "settle-exchange", "{}").body().path("refusal").asString())
                .isEqualTo("NoReplyAwaited");
        ask("awa", "write-message", written(message, "Merci !"));
        assertThat(ask("claire", "settle-exchange", "{}").status()).isEqualTo(200);
    }

    @Test
    void gives_a_dossier_only_to_an_officer_of_the_agency_in_charge() {
        journey.submitted();
        assertThat(assign("claire").status()).isEqualTo(200);
        assertThat(assign("claire").body().path("refusal").asString()).isEqualTo("AlreadyAssigned");
        assertThat(assign("denis").type()).isEqualTo("no-such-officer");
        assertThat(assign("awa").type()).isEqualTo("no-such-officer");
        assertThat(ask("claire", "release-officer", "{}").status()).isEqualTo(200);
        assertThat(ask("claire", "release-officer", "{}").status()).isEqualTo(409);
    }

    @Test
    void puts_each_label_once() {
        journey.submitted();
        assertThat(ask("claire", "put-label", "{\"label\":\"URGENT\"}").status())
                .isEqualTo(200);
        assertThat(ask("claire", "put-label", "{\"label\":\"URGENT\"}").status())
                .isEqualTo(409);
        assertThat(ask("claire", "put-label", "{\"label\":\"Awa Diallo\"}").status())
                .isEqualTo(422);
        assertThat(ask("claire", "take-label-off", "{\"label\":\"URGENT\"}").status())
                .isEqualTo(200);
    }

    private Told assign(String login) {
        var officer = house.bean(Accounts.class).called(login).orElseThrow().id();
        return ask("claire", "assign-officer", "{\"officer\":\"" + officer + "\"}");
    }

    private Told ask(String login, String aside, String body) {
        return client.ask(login, journey.id, aside, body);
    }

    private Told put(String login, UUID file, String bytes) {
        return client.put(
                login,
                path("messages/" + message + "/files/" + file),
                BodyPublishers.ofString(bytes, StandardCharsets.US_ASCII),
                "Content-Disposition",
                "attachment; filename=\"lettre.pdf\"");
    }

    private String path(String aside) {
        return "/api/dossiers/" + journey.id + "/" + aside;
    }

    private static String written(UUID message, String text) {
        return "{\"message\":\"%s\",\"text\":\"%s\",\"wantsReply\":true}".formatted(message, text);
    }

    private List<String> stored() {
        return JdbcClient.create(house.database().owner())
                .sql("select convert_from(payload, 'UTF8') from log.event where stream = ? order by sequence")
                .param("exchange:" + journey.id)
                .query(String.class)
                .list();
    }

    private int kept() {
        return JdbcClient.create(house.database().owner())
                .sql("select count(*) from vault.content where subject = ?::uuid")
                .param(Subjects.worker(new DossierId(journey.id)).toString())
                .query(Integer.class)
                .single();
    }
}
