package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client;
import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.DemonstrationAccounts;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class CommandDoorIT {

    final CommandHouse house = CommandHouse.shared();
    final Client client = house.client();
    final Journey journey = new Journey(client);

    @Test
    void takes_a_dossier_from_draft_to_approval() {
        journey.drafted().submitted().complete();
        var told = journey.ask(
                "claire",
                "approve-dossier",
                "{\"period\":{\"from\":\"2026-12-01\",\"until\":\"2027-06-30\"},\"conditions\":[],\"overriding\":\"vu\"}");
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        assertThat(told.body().path("events").toString()).isEqualTo("[\"dossier.approved/2\"]");
        assertThat(told.response().headers().firstValue("ETag"))
                .contains("\"" + told.body().path("version").asLong() + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"role":"WORKER","x":1}                     | 422 | unprocessable | x:UNKNOWN_FIELD
            {"role":"WORKER","owner":"martin"}          | 422 | unprocessable | owner:UNKNOWN_FIELD
            {}                                          | 422 | unprocessable | role:MISSING
            {"role":null}                               | 422 | unprocessable | role:MISSING
            {"role":7}                                  | 422 | unprocessable | role:NOT_A_TEXT
            {"role":"worker"}                           | 422 | unprocessable | role:NOT_A_CHOICE
            []                                          | 422 | unprocessable | :NOT_AN_OBJECT
            7                                           | 422 | unprocessable | :NOT_AN_OBJECT
            {"role":"WORKER"                            | 400 | bad-request   |
            {"role":"WORKER","role":"WORKER"}           | 400 | bad-request   |
            {"role":"WORKER"} {}                        | 400 | bad-request   |
            {role:"WORKER"}                             | 400 | bad-request   |
            """)
    void says_what_is_to_be_mended(String body, int status, String type, String problems) {
        var told = client.ask("awa", journey.id, "open-draft", body);
        assertThat(told.status()).as("%s", told.body()).isEqualTo(status);
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.problems()).isEqualTo(problems == null ? "" : problems);
        assertThat(journey.ask("awa", "withdraw-dossier", "").status()).isEqualTo(404);
    }

    @Test
    void finds_every_problem_at_any_depth() {
        journey.drafted().submitted();
        var told = journey.ask("claire", "request-opinion", """
                {"request": {"id": "1-1-1-1-1", "agency": "MAIRIE-75", "basis": " ", "binding": "yes", "mandatory": true,
                 "dueOn": "2026-02-30", "silence": "STILL_OWED", "more": []}, "question": "\\u0000"}
                """);
        assertThat(told.problems())
                .isEqualTo("question:UNSUITED_CHARACTERS request.agency:NOT_AN_IDENTIFIER request.basis:MISSING"
                        + " request.binding:NOT_YES_OR_NO request.dueOn:NOT_A_DATE request.id:NOT_AN_IDENTIFIER"
                        + " request.mayBePassedOver:MISSING request.more:UNKNOWN_FIELD");
    }

    @Test
    void refuses_bytes_that_are_no_text_and_bodies_without_end() {
        var path = "/api/dossiers/" + journey.id + "/open-draft";
        assertThat(client.post("awa", path, new byte[] {'{', '"', (byte) 0xC3, '"'})
                        .status())
                .isEqualTo(400);
        assertThat(client.post("awa", path, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        var endless = ("{\"role\":\"" + "x".repeat(2_200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(client.post("awa", path, endless).status()).isEqualTo(413);
        assertThat(client.post("awa", path, new byte[10_000_000]).status()).isEqualTo(413);
    }

    @Test
    void speaks_the_language_asked_for() {
        var english =
                client.ask("awa", journey.id, "mark-complete", "", UUID.randomUUID(), "Accept-Language", "en-GB,en");
        assertThat(english.body().path("title").asString()).isEqualTo("No such dossier");
        assertThat(journey.ask("awa", "mark-complete", "").body().path("title").asString())
                .isEqualTo("Dossier introuvable");
    }

    @Test
    void reads_the_form_and_says_each_answer_to_mend() {
        journey.drafted();
        var told = journey.ask("awa", "submit-dossier", "{\"answers\":{\"EMAIL\":\"nobody\",\"LAST_NAME\":\"Diop\"}}");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.problems()).contains("EMAIL:NOT_AN_EMAIL").contains("SIRET:MISSING");
    }

    @Test
    void tells_a_stranger_no_more_than_of_a_dossier_that_does_not_exist() {
        journey.drafted();
        for (var login : List.of("martin", "claire", "paul")) {
            var there = journey.ask(login, "withdraw-dossier", "{}");
            var nowhere = client.ask(login, UUID.randomUUID(), "withdraw-dossier", "{}");
            assertThat(there.status()).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(there.detail()).isEqualTo(nowhere.detail());
        }
    }

    @Test
    void says_out_of_turn_and_out_of_reach_apart() {
        journey.drafted();
        assertThat(journey.ask("awa", "supplement-dossier", "").status()).isEqualTo(409);
        assertThat(journey.ask("awa", "mark-complete", "").status()).isEqualTo(403);
        assertThat(journey.ask("awa", "give-opinion", opinion()).status()).isEqualTo(403);
        assertThat(journey.ask("awa", "issue-attestation", "{}").status()).isEqualTo(404);
        assertThat(journey.ask("awa", "refuse-by-silence", "{}").status()).isEqualTo(404);
        assertThat(client.post("awa", "/api/dossiers/17/mark-complete", new byte[0])
                        .status())
                .isEqualTo(404);
    }

    @Test
    void wants_a_key_and_a_readable_version() {
        var key = UUID.randomUUID();
        var bad = client.ask("awa", journey.id, "open-draft", "{\"role\":\"WORKER\"}", key, "If-Match", "three");
        assertThat(bad.status()).isEqualTo(400);
        var request = client.asking("awa", "/api/dossiers/" + journey.id + "/open-draft", key)
                .setHeader("Idempotency-Key", "1-1-1-1-1")
                .header("Content-Type", "application/json");
        var body = BodyPublishers.ofString("{\"role\":\"WORKER\"}");
        assertThat(client.send(request.POST(body)).status()).isEqualTo(400);
    }

    @Test
    void says_412_when_the_dossier_has_moved_on() {
        journey.drafted().submitted();
        var told = client.ask("claire", journey.id, "mark-complete", "{}", UUID.randomUUID(), "If-Match", "\"0\"");
        assertThat(told.status()).isEqualTo(412);
        assertThat(told.body().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void submits_what_was_seen_though_somebody_was_invited_meanwhile_and_no_other_pieces() {
        journey.drafted();
        var piece = client.put("awa", journey.pieces() + UUID.randomUUID() + "?kind=PASSPORT", pdf());
        client.ask("awa", journey.id, "invitations", "{\"role\":\"MANDATARY\"}");
        var seen = piece.body().path("version").asLong();
        var before = client.ask(
                "awa", journey.id, "submit-dossier", Journey.ANSWERS, UUID.randomUUID(), "If-Match", tag(seen - 1));
        assertThat(before.status()).as("%s", before.body()).isEqualTo(412);
        var saved = client.ask(
                "awa", journey.id, "save-draft", Journey.ANSWERS, UUID.randomUUID(), "If-Match", tag(seen - 1));
        assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
        client.ask("awa", journey.id, "invitations", "{\"role\":\"EMPLOYER\"}");
        var now = tag(saved.body().path("version").asLong());
        var submitted =
                client.ask("awa", journey.id, "submit-dossier", Journey.ANSWERS, UUID.randomUUID(), "If-Match", now);
        assertThat(submitted.status()).as("%s", submitted.body()).isEqualTo(200);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static java.net.http.HttpRequest.BodyPublisher pdf() {
        return BodyPublishers.ofByteArray(Journey.PDF);
    }

    @Test
    void answers_the_same_key_with_the_first_outcome_however_often_and_at_once() {
        var key = UUID.randomUUID();
        var told = together(8, () -> client.ask("awa", journey.id, "open-draft", "{\"role\":\"WORKER\"}", key));
        assertThat(told).extracting(Told::status).containsOnly(200);
        assertThat(told).extracting(t -> t.body().path("version").asLong()).containsOnly(0L);
        var other = client.ask("awa", journey.id, "withdraw-dossier", "{}", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.type()).isEqualTo("command-id-taken");
    }

    @Test
    void does_not_take_other_words_under_the_same_key_for_done() {
        journey.drafted().submitted().complete();
        var key = UUID.randomUUID();
        var first = client.ask("claire", journey.id, "close-dossier", closing("Twice."), key);
        assertThat(first.status()).isEqualTo(200);
        var other = client.ask("claire", journey.id, "close-dossier", closing("Three times."), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.type()).isEqualTo("said-otherwise");
        assertThat(other.detail()).contains("CloseDossier");
        var again = client.ask("claire", journey.id, "close-dossier", closing("Twice."), key);
        assertThat(again.body()).isEqualTo(first.body());
    }

    private static String closing(String message) {
        return "{\"reason\":\"DUPLICATE\",\"message\":\"" + message + "\"}";
    }

    @Test
    void lets_one_of_two_officers_decide() {
        journey.drafted().submitted().complete();
        var told = together(
                4, () -> journey.ask("claire", "close-dossier", "{\"reason\":\"DUPLICATE\",\"message\":\"Twice.\"}"));
        assertThat(told).extracting(Told::status).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void lets_one_of_two_officers_win_who_approve_and_refuse_at_once() {
        var clement = Account.officer("clement", AgencyId.of("DIRECCTE-75"), "Clément Petit", "Adjoint");
        house.bean(Accounts.class)
                .createIfAbsent(clement, house.bean(PasswordEncoder.class).encode(DemonstrationAccounts.PASSWORD));
        for (int time = 0; time < 5; time++) {
            var contested = new Journey(client).drafted().submitted().complete();
            var day = ParisTime.dayOf(Instant.now());
            var approving = CompletableFuture.supplyAsync(() ->
                    contested.ask("claire", "approve-dossier", """
                    {"period":{"from":"%s","until":"%s"},"conditions":[],"overriding":"Vu au guichet."}""".formatted(day.plusDays(1), day.plusDays(200))));
            var refusing = CompletableFuture.supplyAsync(() -> contested.ask(
                    "clement", "refuse-dossier", "{\"lawReasons\":[\"R5221-20 6°\"],\"factReasons\":\"Sous-payé.\"}"));
            var told = List.of(approving.join(), refusing.join());
            assertThat(told).extracting(Told::status).containsExactlyInAnyOrder(200, 409);
            assertThat(told)
                    .filteredOn(one -> one.status() == 409)
                    .allSatisfy(one -> assertThat(one.detail()).contains("étape"));
            assertThat(count("stream = ? AND name IN ('dossier.approved', 'dossier.refused')", contested.id.toString()))
                    .isOne();
        }
    }

    @Test
    void keeps_what_was_answered_through_a_restart_and_in_another_instance() {
        journey.drafted().submitted().complete();
        var key = UUID.randomUUID();
        var body = "{\"reason\":\"DUPLICATE\",\"message\":\"Twice.\"}";
        var first = client.ask("claire", journey.id, "close-dossier", body, key);
        assertThat(first.status()).isEqualTo(200);
        var second = CommandHouse.over(house.database());
        try {
            var again = second.client().ask("claire", journey.id, "close-dossier", body, key);
            assertThat(again.body()).isEqualTo(first.body());
            var stale = new Journey(client).drafted();
            assertThat(second.client()
                            .ask("awa", stale.id, "withdraw-dossier", "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(client.ask("awa", stale.id, "withdraw-dossier", "{}").status())
                    .isEqualTo(409);
        } finally {
            second.stop();
        }
    }

    @Test
    void tells_a_stranger_nothing_of_how_a_form_would_have_to_be_filled_in() {
        journey.drafted().submitted();
        var nothing = "{}";
        assertThat(client.ask("claire", journey.id, "request-pieces", nothing).status())
                .isEqualTo(422);
        assertThat(client.ask("martin", journey.id, "request-pieces", nothing).status())
                .isEqualTo(404);
        assertThat(client.ask("awa", journey.id, "request-pieces", nothing).status())
                .isEqualTo(403);
    }

    @Test
    void describes_every_command() {
        var paths = client.get("awa", "/v3/api-docs/command").body().path("paths");
        assertThat(paths.propertyNames())
                .contains("/api/dossiers/{dossier}/open-draft", "/api/dossiers/{dossier}/repeal-authorisation")
                .doesNotContain(CommandDoor.PATH, "/api/dossiers/{dossier}/issue-attestation");
    }

    private long count(String where, Object... arguments) {
        return JdbcClient.create(house.database().owner())
                .sql("SELECT count(*) FROM log.event WHERE " + where)
                .params(arguments)
                .query(Long.class)
                .single();
    }

    private static String opinion() {
        return "{\"opinion\":\"%s\",\"answer\":{\"verdict\":\"FAVOURABLE\",\"reasons\":\"vu\",\"conditions\":[],\"pieces\":[]}}"
                .formatted(UUID.randomUUID());
    }

    private static List<Told> together(int many, Supplier<Told> asking) {
        var all = IntStream.range(0, many)
                .mapToObj(_ -> CompletableFuture.supplyAsync(asking))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
