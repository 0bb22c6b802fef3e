package fr.workinfrance.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.share.ShareDecider;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.eventlog.shredding.PersonKeys;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.ShareLock;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holders who let others check their attestation. */
class ShareDoorIT {

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
    void are_given_a_code_once_and_the_log_and_the_tables_hold_none() {
        var dossier = attested();
        var key = UUID.randomUUID();
        var made = share("awa", dossier, wish("HOLDER", 1), key);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        var code = ShareCode.of(made.body().path("code").asString());
        assertThat(made.body().path("events").toString()).isEqualTo("[\"share.opened/1\"]");
        assertThat(payloads("share:" + dossier)).doesNotContain(code.text(), code.grouped(), "Banque du Quai");
        var share = ShareId.of(made.body().path("share").asString());
        assertThat(shown(made)).hasValueSatisfying(facts -> {
            assertThat(facts.lastName()).isNotBlank();
            assertThat(facts.job()).isNotBlank();
            assertThat(facts.recipient()).isNotBlank();
        });

        var again = share("awa", dossier, wish("HOLDER", 1), key);
        assertThat(again.body()).isEqualTo(made.body());
        var otherwise = share("awa", dossier, wish("JOB", 1), key);
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(otherwise.type()).isEqualTo("said-otherwise");
        var toAnother = share("awa", dossier, wish("HOLDER", 1).replace("Banque du Quai", "Banque du Pont"), key);
        assertThat(toAnother.status()).isEqualTo(422);
        assertThat(toAnother.type()).isEqualTo("said-otherwise");
        assertThat(events("share:" + dossier)).isOne();
    }

    @Test
    void take_it_back_once_and_what_it_showed_is_gone_and_comes_not_back() {
        var dossier = attested();
        var key = UUID.randomUUID();
        var made = share("awa", dossier, wish("JOB", 1), key);
        var share = ShareId.of(made.body().path("share").asString());
        var path = "/api/dossiers/" + dossier + "/shares/" + share + "/revocation";
        assertThat(house.client().post("martin", path, new byte[0]).status()).isEqualTo(404);
        assertThat(house.client().post("claire", path, new byte[0]).status()).isEqualTo(403);
        var revoked = house.client().post("awa", path, new byte[0]);
        assertThat(revoked.status()).as("%s", revoked.body()).isEqualTo(200);
        assertThat(hasBox(share)).isFalse();
        var again = house.client().post("awa", path, new byte[0]);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("refusal").asString()).isEqualTo("OVER");
        share("awa", dossier, wish("JOB", 1), key);
        assertThat(hasBox(share)).isFalse();
    }

    /** Awa employs and opened the dossier; the worker, whom she invited, shares for themselves. */
    @Test
    void take_back_none_that_somebody_else_made() {
        var journey = new Journey(house.client()).done("awa", "open-draft", "{\"role\":\"EMPLOYER\"}");
        var invited = house.client().ask("awa", journey.id, "invitations", "{\"role\":\"WORKER\"}");
        var code = "{\"code\":\"%s\"}".formatted(invited.body().path("code").asString());
        var came = house.client()
                .send(house.client()
                        .asking("nadia", "/api/invitations/take-up", UUID.randomUUID())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(code)));
        assertThat(came.status()).as("%s", came.body()).isEqualTo(200);
        var dossier = attested(journey);
        var made = share("nadia", dossier, wish("JOB", 1), UUID.randomUUID());
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        var share = ShareId.of(made.body().path("share").asString());
        var path = "/api/dossiers/" + dossier + "/shares/" + share + "/revocation";
        var refused = house.client().post("awa", path, new byte[0]);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("refusal").asString()).isEqualTo("NO_SUCH_SHARE");
        assertThat(hasBox(share)).isTrue();
        assertThat(house.client().post("nadia", path, new byte[0]).status()).isEqualTo(200);
    }

    @Test
    void share_what_is_theirs_and_is_there() {
        var dossier = attested();
        assertThat(share("martin", dossier, wish("JOB", 1), UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(share("claire", dossier, wish("JOB", 1), UUID.randomUUID()).status())
                .isEqualTo(403);
        assertThat(share("awa", UUID.randomUUID().toString(), wish("JOB", 1), UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        var draft = new Journey(house.client()).drafted();
        var none = share("awa", draft.id.toString(), wish("JOB", 1), UUID.randomUUID());
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.type()).isEqualTo("nothing-to-share");
    }

    @Test
    void are_told_what_to_mend() {
        var dossier = attested();
        var late = share("awa", dossier, wish("JOB", 91), UUID.randomUUID());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body().path("refusal").asString()).isEqualTo("TOO_LONG");
        assertThat(late.detail()).contains("90 jours");
        assertThat(house.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM sharing.box WHERE until > ? AND sealed IS NOT NULL")
                        .param(TODAY.plusDays(60))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(share("awa", dossier, "{\"purpose\":\"WAR\",\"recipient\":\"\",\"code\":1}", UUID.randomUUID())
                        .problems())
                .isEqualTo("code:UNKNOWN_FIELD discloses:MISSING purpose:NOT_A_CHOICE recipient:MISSING until:MISSING");
    }

    @Test
    void are_given_a_code_that_shows_what_it_should_once_they_mended_what_was_refused() {
        var dossier = attested();
        var key = UUID.randomUUID();
        IntStream.range(0, ShareDecider.MOST)
                .forEach(_ -> share("awa", dossier, wish("VALIDITY", 1), UUID.randomUUID()));
        assertThat(share("awa", dossier, wish("JOB", 1), key)
                        .body()
                        .path("refusal")
                        .asString())
                .isEqualTo("TOO_MANY");
        takesOneBack(dossier);
        var made = share("awa", dossier, wish("JOB", 1), key);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        assertThat(shown(made))
                .hasValueSatisfying(facts -> assertThat(facts.job()).isNotBlank());
    }

    @Test
    void show_what_they_asked_for_last_when_what_they_asked_for_first_was_cut_off() throws SQLException {
        var dossier = attested();
        var key = UUID.randomUUID();
        asOwner("REVOKE INSERT ON log.event FROM wif_app");
        try {
            assertThat(share("awa", dossier, wish("HOLDER", 1), key).status()).isGreaterThanOrEqualTo(500);
        } finally {
            asOwner("GRANT INSERT ON log.event TO wif_app");
        }
        var made = share("awa", dossier, wish("JOB", 1), key);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        assertThat(shown(made)).hasValueSatisfying(facts -> {
            assertThat(facts.job()).isNotBlank();
            assertThat(facts.recipient()).isNotBlank();
            assertThat(facts.lastName()).isNull();
        });
    }

    @Test
    void show_it_to_whom_they_asked_for_last_when_what_they_asked_for_first_was_cut_off() throws SQLException {
        var dossier = attested();
        var key = UUID.randomUUID();
        asOwner("REVOKE INSERT ON log.event FROM wif_app");
        try {
            assertThat(share("awa", dossier, wish("JOB", 1), key).status()).isGreaterThanOrEqualTo(500);
        } finally {
            asOwner("GRANT INSERT ON log.event TO wif_app");
        }
        var made = share("awa", dossier, wish("JOB", 1).replace("Banque du Quai", "Banque du Pont"), key);
        assertThat(shown(made))
                .hasValueSatisfying(facts -> assertThat(facts.recipient()).isEqualTo("Banque du Pont"));
    }

    @Test
    void who_are_erased_show_nothing_any_more() {
        var dossier = attested();
        var made = share("awa", dossier, wish("HOLDER", 1), UUID.randomUUID());
        var share = ShareId.of(made.body().path("share").asString());
        assertThat(hasBox(share)).isTrue();
        house.bean(PersonKeys.class).destroy(Subjects.worker(DossierId.of(dossier)));
        assertThat(hasBox(share)).isFalse();
    }

    private static String attested() {
        return attested(new Journey(house.client()).drafted());
    }

    private static String attested(Journey drafted) {
        var journey = drafted.submitted().complete();
        var approved = house.client()
                .ask("claire", journey.id, "approve-dossier", """
                {"period":{"from":"%s","until":"%s"},"conditions":[],"overriding":"Vu au guichet."}""".formatted(TODAY.plusDays(1), TODAY.plusDays(200)));
        assertThat(approved.status()).as("%s", approved.body()).isEqualTo(200);
        var dossier = journey.id.toString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> house.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM issuing.dossier WHERE dossier = ? AND code IS NOT NULL")
                        .param(dossier)
                        .query(Long.class)
                        .single()
                        .equals(1L));
        return dossier;
    }

    private static Optional<Disclosed> shown(Told made) {
        var code = ShareCode.of(made.body().path("code").asString());
        var share = ShareId.of(made.body().path("share").asString());
        return house.bean(ShareLock.class).open(code, share, box(share)).map(Disclosed::read);
    }

    private static void takesOneBack(String dossier) {
        var opened = house.bean(JdbcClient.class)
                .sql("SELECT convert_from(payload, 'UTF8')::jsonb ->> 'share' FROM log.event WHERE stream = ? LIMIT 1")
                .param("share:" + dossier)
                .query(String.class)
                .single();
        var path = "/api/dossiers/" + dossier + "/shares/" + opened + "/revocation";
        assertThat(house.client().post("awa", path, new byte[0]).status()).isEqualTo(200);
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = house.database().owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Told share(String login, String dossier, String json, UUID key) {
        return house.client()
                .send(house.client()
                        .asking(login, "/api/dossiers/" + dossier + "/shares", key, "Accept-Language", "fr")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private static String wish(String discloses, int days) {
        return """
                {"purpose":"BANK","recipient":"Banque du Quai","discloses":"%s","until":"%s"}""".formatted(discloses, TODAY.plusDays(days));
    }

    private static byte[] box(ShareId share) {
        return house.bean(JdbcClient.class)
                .sql("SELECT sealed FROM sharing.box WHERE share = ?")
                .param(share.value())
                .query(byte[].class)
                .single();
    }

    private static boolean hasBox(ShareId share) {
        return house.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM sharing.box WHERE share = ? AND sealed IS NOT NULL")
                .param(share.value())
                .query(Long.class)
                .single()
                .equals(1L);
    }

    private static String payloads(String stream) {
        return String.join(
                "\n",
                house
                        .bean(JdbcClient.class)
                        .sql("SELECT payload FROM log.event WHERE stream = ?")
                        .param(stream)
                        .query(byte[].class)
                        .list()
                        .stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList());
    }

    private static long events(String stream) {
        return house.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM log.event WHERE stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }
}
