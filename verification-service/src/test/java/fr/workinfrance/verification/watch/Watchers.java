package fr.workinfrance.verification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.RunningService;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever asks to be told, with a mail server and a program that really listen, and what is seen of them. */
abstract class Watchers {

    /** The day it is for the law; the database's own would be the day it is where its client lives. */
    static final LocalDate TODAY = ParisTime.dayOf(Instant.now());

    record Call(Map<String, String> headers, byte[] body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    @TempDir
    static Path keys;

    static GreenMail mail = new GreenMail();
    static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    static volatile int answer = 204;
    static HttpServer program;
    static RunningService service;
    static JdbcClient sql;
    static int made = 50_000;
    final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    String code = "";

    @BeforeAll
    static void open() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
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
        service = new RunningService(
                keys,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + mail.getSmtp().getPort(),
                "wif.watch.anywhere=true",
                "wif.watch.every=100ms",
                "wif.watch.within=5s");
        sql = service.sql();
        await().until(() -> sql.sql("SELECT to_regclass('register.share') IS NOT NULL")
                .query(Boolean.class)
                .single());
    }

    @AfterAll
    static void close() {
        service.close();
        program.stop(0);
        mail.stop();
    }

    @BeforeEach
    void issued() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        CALLS.clear();
        answer = 204;
        code = AttestationCode.fromRandom(++made).text();
        register();
    }

    /** So that those who say no do not count against the tests that follow. */
    @AfterEach
    void forgotten() {
        sql.sql("DELETE FROM watch.watch WHERE confirmed_at IS NULL").update();
    }

    void register() {
        sql.sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, issued_at)"
                        + " VALUES (?, ?, '00', '0123456789abcdef', ?, ?, now())")
                .params(code, "mark-" + made, TODAY.minusDays(9), TODAY.plusDays(300))
                .update();
    }

    static final String FORM = "application/x-www-form-urlencoded";

    void withdrawn() {
        sql.sql("UPDATE register.attestation SET ended_on = ?, ending = 'WITHDRAWN' WHERE code = ?")
                .params(TODAY, code)
                .update();
    }

    /** An appeal gave it back. */
    void restored() {
        sql.sql(
                        "UPDATE register.attestation SET ended_on = NULL, ending = NULL, restored = restored + 1, restored_on = ?"
                                + " WHERE code = ?")
                .params(TODAY, code)
                .update();
    }

    void dueNow(String state) {
        sql.sql("UPDATE watch.message SET next_at = now() - interval '1 second' WHERE state = ?")
                .param(state)
                .update();
    }

    /** How far everything is that is said of this attestation, but for the questions to programs. */
    List<String> states() {
        return sql.sql("SELECT m.kind || ' ' || state FROM watch.message m JOIN watch.watch w ON w.id = m.watch"
                        + " WHERE w.code = ? AND NOT (w.kind = 'WEBHOOK' AND m.kind = 'CONFIRM') ORDER BY m.kind")
                .param(code)
                .query(String.class)
                .list();
    }

    /** How far the questions to programs are. */
    List<String> questions() {
        return sql.sql("SELECT state FROM watch.message m JOIN watch.watch w ON w.id = m.watch"
                        + " WHERE w.code = ? AND w.kind = 'WEBHOOK' AND m.kind = 'CONFIRM'")
                .param(code)
                .query(String.class)
                .list();
    }

    static Stream<MimeMessage> mails() {
        return Stream.of(mail.getReceivedMessages());
    }

    static String text(MimeMessage mail) throws IOException, MessagingException {
        return mail.getContent().toString();
    }

    static String link(MimeMessage mail) throws IOException, MessagingException {
        var link = Pattern.compile("http://localhost:8080(/verify/watch/\\S+)").matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group(1);
    }

    static String hook() {
        return "http://127.0.0.1:" + program.getAddress().getPort() + "/hook?who=me";
    }

    HttpResponse<String> watch(String json) throws Exception {
        return post("/api/attestations/watches", "application/json", json);
    }

    /** Has a program watch that says yes when it is asked; what it is called for since is something else. */
    HttpResponse<String> program(String code, String address) throws Exception {
        return program("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, address));
    }

    HttpResponse<String> program(String json) throws Exception {
        var asked = watch(json);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        var id = UUID.fromString(
                JsonMapper.shared().readTree(asked.body()).path("id").asString());
        await().until(() -> service.part(Watches.class).stateOf(id).equals(Optional.of(Watch.State.CONFIRMED)));
        await().until(() -> sql.sql("SELECT count(*) FROM watch.message WHERE watch = ? AND state = 'SENT'")
                .param(id)
                .query(Long.class)
                .single()
                .equals(1L));
        CALLS.removeIf(call -> call.json().path("type").asString().equals("watch.confirm"));
        return asked;
    }

    String form(String link, String what) throws Exception {
        var pass = link.replaceAll(".*pass=", "");
        return post(link.replaceAll("\\?.*", "") + what, FORM, token(get(link)) + "&pass=" + pass)
                .body();
    }

    static String token(String page) {
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    String get(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(at(path))
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .header("Accept-Language", "fr")
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static URI at(String path) {
        return service.at(path);
    }

    /** What the tries that failed failed of. */
    List<String> failures() {
        return sql.sql("SELECT error FROM watch.message m JOIN watch.watch w ON w.id = m.watch"
                        + " WHERE w.code = ? AND error IS NOT NULL")
                .param(code)
                .query(String.class)
                .list();
    }

    static ShareCode shared(int number) {
        var bytes = new byte[15];
        Arrays.fill(bytes, (byte) number);
        var share = ShareCode.fromRandom(bytes);
        sql.sql("INSERT INTO register.share (lookup, share, mark, purpose, discloses, until)"
                        + " VALUES (?, ?, ?, 'BANK', 'VALIDITY', ?)")
                .params(
                        service.part(ShareLock.class).lookup(share),
                        new UUID(2, number),
                        "mark-" + made,
                        TODAY.plusDays(9))
                .update();
        return share;
    }
}
