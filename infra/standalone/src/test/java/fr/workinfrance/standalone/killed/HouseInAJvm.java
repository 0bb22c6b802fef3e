package fr.workinfrance.standalone.killed;

import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The standalone as {@code infra/run} starts it, in a JVM that can be killed. */
final class HouseInAJvm implements AutoCloseable {

    private final ChildJvm jvm;
    private final String url;
    private final Path data;

    private HouseInAJvm(ChildJvm jvm, String url, Path data) {
        this.jvm = jvm;
        this.url = url;
        this.data = data;
    }

    static HouseInAJvm startedOn(Path data) throws IOException {
        return startedOn(data, Map.of());
    }

    /** @param more settings, as environment variables */
    static HouseInAJvm startedOn(Path data, Map<String, String> more) throws IOException {
        var port = freePort();
        var line = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Checkout.folder()
                        .resolve("infra/standalone/target/standalone.jar")
                        .toString());
        var settings = new HashMap<>(more);
        settings.put("WIF_DATA", data.toString());
        settings.put("WIF_PORT", Integer.toString(port));
        var jvm = ChildJvm.running(line, settings);
        jvm.says("Work In France answers at");
        return new HouseInAJvm(jvm, "http://127.0.0.1:" + port, data);
    }

    String url() {
        return url;
    }

    /** A token for each of these. */
    Map<String, String> tokens(HttpClient http, String... logins) throws IOException, InterruptedException {
        var tokens = new HashMap<String, String>();
        for (var login : logins) {
            var answer = post(http, login, "/api/token", 200);
            tokens.put(login, answer.replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
        }
        return tokens;
    }

    /** Asks that a view be filled anew. */
    void rebuild(HttpClient http, String view) throws IOException, InterruptedException {
        post(http, "admin", "/api/projections/" + view + "/rebuild", 202);
    }

    private String post(HttpClient http, String login, String path, int expected)
            throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((login + ":demonstration").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected)
            throw new AssertionError("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        return answer.body();
    }

    /** The database as its owner sees it. */
    Connection database() throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("keys/postgres-owner")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/workinfrance".formatted(port), "wif_owner", password);
    }

    void kill() throws InterruptedException {
        jvm.kill();
    }

    void stop() throws InterruptedException {
        jvm.stop();
    }

    @Override
    public void close() {
        jvm.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
