package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.statute.StatuteBook;
import fr.workinfrance.eventlog.wire.WireJson;
import fr.workinfrance.service.account.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How something is asked at each door so that it is done, each time of a dossier of its own. */
final class CommandAsks {

    /** One door. */
    record Door(String name, boolean hasVersion, Function<CommandAsks, Ask> prepared) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What is asked there, and by whom. */
    record Ask(String login, String method, String path, String body) {}

    private static final String LABEL = "{\"label\":\"URGENT\"}";
    private static final String READING = "{\"parts\":[\"IDENTITY\"]}";
    private static final String INVITING = "{\"role\":\"EMPLOYER\"}";
    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());
    private static final String NEXT_MONTH = TODAY.plusMonths(1) + "T00:00:00Z";

    static final List<Door> DOORS = List.of(
            versioned(
                    "POST /api/dossiers/{dossier}/{command}",
                    asks -> asks.of("awa", asks.draft(), "withdraw-dossier", "{}")),
            versioned("PUT /api/dossiers/{dossier}/pieces/{piece}", CommandAsks::piece),
            versioned("PUT /api/dossiers/{dossier}/messages/{message}/files/{file}", CommandAsks::file),
            versioned("POST /api/dossiers/{dossier}/write-message", asks -> asks.message(asks.filed(), "awa")),
            versioned("POST /api/dossiers/{dossier}/settle-exchange", CommandAsks::settling),
            versioned("POST /api/dossiers/{dossier}/assign-officer", asks -> asks.assigning(asks.filed())),
            versioned("POST /api/dossiers/{dossier}/release-officer", CommandAsks::releasing),
            versioned(
                    "POST /api/dossiers/{dossier}/put-label",
                    asks -> asks.of("claire", asks.filed(), "put-label", LABEL)),
            versioned("POST /api/dossiers/{dossier}/take-label-off", CommandAsks::unlabelling),
            versioned(
                    "POST /api/dossiers/{dossier}/invitations",
                    asks -> asks.of("awa", asks.draft(), "invitations", INVITING)),
            plain("POST /api/invitations/take-up", CommandAsks::coming),
            versioned("POST /api/imports", _ -> new Ask("admin", "POST", "/api/imports", sample("770001"))),
            plain(
                    "POST /api/dossiers/{dossier}/readings",
                    asks -> asks.of("claire", asks.filed(), "readings", READING)),
            plain(
                    "POST /api/dossiers/{dossier}/refused-readings",
                    asks -> asks.of("martin", asks.filed(), "refused-readings", READING)),
            plain(
                    "POST /api/dossiers/{dossier}/wallet-offers",
                    asks -> asks.of("awa", asks.attested(), "wallet-offers", "")),
            plain("POST /api/dossiers/{dossier}/shares", asks -> asks.sharing(asks.attested())),
            plain("POST /api/dossiers/{dossier}/shares/{share}/revocation", CommandAsks::unsharing),
            plain("POST /api/procedures/{procedure}/versions", _ -> publishing()),
            plain(
                    "POST /api/signing-keys",
                    _ -> new Ask("admin", "POST", "/api/signing-keys", "{\"from\":\"" + NEXT_MONTH + "\"}")),
            plain("POST /api/signing-keys/{key}/revocation", CommandAsks::revoking));

    private final CommandHouse house;

    CommandAsks(CommandHouse house) {
        this.house = house;
    }

    private static Door versioned(String name, Function<CommandAsks, Ask> prepared) {
        return new Door(name, true, prepared);
    }

    private static Door plain(String name, Function<CommandAsks, Ask> prepared) {
        return new Door(name, false, prepared);
    }

    private Ask of(String login, Journey dossier, String what, String body) {
        return new Ask(login, "POST", "/api/dossiers/" + dossier.id + "/" + what, body);
    }

    private Journey draft() {
        return new Journey(house.client()).drafted();
    }

    private Journey filed() {
        return draft().submitted();
    }

    private Journey attested() {
        var dossier = filed().complete()
                .done("claire", "approve-dossier", """
                {"period":{"from":"%s","until":"%s"},"conditions":[],"overriding":"Vu au guichet."}""".formatted(TODAY.plusDays(1), TODAY.plusDays(200)));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> house.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM issuing.dossier WHERE dossier = ? AND code IS NOT NULL")
                        .param(dossier.id.toString())
                        .query(Long.class)
                        .single()
                        .equals(1L));
        return dossier;
    }

    private Ask piece() {
        var path = draft().pieces() + UUID.randomUUID() + "?kind=PASSPORT";
        return new Ask("awa", "PUT", path, new String(Journey.PDF, StandardCharsets.US_ASCII));
    }

    private Ask file() {
        var path = "/api/dossiers/" + filed().id + "/messages/" + UUID.randomUUID() + "/files/" + UUID.randomUUID();
        return new Ask("awa", "PUT", path, new String(Journey.PDF, StandardCharsets.US_ASCII));
    }

    private Ask message(Journey dossier, String login) {
        var text = "{\"message\":\"%s\",\"text\":\"Bonjour.\",\"wantsReply\":true}".formatted(UUID.randomUUID());
        return of(login, dossier, "write-message", text);
    }

    private Ask settling() {
        var dossier = filed();
        done(dossier, message(dossier, "awa"));
        return of("claire", dossier, "settle-exchange", "{}");
    }

    private Ask assigning(Journey dossier) {
        var officer = house.bean(Accounts.class).called("claire").orElseThrow().id();
        return of("claire", dossier, "assign-officer", "{\"officer\":\"" + officer + "\"}");
    }

    private Ask releasing() {
        var dossier = filed();
        done(dossier, assigning(dossier));
        return of("claire", dossier, "release-officer", "{}");
    }

    private Ask unlabelling() {
        var dossier = filed().done("claire", "put-label", LABEL);
        return of("claire", dossier, "take-label-off", LABEL);
    }

    private Ask coming() {
        var invited = house.client()
                .post("awa", "/api/dossiers/" + draft().id + "/invitations", INVITING.getBytes(StandardCharsets.UTF_8));
        var code = invited.body().path("code").asString();
        return new Ask("martin", "POST", "/api/invitations/take-up", "{\"code\":\"%s\"}".formatted(code));
    }

    private Ask sharing(Journey dossier) {
        return of("awa", dossier, "shares", """
                {"purpose":"BANK","recipient":"Banque du Quai","discloses":"JOB","until":"%s"}""".formatted(TODAY.plusDays(1)));
    }

    private Ask unsharing() {
        var dossier = attested();
        var made = house.client()
                .post("awa", sharing(dossier).path(), sharing(dossier).body().getBytes(StandardCharsets.UTF_8));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return of("awa", dossier, "shares/" + made.body().path("share").asString() + "/revocation", "");
    }

    private Ask revoking() {
        var key = house.client()
                .get("admin", "/api/signing-keys")
                .body()
                .get(0)
                .path("keyId")
                .asString();
        return new Ask(
                "admin", "POST", "/api/signing-keys/" + key + "/revocation", "{\"reason\":\"ALGORITHM_RETIRED\"}");
    }

    private static Ask publishing() {
        var json = new WireJson((_, _) -> {
            throw new IllegalStateException("a definition speaks of nobody");
        });
        var latest = StatuteBook.inForce(Name.MEDICAL_INTERN, LocalDate.of(2026, 1, 1));
        var next = new ProcedureId(Name.MEDICAL_INTERN, TODAY.plusYears(1));
        var body = json.mapper()
                .writeValueAsString(latest)
                .replace(latest.id().toString(), next.toString())
                .replace("\"P2M\"", "\"P1M\"");
        return new Ask("admin", "POST", "/api/procedures/MEDICAL_INTERN/versions", body);
    }

    private static void done(Journey dossier, Ask asked) {
        dossier.done(asked.login(), asked.path().substring(asked.path().lastIndexOf('/') + 1), asked.body());
    }

    private static String sample(String number) {
        try (var file = CommandAsks.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(\"dossier\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*)[0-9]+", "$1" + number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
