package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.calendar.ParisTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is declared of an authorisation after the decision, and what comes of it. */
class ChangeDoorIT {

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());

    private static CommandHouse house;

    @BeforeAll
    static void open() {
        house = CommandHouse.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void replaces_the_attestation_by_one_that_ends_earlier_and_says_the_new_workplace() {
        var dossier = attested();
        var old = issued(dossier).code();
        var told = dossier.ask("awa", "declare-change", """
                {"workplace": "2 rue Neuve, 75011 Paris", "endsOn": "%s"}""".formatted(TODAY.plusDays(90)));
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        assertThat(texts(told.body().path("events")))
                .containsExactly("dossier.new-workplace-declared/1", "dossier.earlier-end-declared/1");
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        !issued(dossier).redraw() && !issued(dossier).code().equals(old));
        assertThat(issued(dossier).approval()).contains(TODAY.plusDays(90).toString());
        assertThat(issued(dossier).changes()).isEqualTo(2);
    }

    @Test
    void says_what_asks_for_a_new_request_and_changes_nothing_then() {
        var dossier = attested();
        var before = issued(dossier);
        var told = dossier.ask("awa", "declare-change", """
                {"workplace": "2 rue Neuve", "endsOn": "%s", "beyond": ["MORE_HOURS"]}""".formatted(TODAY.plusDays(90)));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body().path("refusal").asString()).isEqualTo("NewRequestNeeded");
        assertThat(texts(told.body().path("changes"))).containsExactly("MORE_HOURS");
        assertThat(told.body().path("article").asString()).contains("R5221-1");
        assertThat(issued(dossier)).isEqualTo(before);
        assertThat(dossier.ask("awa", "declare-change", "{\"beyond\":[\"COLOUR\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void ends_what_is_cancelled_and_lets_no_stranger_and_no_officer_declare() {
        var dossier = attested();
        assertThat(dossier.ask("claire", "declare-cancellation", "{}").status()).isEqualTo(403);
        assertThat(dossier.ask("martin", "declare-cancellation", "{}").status()).isEqualTo(404);
        assertThat(dossier.ask("awa", "declare-cancellation", "{}").status()).isEqualTo(200);
        assertThat(dossier.ask("awa", "declare-change", "{\"workplace\":\"Elsewhere\"}")
                        .status())
                .isEqualTo(409);
        await().atMost(Duration.ofMinutes(1)).until(() -> rows(dossier).isEmpty());
    }

    @Test
    void is_found_again_by_the_request_that_names_it_and_by_nobody_elses() {
        var former = attested();
        for (var name : List.of(
                former.id.toString(),
                former.id.toString().substring(0, 8).toUpperCase(Locale.ROOT),
                issued(former).code()))
            assertThat(submitted("awa", name)).as(name).contains("dossier.former-authorisation-found/1");
        assertThat(submitted("martin", former.id.toString())).hasSize(1);
        assertThat(submitted("awa", "44950")).hasSize(1);
    }

    private static List<String> submitted(String login, String former) {
        var next = new Journey(house.client());
        next.done(login, "open-draft", "{\"role\":\"WORKER\"}");
        house.client()
                .put(
                        login,
                        next.pieces() + UUID.randomUUID() + "?kind=PASSPORT",
                        BodyPublishers.ofByteArray(Journey.PDF));
        var answers = Journey.ANSWERS.replace("\"JOB\"", "\"PREVIOUS_REFERENCE\": \"" + former + "\", \"JOB\"");
        var told = next.ask(login, "submit-dossier", answers);
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        return texts(told.body().path("events"));
    }

    private static Journey attested() {
        var dossier = new Journey(house.client()).drafted().submitted().complete();
        dossier.done("claire", "approve-dossier", """
                {"period":{"from":"%s","until":"%s"},"conditions":[],"overriding":"Vu au guichet."}""".formatted(TODAY.plusDays(1), TODAY.plusDays(200)));
        await().atMost(Duration.ofMinutes(1)).until(() -> rows(dossier).stream().anyMatch(row -> row.code() != null));
        return dossier;
    }

    /** What the list of attestations holds of a dossier. */
    private record Issued(String code, String approval, int changes, boolean redraw) {}

    private static Issued issued(Journey dossier) {
        return rows(dossier).getFirst();
    }

    private static List<Issued> rows(Journey dossier) {
        return house.bean(JdbcClient.class)
                .sql(
                        "SELECT code, approval, changes, redraw FROM issuing.dossier WHERE dossier = ? AND NOT withdrawn AND ends_on IS NULL")
                .param(dossier.id.toString())
                .query((row, _) -> new Issued(
                        row.getString("code"),
                        row.getString("approval"),
                        row.getInt("changes"),
                        row.getBoolean("redraw")))
                .list();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
