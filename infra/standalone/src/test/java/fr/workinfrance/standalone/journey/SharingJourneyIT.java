package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.standalone.TestHouse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A holder shares an attestation and takes that back; a checker makes use of it, and is told when it is withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharingJourneyIT {

    /** Of the students whose stories are told. */
    private static final String BORN = "1999-02-28";

    /** One call of the checker's program. */
    private record Call(String id, String timestamp, String signature, byte[] body) {}

    @TempDir
    static Path scratch;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Album album = new Album();
    private HttpServer program;
    private TestHouse house;
    private Chromium chromium;

    @BeforeAll
    void open() throws IOException {
        program = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        program.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        program.start();
        house = TestHouse.on(scratch.resolve("data"), "wif.watch.anywhere=true", "wif.watch.every=200ms");
        house.tellsStories();
        chromium = new Chromium();
    }

    @AfterAll
    void shut() {
        chromium.close();
        house.close();
        program.stop(0);
    }

    @Test
    @Order(1)
    void lets_a_checker_see_what_the_holder_chose_and_the_holder_see_the_check() throws SQLException {
        var dossier = attested();
        try (var holder = visitor(Seat.DESK_WITHOUT_SCRIPTS).signedInAs("awa");
                var checker = visitor(Seat.PHONE_IN_ENGLISH);
                var looking = visitor(Seat.DESK).signedInAs("awa")) {
            holder.goes(dossier).looksAgainUntil("#shares").presses("#shares");
            holder.chooses("purpose", "HOUSING")
                    .types("recipient", "Agence du Pont")
                    .ticks("discloses-HOLDER")
                    .presses("#share-form button[type=submit]");
            assertThat(holder.canSee("#share-address")).as(holder.seesAll()).isTrue();
            var address = holder.sees("#share-address");
            assertThat(address).matches("http://localhost:[0-9]+/v/[0-9A-Z]{16}");

            checker.goes(address).canUseThis("share-asks");
            assertThat(checker.canSee("[data-verdict]")).isFalse();
            checker.presses("form[action$='/verify/share'] button[type=submit]").canUseThis("share-checked");
            assertThat(checker.canSee("[data-verdict=VALID]"))
                    .as(checker.seesAll())
                    .isTrue();
            assertThat(checker.sees("[data-shown=recipient]")).isEqualTo("Agence du Pont");
            assertThat(checker.canSee("[data-shown=holder]")).isFalse();
            checker.types("birth", BORN)
                    .presses("form[action$='/verify/holder'] button[type=submit]")
                    .canUseThis("share-named");
            assertThat(checker.sees("[data-shown=holder]")).isNotBlank();

            looking.goes(dossier + "/shares").canUseThis("shares");
            assertThat(looking.sees("[data-state=OPEN]")).contains("Agence du Pont", "Logement");
            assertThat(looking.sees("[data-check]")).contains("nom montré", "Valable");
            assertThat(looking.canSee("#share-code")).isFalse();

            looking.presses("[data-state=OPEN] form button[type=submit]");
            assertThat(looking.canSee("[data-state=REVOKED]"))
                    .as(looking.seesAll())
                    .isTrue();
            await().atMost(Duration.ofSeconds(10)).until(() -> checksAsUnknown(checker, address));
        }
    }

    @Test
    @Order(2)
    void tells_a_checkers_program_of_a_withdrawal() throws Exception {
        var dossier = attested();
        try (var holder = visitor(Seat.DESK).signedInAs("awa");
                var checker = visitor(Seat.DESK);
                var officer = visitor(Seat.DESK).signedInAs("claire")) {
            holder.goes(dossier).looksAgainUntil("[data-part=ATTESTATION]");
            var code = holder.sees("[data-part=ATTESTATION] strong");
            checker.goes("/verify?code=" + code);
            assertThat(checker.canSee("#watch")).as(checker.seesAll()).isTrue();
            checker.presses("#watch button[type=submit]").canUseThis("watch-asks");
            checker.types("webhook", "http://127.0.0.1:" + program.getAddress().getPort() + "/told")
                    .presses("#by-webhook button[type=submit]")
                    .canUseThis("watching");
            var secret = checker.sees("#secret");

            new Steps(house, scratch).withdraws(officer, dossier);
            await().atMost(Duration.ofSeconds(30)).until(() -> calls.size() > 1);
            assertThat(new String(calls.get(0).body(), StandardCharsets.UTF_8))
                    .contains("\"type\":\"watch.confirm\"");
            var call = calls.get(1);
            assertThat(new String(call.body(), StandardCharsets.UTF_8))
                    .contains("\"type\":\"attestation.withdrawn\"", code.substring(0, 4))
                    .doesNotContain(code, code.replace("-", ""));
            assertThat(call.signature()).isEqualTo("v1," + signature(secret, call));
        }
    }

    private static boolean checksAsUnknown(Visitor checker, String address) {
        checker.goes(address).presses("form[action$='/verify/share'] button[type=submit]");
        return checker.canSee("[data-verdict=UNKNOWN]");
    }

    @Test
    @Order(3)
    void lets_an_employer_check_a_list_of_codes_without_scripts_and_anybody_use_its_pages() {
        try (var employer = visitor(Seat.DESK_WITHOUT_SCRIPTS);
                var inEnglish = visitor(Seat.PHONE_IN_ENGLISH);
                var inFrench = visitor(Seat.DESK)) {
            employer.goes("/verify/list")
                    .types("codes", "zzz\n0000000000000")
                    .presses("form[action$='/verify/list'] button[type=submit]");
            employer.looksAgainUntil("[data-list=DONE]");
            assertThat(employer.seesAll()).contains("2 sur 2 codes vérifiés");
            assertThat(employer.canSee("a[href*='.csv']")).isTrue();
            for (var anybody : List.of(inEnglish, inFrench)) {
                anybody.goes("/verify/list").canUseThis("list");
                anybody.goes(employer.address()).canUseThis("list-checked");
            }
        }
    }

    /** The published rule: HMAC-SHA-256 of number, time and body, under what stands behind {@code whsec_}. */
    private static String signature(String secret, Call call) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        mac.update((call.id() + "." + call.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(call.body()));
    }

    private String attested() throws SQLException {
        var awa = house.part(Accounts.class).called("awa").orElseThrow().id().toString();
        try (var database = house.database()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> number(database, awa) != null);
            return "/dossiers/" + number(database, awa);
        }
    }

    /** Of one that was granted here: what was imported is long over. */
    private static @Nullable String number(Connection database, String owner) throws SQLException {
        try (var statement = database.prepareStatement("""
                SELECT max(id::text) FROM applicant.dossier d WHERE stage = 'ATTESTED' AND owner = ?
                    AND NOT EXISTS (SELECT FROM log.event WHERE stream = d.id::text AND name = 'dossier.imported')
                """)) {
            statement.setString(1, owner);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private Visitor visitor(Seat seat) {
        return new Visitor(chromium.browser(), seat, house.address(), album);
    }
}
