package fr.workinfrance.verification;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.testkit.Database;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs alone, over a database of its own, and somebody who asks it: one browser with its cookies. */
public final class RunningService implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern ANSWER = Pattern.compile("name=\"answer\" value=\"([^\"]+)\"");

    private final Database database = Database.fresh();
    private final ConfigurableApplicationContext service;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public RunningService(Path keys, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Database.APP,
                "--spring.datasource.password=" + Database.APP,
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password(),
                "--wif.keys.folder=" + keys));
        for (var setting : settings) all.add("--" + setting);
        service = VerificationService.alone().run(all.toArray(String[]::new));
    }

    public <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(database.app());
    }

    /** Registers so many attestations, good from October 2018 to September 2019, each with the code of its number. */
    public void registers(int papers, IntFunction<AttestationCode> code) {
        for (int paper = 0; paper < papers; paper++)
            sql().sql(
                            "INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, issued_at)"
                                    + " VALUES (?, 'm' || ?, ?, '0123456789abcdef', '2018-10-01', '2019-09-30', now())")
                    .params(code.apply(paper).text(), paper, "%02x".formatted(paper))
                    .update();
    }

    /** As the owner of the tables, for what the service itself may not do. */
    public DataSource owner() {
        return database.owner();
    }

    public HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public String get(String path) throws IOException, InterruptedException {
        return ask(path).body();
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path));
    }

    public HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public String post(String path, String type, String body) throws IOException, InterruptedException {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8)).body();
    }

    /** What the page of an answer carries for its receipt. */
    public String carried(String path) throws IOException, InterruptedException {
        return carriedBy(get(path));
    }

    public static String carriedBy(String page) throws IOException {
        var found = ANSWER.matcher(page);
        if (!found.find()) throw new IOException("no answer to keep");
        return found.group(1);
    }

    /** Sends a form as its page would. */
    public HttpResponse<byte[]> form(String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        var body = "_csrf=" + written(token())
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + written(field.getValue()))
                        .collect(Collectors.joining());
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Hands a file in as its page would. */
    public String hand(String path, String field, String name, byte[] file) throws IOException, InterruptedException {
        var head = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--b--\r\n")));
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }

    private String token() throws IOException, InterruptedException {
        var found = TOKEN.matcher(get("/verify"));
        if (!found.find()) throw new IOException("no form");
        return found.group(1);
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
