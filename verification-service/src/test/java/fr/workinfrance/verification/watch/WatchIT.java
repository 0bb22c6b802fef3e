package fr.workinfrance.verification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.VerificationService;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those who asked to be told, told by a mail server and a program that really listen. */
class WatchIT {

    /** The day it is for the law; the database's own would be the day it is where its client lives. */
    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());

    private record Call(Map<String, String> headers, byte[] body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    @TempDir
    private static Path keys;

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static volatile int answer = 204;
    private static HttpServer program;
    private static Database database;
    private static ConfigurableApplicationContext service;
    private static JdbcClient sql;
    private static int made = 50_000;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private String code = "";

    @BeforeAll
    static void open() throws IOException {
        MAIL.start();
        program = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        program.createContext("/", exchange -> {
            var headers = new java.util.TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            CALLS.add(new Call(headers, exchange.getRequestBody().readAllBytes()));
            if (answer == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        program.start();
        database = Database.fresh();
        service = VerificationService.alone()
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + Database.APP,
                        "--spring.datasource.password=" + Database.APP,
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=" + database.user(),
                        "--spring.flyway.password=" + database.password(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "--wif.watch.anywhere=true",
                        "--wif.watch.every=100ms",
                        "--wif.watch.within=5s",
                        "--wif.keys.folder=" + keys);
        sql = JdbcClient.create(database.app());
        await().until(() -> sql.sql("SELECT to_regclass('register.share') IS NOT NULL")
                .query(Boolean.class)
                .single());
    }

    @AfterAll
    static void close() {
        service.close();
        database.close();
        program.stop(0);
        MAIL.stop();
    }

    @BeforeEach
    void issued() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        CALLS.clear();
        answer = 204;
        code = AttestationCode.fromRandom(++made).text();
        register();
    }

    private void register() {
        sql.sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, issued_at)"
                        + " VALUES (?, ?, '00', '0123456789abcdef', ?, ?, now())")
                .params(code, "mark-" + made, TODAY.minusDays(9), TODAY.plusDays(300))
                .update();
    }

    @Test
    void calls_a_program_once_with_a_signature_that_it_can_check() throws Exception {
        var asked = watch("{\"code\":\"%s\",\"webhook\":\"%s\",\"reference\":\"dossier 7\"}".formatted(code, hook()));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        var secret = JsonMapper.shared().readTree(asked.body()).path("secret").asString();
        withdrawn();
        await().until(() -> !CALLS.isEmpty());
        var call = CALLS.getFirst();
        assertThat(call.json().path("type").asString()).isEqualTo("attestation.withdrawn");
        var data = call.json().path("data");
        assertThat(data.path("code").asString()).isEqualTo(code.substring(0, 4) + "…");
        assertThat(data.path("reference").asString()).isEqualTo("dossier 7");
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).doesNotContain(code);
        var at = Instant.ofEpochSecond(Long.parseLong(call.headers().get("webhook-timestamp")));
        assertThat(call.headers().get("webhook-signature"))
                .isEqualTo("v1," + Webhook.signature(secret, call.headers().get("webhook-id"), at, call.body()));
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS).hasSize(1);
    }

    @Test
    void calls_again_what_was_not_taken_and_follows_nobody_elsewhere() throws Exception {
        answer = 302;
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        withdrawn();
        await().until(() -> failures().equals(List.of("status-302")));
        assertThat(states()).containsExactly("WITHDRAWN WAITING");
        assertThat(CALLS).hasSize(1);
        answer = 200;
        dueNow("WAITING");
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS).hasSize(2);
        assertThat(CALLS.get(1).headers().get("webhook-id"))
                .isEqualTo(CALLS.get(0).headers().get("webhook-id"));
    }

    @Test
    void remembers_who_asked_when_the_register_is_thrown_away_and_filled_again() throws Exception {
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        sql.sql("INSERT INTO sharing.checked (share, at, verdict, way) VALUES (?, now(), 'VALID', 'PAGE')")
                .param(new UUID(9, 9))
                .update();
        service.getBean(Projections.class).named("register").orElseThrow().rebuild();
        await().until(() -> sql.sql("SELECT count(*) FROM register.attestation")
                .query(Long.class)
                .single()
                .equals(0L));
        assertThat(sql.sql("SELECT count(*) FROM sharing.checked WHERE share = ?")
                        .param(new UUID(9, 9))
                        .query(Long.class)
                        .single())
                .isOne();
        register();
        withdrawn();
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, retirée, retirée",
        "REPEALED, prend fin avant son terme, cesse d’être valable",
        "REPLACED, remplacé, remplacé"
    })
    void tells_whatever_became_of_it_to_programs_and_to_people(String what, String subject, String said)
            throws Exception {
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        watch("{\"code\":\"%s\",\"email\":\"chef@example.org\"}".formatted(code));
        await().until(() -> mails().count() == 1);
        form(link(mails().findFirst().orElseThrow()), "/confirm");
        became(what);
        await().until(() -> mails().count() == 2 && !CALLS.isEmpty());
        var call = CALLS.getFirst().json();
        assertThat(call.path("type").asString()).isEqualTo("attestation." + what.toLowerCase(Locale.ROOT));
        assertThat(call.path("data").path("verdict").asString()).isEqualTo(what);
        assertThat(call.path("data").path("day").asString()).isEqualTo(TODAY.toString());
        var told = mails().skip(1).findFirst().orElseThrow();
        assertThat(told.getSubject()).contains(code.substring(0, 4), subject);
        assertThat(text(told))
                .contains(said, "%1$td/%1$tm/%1$tY".formatted(TODAY))
                .doesNotContain(code);
    }

    private void became(String what) {
        if (what.equals("REPLACED"))
            sql.sql("UPDATE register.attestation SET replaced_on = ?, replaced_by = ? WHERE code = ?")
                    .params(TODAY, AttestationCode.fromRandom(1).text(), code)
                    .update();
        else
            sql.sql("UPDATE register.attestation SET ended_on = ?, ending = ? WHERE code = ?")
                    .params(TODAY, what, code)
                    .update();
    }

    /** It agrees on keys a byte at a time, without end: each byte comes before any limit of a single step. */
    @Test
    void tells_the_others_while_one_program_never_comes_to_an_end() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var drops = Executors.newScheduledThreadPool(2)) {
            var came = new CompletableFuture<Socket>();
            drops.execute(() -> {
                try {
                    came.complete(listening.accept());
                } catch (IOException closed) {
                    came.completeExceptionally(closed);
                }
            });
            watch("{\"code\":\"%s\",\"webhook\":\"https://127.0.0.1:%d/\"}".formatted(code, listening.getLocalPort()));
            withdrawn();
            try (var slow = came.get(1, TimeUnit.MINUTES)) {
                slow.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
                drops.scheduleAtFixedRate(() -> dropped(slow), 0, 500, TimeUnit.MILLISECONDS);
                var endless = code;
                code = AttestationCode.fromRandom(++made).text();
                register();
                watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
                withdrawn();
                await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
                code = endless;
                await().atMost(Duration.ofMinutes(1)).until(() -> states().equals(List.of("WITHDRAWN WAITING")));
            } finally {
                drops.shutdownNow();
            }
        }
    }

    private static void dropped(Socket socket) {
        try {
            socket.getOutputStream().write(0);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Test
    void has_places_for_those_who_check_however_many_addresses_somebody_gives_that_never_answer() throws Exception {
        sql.sql("INSERT INTO watch.watch (id, code, kind, mark, sealed, language, made_at, confirm_until, keep_until)"
                        + " SELECT gen_random_uuid(), ?, 'EMAIL', 'bogus' || n, 'x'::bytea, 'fr', now(), now() + interval '1 day', ?"
                        + " FROM generate_series(1, 200) n")
                .params(code, TODAY.plusDays(300))
                .update();
        assertThat(watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void has_few_places_for_one_client() throws Exception {
        var hook = "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook());
        for (int i = 0; i < 5; i++) assertThat(watch(hook).statusCode()).isEqualTo(201);
        assertRefused(hook, 409, "TOO_MANY");
    }

    @Test
    void gives_up_on_a_program_that_says_it_is_gone() throws Exception {
        answer = 410;
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        withdrawn();
        await().until(() -> states().equals(List.of("WITHDRAWN PARKED")));
    }

    @Test
    void takes_up_what_somebody_was_killed_over() throws Exception {
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        sql.sql("INSERT INTO watch.message (id, watch, kind, day, state, next_at, attempts)"
                        + " SELECT md5(id || '/WITHDRAWN')::uuid, id, 'WITHDRAWN', ?, 'CLAIMED', now() + interval '1 hour', 1"
                        + " FROM watch.watch WHERE code = ?")
                .params(TODAY, code)
                .update();
        withdrawn();
        dueNow("CLAIMED");
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS).hasSize(1);
    }

    @Test
    void writes_to_nobody_who_did_not_say_yes_and_then_tells_them() throws Exception {
        var asked = watch("{\"code\":\"%s\",\"email\":\"Chef@Example.org\"}".formatted(code));
        assertThat(asked.statusCode()).isEqualTo(202);
        await().until(() -> mails().count() == 1);
        var again = watch("{\"code\":\"%s\",\"email\":\"chef@example.org\"}".formatted(code));
        assertThat(again.body()).isEqualTo(asked.body());
        var question = mails().findFirst().orElseThrow();
        var link = link(question);
        assertThat(get(link)).contains("data-watch=\"TO_CONFIRM\"");
        withdrawn();
        await().until(() -> states().equals(List.of("CONFIRM SENT")));
        assertThat(form(link, "/confirm")).contains("data-watch=\"CONFIRMED\"");
        await().until(() -> states().equals(List.of("CONFIRM SENT", "WITHDRAWN SENT")));
        var told = mails().skip(1).findFirst().orElseThrow();
        assertThat(told.getSubject()).contains(code.substring(0, 4), "retirée");
        assertThat(text(told)).contains("retirée", link).doesNotContain(code);
        assertThat(told.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(form(link, "/stop")).contains("data-watch=\"STOPPED\"");
        assertThat(states()).isEmpty();
        assertThat(get(link)).doesNotContain("data-watch");
        assertThat(mails().count()).isEqualTo(2);
    }

    @Test
    void ends_a_watch_by_its_pass_alone() throws Exception {
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        var id = sql.sql("SELECT id FROM watch.watch WHERE code = ?")
                .param(code)
                .query(UUID.class)
                .single();
        var path = "/api/attestations/watches/" + id + "/stop?pass=";
        assertThat(post(path + "wrong", "application/json", "").statusCode()).isEqualTo(404);
        var pass = service.getBean(WatchSecrets.class).pass(id);
        assertThat(post(path + pass, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(204);
        withdrawn();
        assertThat(states()).isEmpty();
    }

    @Test
    void keeps_no_address_and_no_secret_that_could_be_read() throws Exception {
        watch("{\"code\":\"%s\",\"email\":\"secret.person@example.org\",\"reference\":\"Monsieur X\"}".formatted(code));
        var row = sql.sql("SELECT w::text || encode(sealed, 'escape') FROM watch.watch w WHERE code = ?")
                .param(code)
                .query(String.class)
                .single();
        assertThat(row.toLowerCase(Locale.ROOT)).doesNotContain("secret.person", "example.org", "monsieur");
    }

    @Test
    void refuses_what_leads_nowhere() throws Exception {
        assertRefused(
                "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(AttestationCode.fromRandom(1), hook()),
                404,
                "UNKNOWN_CODE");
        assertRefused("{\"code\":\"zzz\",\"webhook\":\"%s\"}".formatted(hook()), 404, "UNKNOWN_CODE");
        assertRefused("{\"code\":\"%s\",\"webhook\":\"ftp://x\"}".formatted(code), 422, "NO_WEBHOOK");
        assertRefused("{\"code\":\"%s\",\"email\":\"nobody\"}".formatted(code), 422, "NO_ADDRESS");
        assertRefused("{\"code\":\"%s\",\"email\":\"a@b\\r\\nBcc: c@d\"}".formatted(code), 422, "NO_ADDRESS");
        withdrawn();
        assertRefused("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()), 409, "NOTHING_TO_WATCH");
    }

    @Test
    void that_cannot_be_opened_keeps_no_other_waiting() throws Exception {
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        sql.sql("UPDATE watch.watch SET sealed = 'broken'::bytea WHERE code = ?")
                .param(code)
                .update();
        watch("{\"code\":\"%s\",\"webhook\":\"%s&two\"}".formatted(code, hook()));
        withdrawn();
        await().until(() -> states().contains("WITHDRAWN SENT"));
        await().until(() -> failures().equals(List.of("cannot-be-opened")));
        assertThat(states()).contains("WITHDRAWN WAITING");
        assertThat(CALLS).hasSize(1);
    }

    @Test
    void that_never_answers_keeps_no_other_waiting() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            watch("{\"code\":\"%s\",\"webhook\":\"http://127.0.0.1:%d/\"}".formatted(code, silent.getLocalPort()));
            withdrawn();
            try (var called = silent.accept()) {
                assertThat(states()).containsExactly("WITHDRAWN CLAIMED");
                var slow = code;
                issued();
                watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
                watch("{\"code\":\"%s\",\"email\":\"chef@example.org\"}".formatted(code));
                withdrawn();
                await().until(() -> mails().count() == 1 && CALLS.size() == 1);
                code = slow;
                assertThat(states()).as("%s", called).containsExactly("WITHDRAWN CLAIMED");
            }
        }
    }

    @Test
    void of_a_share_tells_of_another_document_only_where_it_says_something_else() throws Exception {
        var share = shared(6);
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(share.text(), hook()));
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        replaced("KEY_REVOKED");
        await().until(() -> states().equals(List.of("REPLACED SENT")));
        replaced("CHANGE_DECLARED");
        await().until(() -> states().equals(List.of("REPLACED SENT", "REPLACED SENT")));
        assertThat(CALLS)
                .extracting(call -> call.json().path("data").path("code").asString())
                .containsExactly(code.substring(0, 4) + "…", share.text().substring(0, 4) + "…");
    }

    private void replaced(String why) {
        sql.sql("UPDATE register.attestation SET replaced_on = ?, replaced_by = ?, replaced_for = ? WHERE code = ?")
                .params(TODAY, AttestationCode.fromRandom(7).text(), why, code)
                .update();
    }

    private static ShareCode shared(int number) {
        var bytes = new byte[15];
        Arrays.fill(bytes, (byte) number);
        var share = ShareCode.fromRandom(bytes);
        sql.sql("INSERT INTO register.share (lookup, share, mark, purpose, discloses, until)"
                        + " VALUES (?, ?, ?, 'BANK', 'VALIDITY', ?)")
                .params(
                        service.getBean(ShareLock.class).lookup(share),
                        new UUID(2, number),
                        "mark-" + made,
                        TODAY.plusDays(9))
                .update();
        return share;
    }

    @Test
    void of_a_share_ends_with_the_share() throws Exception {
        var share = shared(5);
        var number = new UUID(2, 5);
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(share.text(), hook()));
        sql.sql("UPDATE register.share SET revoked_at = now() WHERE share = ?")
                .param(number)
                .update();
        withdrawn();
        var rounds = Instant.now().plusMillis(600);
        await().until(() -> Instant.now().isAfter(rounds));
        assertThat(states()).isEmpty();
        sql.sql("UPDATE register.share SET revoked_at = NULL WHERE share = ?")
                .param(number)
                .update();
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS.getFirst().json().path("data").path("code").asString())
                .isEqualTo(share.text().substring(0, 4) + "…");
    }

    @Test
    void is_asked_for_on_a_page_and_shows_the_secret_once() throws Exception {
        var verdict = get("/v/" + code);
        assertThat(verdict).contains("action=\"/verify/watch/ask\"");
        var form = post("/verify/watch/ask", FORM, token(verdict) + "&code=" + code)
                .body();
        assertThat(form).contains("id=\"by-mail\"", "id=\"by-webhook\"");
        var fields = token(form) + "&code=" + code + "&kind=WEBHOOK&target=";
        assertThat(post("/verify/watch", FORM, fields + "ftp").body()).contains("id=\"refused\"");
        var watching = post("/verify/watch", FORM, fields + URLEncoder.encode(hook(), StandardCharsets.UTF_8))
                .body();
        assertThat(watching).contains("data-watch=\"WATCHING\"", "whsec_");
        var stop = Pattern.compile("href=\"(/verify/watch/[^\"]+)\"").matcher(watching);
        assertThat(stop.find()).isTrue();
        assertThat(get(stop.group(1))).contains("data-watch=\"CONFIRMED\"").doesNotContain("whsec_");
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private void withdrawn() {
        sql.sql("UPDATE register.attestation SET ended_on = ?, ending = 'WITHDRAWN' WHERE code = ?")
                .params(TODAY, code)
                .update();
    }

    private void dueNow(String state) {
        sql.sql("UPDATE watch.message SET next_at = now() - interval '1 second' WHERE state = ?")
                .param(state)
                .update();
    }

    private List<String> states() {
        return sql.sql("SELECT m.kind || ' ' || state FROM watch.message m JOIN watch.watch w ON w.id = m.watch"
                        + " WHERE w.code = ? ORDER BY m.kind")
                .param(code)
                .query(String.class)
                .list();
    }

    /** What the tries that failed failed of. */
    private List<String> failures() {
        return sql.sql("SELECT error FROM watch.message m JOIN watch.watch w ON w.id = m.watch"
                        + " WHERE w.code = ? AND error IS NOT NULL")
                .param(code)
                .query(String.class)
                .list();
    }

    private static Stream<MimeMessage> mails() {
        return Stream.of(MAIL.getReceivedMessages());
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        return mail.getContent().toString();
    }

    private static String link(MimeMessage mail) throws IOException, MessagingException {
        var link = Pattern.compile("http://localhost:8080(/verify/watch/\\S+)").matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group(1);
    }

    private static String hook() {
        return "http://127.0.0.1:" + program.getAddress().getPort() + "/hook?who=me";
    }

    private HttpResponse<String> watch(String json) throws Exception {
        return post("/api/attestations/watches", "application/json", json);
    }

    private void assertRefused(String json, int status, String why) throws Exception {
        var refused = watch(json);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains("\"refusal\":\"" + why + "\"", "/problems/watch-refused", "\"detail\":\"");
        assertThat(refused.body()).doesNotContain("watch.refused.");
    }

    private String form(String link, String what) throws Exception {
        var pass = link.replaceAll(".*pass=", "");
        return post(link.replaceAll("\\?.*", "") + what, FORM, token(get(link)) + "&pass=" + pass)
                .body();
    }

    private static String token(String page) {
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    private String get(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(at(path))
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .header("Accept-Language", "fr")
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }
}
