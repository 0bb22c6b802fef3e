package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawAuthorisation;
import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An attestation on its way into a wallet, and out of it to somebody who checks. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalletIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> SHOWN = List.of("employer_name", "job", "place_of_birth");

    private TestHouse house;
    private Granted granted;
    private Story story;
    private Instant inForce;
    private NpmVerifier npm;

    @BeforeAll
    void attest(TestHouse house) {
        this.house = house;
        granted = new Granted(house);
        story = granted.story("wallet");
        inForce = house.clock().instant().plus(Duration.ofDays(9));
        npm = NpmVerifier.installed();
    }

    @Test
    void is_accepted_by_a_verifier_of_the_npm_registry_that_sees_only_what_is_shown() {
        var offered = WalletOffer.made(house, story);
        var credential = offered.phone().fetched(offered.transaction());
        var told = npm.check(credential, offered.phone().key, SHOWN, inForce);
        assertThat(told.path("accepted").asBoolean()).as("%s", told).isTrue();
        var claims = told.path("claims");
        assertThat(claims.path("employer_name").asString()).isNotEmpty();
        assertThat(claims.path("place_of_birth").path("locality").asString()).isNotEmpty();
        assertThat(claims.propertyNames()).doesNotContain("family_name", "birthdate", "check_code");
        assertThat(told.path("header").path("typ").asString()).isEqualTo("dc+sd-jwt");
        assertThat(told.path("header").path("x5c").size()).isPositive();
        assertThat(told.path("type").path("vct").asString())
                .isEqualTo(claims.path("vct").asString());
        assertThat(trail(story)).contains("wallet.offered", "wallet.code-accepted", "wallet.attestation-carried");
    }

    @Test
    void is_refused_before_it_starts_after_its_end_or_shown_by_another_key() {
        var offered = WalletOffer.made(house, story);
        var credential = offered.phone().fetched(offered.transaction());
        var key = offered.phone().key;
        assertThat(why(npm.check(credential, key, SHOWN, inForce.minus(Duration.ofDays(5)))))
                .contains("not yet valid");
        assertThat(why(npm.check(credential, key, SHOWN, inForce.plus(Duration.ofDays(400)))))
                .contains("expired");
        assertThat(why(npm.check(credential, WalletPhone.drawn(), SHOWN, inForce)))
                .containsIgnoringCase("signature");
    }

    @Test
    void is_refused_by_it_once_withdrawn_and_not_carried_any_more() {
        var doomed = granted.story("doomed");
        var first = WalletOffer.made(house, doomed);
        var credential = first.phone().fetched(first.transaction());
        var second = WalletOffer.made(house, doomed);
        assertThat(npm.check(credential, first.phone().key, SHOWN, inForce)
                        .path("accepted")
                        .asBoolean())
                .isTrue();
        var token = second.phone()
                .token(second.transaction())
                .body()
                .path("access_token")
                .asString();
        doomed.say(
                granted.cast.claire(),
                new WithdrawAuthorisation(
                        doomed.id(), WithdrawalGround.FRAUD, doomed.text("faux contrat"), doomed.signatory()));
        await().atMost(PATIENCE).untilAsserted(() -> {
            // Why: a list that was made is served for a minute.
            house.clock().letPass(Duration.ofMinutes(1).plusSeconds(1));
            assertThat(why(npm.check(credential, first.phone().key, SHOWN, inForce)))
                    .contains("Status is not valid");
        });
        var late = second.phone()
                .credential(
                        token,
                        WalletPhone.request(second.phone().proof(second.phone().nonce())));
        assertThat(late.error()).isIn("credential_request_denied", "invalid_token");
    }

    private static String why(JsonNode told) {
        assertThat(told.path("accepted").asBoolean()).as("%s", told).isFalse();
        return told.path("why").asString();
    }

    @Test
    void is_carried_once() {
        var offered = WalletOffer.made(house, story);
        var phone = offered.phone();
        var token =
                phone.token(offered.transaction()).body().path("access_token").asString();
        assertThat(phone.token(offered.transaction()).error()).isEqualTo("invalid_grant");
        assertThat(phone.credential(token, WalletPhone.request(phone.proof(phone.nonce())))
                        .status())
                .isEqualTo(200);
        var again = phone.credential(token, WalletPhone.request(phone.proof(phone.nonce())));
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.error()).isEqualTo("invalid_token");
        assertThat(again.whole().headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer error=\"invalid_token\"");
    }

    @Test
    void is_kept_from_whoever_tries_transaction_codes() {
        var offered = WalletOffer.made(house, story);
        var wrong = offered.transaction().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++)
            assertThat(offered.phone().token(wrong).error()).isEqualTo("invalid_grant");
        assertThat(offered.phone().token(offered.transaction()).error()).isEqualTo("invalid_grant");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(trail(story)).contains("wallet.code-refused"));
    }

    @Test
    void answers_rubbish_at_the_token_endpoint_as_specified() {
        var phone = WalletOffer.made(house, story).phone();
        var grant = "grant_type=" + WalletPhone.encoded(WalletPhone.GRANT);
        var code = "&pre-authorized_code=" + phone.code();
        var rubbish = Map.of(
                "",
                "invalid_request",
                "grant_type=authorization_code&code=x",
                "unsupported_grant_type",
                grant,
                "invalid_request",
                grant + code,
                "invalid_request",
                grant + code + code + "&tx_code=1",
                "invalid_request",
                grant + "&pre-authorized_code=AAAA&tx_code=123456",
                "invalid_grant",
                grant + "&pre-authorized_code=%C3%A9%00&tx_code=%F0%9F%82%A1",
                "invalid_grant",
                grant + "&pre-authorized_code=%FF%00&tx_code=%F0%9F",
                "invalid_request",
                grant + code.toLowerCase(Locale.ROOT) + "&tx_code=123456",
                "invalid_grant",
                grant + code + "A".repeat(100_000) + "&tx_code=123456",
                "invalid_grant");
        rubbish.forEach((form, error) -> {
            var told = phone.form(form);
            assertThat(told.status()).isEqualTo(400);
            assertThat(told.error()).as(form).isEqualTo(error);
            assertThat(told.whole().headers().firstValue("Cache-Control")).hasValue("no-store");
        });
    }

    @Test
    void answers_rubbish_at_the_credential_endpoint_as_specified() {
        var offered = WalletOffer.made(house, story);
        var phone = offered.phone();
        var token =
                phone.token(offered.transaction()).body().path("access_token").asString();
        var ours = "{\"credential_configuration_id\":\"work-authorisation\"";
        var rubbish = new LinkedHashMap<String, String>();
        for (var unreadable : List.of(
                "",
                "[]",
                "\u0000",
                "{\"credential_configuration_id\":1",
                "{\"credential_configuration_id\":[[]]}",
                "{\"credential_configuration_id\":\"x\",\"credential_configuration_id\":\"x\"}",
                "{\"credential_configuration_id\":\"x\",\"credential_identifier\":\"x\"}",
                ours + ",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}"))
            rubbish.put(unreadable, "invalid_credential_request");
        rubbish.put("{\"credential_identifier\":\"x\"}", "unknown_credential_identifier");
        rubbish.put("{\"credential_configuration_id\":\"passport\"}", "unknown_credential_configuration");
        rubbish.put(ours + ",\"credential_response_encryption\":{}}", "invalid_encryption_parameters");
        for (var proofless : List.of(
                "}",
                ",\"proofs\":[]}",
                ",\"proofs\":{\"jwt\":[]}}",
                ",\"proofs\":{\"jwt\":[1]}}",
                ",\"proofs\":{\"jwt\":[\"a.b.c\"]}}",
                ",\"proofs\":{\"jwt\":[\"" + "A".repeat(9000) + "\"]}}",
                ",\"proofs\":{\"di_vp\":[{}]}}")) rubbish.put(ours + proofless, "invalid_proof");
        rubbish.forEach((body, error) -> {
            var told = phone.credential(token, body);
            assertThat(told.status()).as("%s", told.body()).isEqualTo(400);
            assertThat(told.error()).as(body).isEqualTo(error);
        });
    }

    @Test
    void is_bound_to_no_key_that_is_not_proved() {
        var offered = WalletOffer.made(house, story);
        var phone = offered.phone();
        var token =
                phone.token(offered.transaction()).body().path("access_token").asString();
        var nonce = phone.nonce();
        var fresh = phone.claims().claim("nonce", nonce);
        assertThat(List.of(
                        phone.signed(phone.header(), phone.claims()),
                        phone.signed(new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(phone.key.toPublicJWK()), fresh),
                        phone.signed(phone.header().jwk(WalletPhone.drawn().toPublicJWK()), fresh),
                        phone.signed(phone.header().jwk(null), fresh),
                        phone.signed(phone.header().keyID("k"), fresh),
                        phone.signed(
                                phone.header(),
                                phone.claims().claim("nonce", nonce).audience("https://else.example")),
                        phone.signed(
                                phone.header(),
                                phone.claims().claim("nonce", nonce).issueTime(null)),
                        phone.signed(
                                phone.header(),
                                phone.claims().claim("nonce", nonce).issuer("somebody"))))
                .allSatisfy(proof -> assertThat(phone.credential(token, WalletPhone.request(proof))
                                .error())
                        .isEqualTo("invalid_proof"));
        assertThat(phone.credential(token, WalletPhone.request(phone.proof("stale")))
                        .error())
                .isEqualTo("invalid_nonce");
        assertThat(phone.credential(token, WalletPhone.request(phone.proof(nonce)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void is_fetched_with_a_token_only() {
        var phone = WalletOffer.made(house, story).phone();
        var without = phone.send(HttpRequest.newBuilder(phone.at(phone.issuer(), "credential_endpoint"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.whole().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(phone.credential(phone.code(), "{}").error()).isEqualTo("invalid_token");
        assertThat(phone.credential("\u00e9", "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"martin", "claire", "paul", "agnes", "admin"})
    void is_offered_to_nobody_but_whom_it_was_given_to(String login) {
        var told = new Guest(house)
                .ask(
                        login,
                        "POST",
                        "/api/dossiers/" + story.id() + "/wallet-offers",
                        "",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(told.statusCode()).isIn(403, 404);
    }

    @Test
    void is_described_as_wallets_expect() {
        var phone = WalletOffer.made(house, story).phone();
        var issuer = phone.issuer();
        var configuration = issuer.path("credential_configurations_supported").path("work-authorisation");
        assertThat(issuer.path("credential_issuer").asString()).isEqualTo(house.address());
        assertThat(configuration.path("format").asString()).isEqualTo("dc+sd-jwt");
        assertThat(configuration.path("proof_types_supported").path("jwt").isObject())
                .isTrue();
        assertThat(phone.authorization().path("issuer").asString()).isEqualTo(house.address());
        assertThat(phone.authorization()
                        .path("pre-authorized_grant_anonymous_access_supported")
                        .asBoolean())
                .isTrue();
    }

    private String trail(Story of) {
        return new Guest(house)
                .ask("agnes", "GET", "/api/audit/dossiers/" + of.id(), "")
                .body();
    }
}
