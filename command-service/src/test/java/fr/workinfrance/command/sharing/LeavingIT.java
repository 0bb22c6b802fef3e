package fr.workinfrance.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.calendar.ParisTime;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Nadia, the worker, leaves a dossier that Awa, the employer, opened: what she let others see ends with her part in it. */
class LeavingIT {

    private static final CommandHouse HOUSE = CommandHouse.shared();
    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private Journey dossier = new Journey(HOUSE.client());
    private String invitation = "";

    @BeforeEach
    void attest() {
        dossier = new Journey(HOUSE.client()).done("awa", "open-draft", "{\"role\":\"EMPLOYER\"}");
        invitation = invited();
        dossier.submitted().complete().done("claire", "approve-dossier", """
                {"period":{"from":"%s","until":"%s"},"conditions":[],"overriding":"Vu au guichet."}""".formatted(TODAY, TODAY.plusDays(200)));
        await().atMost(PATIENCE)
                .until(() -> HOUSE.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM issuing.dossier WHERE dossier = ? AND code IS NOT NULL")
                        .param(dossier.id.toString())
                        .query(Long.class)
                        .single()
                        .equals(1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"awa", "nadia"})
    void ends_what_she_shared_whoever_saw_her_out_and_nothing_that_others_did(String by) {
        var hers = List.of(shared("nadia"), shared("nadia"));
        var over = shared("nadia");
        revoke("nadia", over);
        var other = shared("awa");
        leaves(by);
        hers.forEach(share -> {
            await().atMost(PATIENCE).until(() -> revokedBy(share).size() == 1);
            assertThat(revokedBy(share)).containsExactly("automation:WhenPartyLeavesThenEndShares");
            assertThat(hasBox(share)).isFalse();
        });
        assertThat(revokedBy(over)).singleElement().asString().startsWith("applicant:");
        assertThat(revokedBy(other)).isEmpty();
        assertThat(hasBox(other)).isTrue();
    }

    @Test
    void leaves_alone_what_she_shares_once_she_came_back() {
        var before = shared("nadia");
        leaves("awa");
        await().atMost(PATIENCE).until(() -> revokedBy(before).size() == 1);
        invitation = invited();
        var after = shared("nadia");
        var last = shared("nadia");
        leaves("awa");
        await().atMost(PATIENCE)
                .until(() -> revokedBy(last).size() == 1 && revokedBy(after).size() == 1);
        assertThat(revokedBy(before)).hasSize(1);
    }

    @Test
    void ends_the_offer_that_no_wallet_took_up() {
        var taken = offered();
        assertThat(token(taken).status()).isEqualTo(200);
        var open = offered();
        leaves("awa");
        var refused = token(open);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void ends_the_offer_that_a_wallet_took_up_and_did_not_fetch() {
        var token = token(offered()).body().path("access_token").asString();
        assertThat(credential(token).body().path("error").asString()).isEqualTo("invalid_credential_request");
        leaves("nadia");
        var refused = credential(token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().path("error").asString()).isEqualTo("invalid_token");
    }

    private String invited() {
        var told = HOUSE.client().ask("awa", dossier.id, "invitations", "{\"role\":\"WORKER\"}");
        var code = "{\"code\":\"%s\"}".formatted(told.body().path("code").asString());
        var came = HOUSE.client().post("nadia", "/api/invitations/take-up", code.getBytes(StandardCharsets.UTF_8));
        assertThat(came.status()).as("%s", came.body()).isEqualTo(200);
        return told.body().path("invitation").asString();
    }

    private void leaves(String by) {
        dossier.done(by, "remove-party", "{\"invitation\":\"" + invitation + "\"}");
    }

    private UUID shared(String login) {
        var wish = """
                {"purpose":"BANK","recipient":"Banque du Quai","discloses":"HOLDER","until":"%s"}""".formatted(TODAY.plusDays(30));
        var made = HOUSE.client().ask(login, dossier.id, "shares", wish);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return UUID.fromString(made.body().path("share").asString());
    }

    private void revoke(String login, UUID share) {
        var path = "/api/dossiers/" + dossier.id + "/shares/" + share + "/revocation";
        assertThat(HOUSE.client().post(login, path, new byte[0]).status()).isEqualTo(200);
    }

    private static List<String> revokedBy(UUID share) {
        return HOUSE.bean(JdbcClient.class)
                .sql("SELECT convert_from(metadata, 'UTF8')::jsonb ->> 'actor' FROM log.event"
                        + " WHERE name = 'share.revoked' AND convert_from(payload, 'UTF8')::jsonb ->> 'share' = ?")
                .param(share.toString())
                .query(String.class)
                .list();
    }

    private static boolean hasBox(UUID share) {
        return HOUSE.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM sharing.box WHERE share = ? AND sealed IS NOT NULL")
                .param(share)
                .query(Long.class)
                .single()
                .equals(1L);
    }

    /** What a wallet sends to be let in. */
    private String offered() {
        var told = HOUSE.client().post("nadia", "/api/dossiers/" + dossier.id + "/wallet-offers", new byte[0]);
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        var link = told.body().path("link").asString();
        var offer = JsonMapper.shared()
                .readTree(URLDecoder.decode(link.substring(link.indexOf('=') + 1), StandardCharsets.UTF_8));
        var code = offer.path("grants").path(GRANT).path("pre-authorized_code").asString();
        return "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&pre-authorized_code=" + code
                + "&tx_code=" + told.body().path("transactionCode").asString();
    }

    private static Told token(String form) {
        return HOUSE.client()
                .send(HttpRequest.newBuilder(URI.create(HOUSE.address() + "/api/wallet/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Asks for nothing in particular: an offer that is over is refused before. */
    private static Told credential(String token) {
        return HOUSE.client()
                .send(HttpRequest.newBuilder(URI.create(HOUSE.address() + "/api/wallet/credential"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString("{}")));
    }
}
