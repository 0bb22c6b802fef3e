package fr.workinfrance.standalone.trio;

import fr.workinfrance.testkit.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three services over one database that was empty, each a process with the login and the folders that {@code infra/compose.yaml} gives it. */
final class Trio implements AutoCloseable {

    private static final String OPEN_ROLE = "wif_verify";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Database database = Database.empty();
    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, ServiceInAJvm> running = new HashMap<>();
    private final Path home;

    private Trio(Path home) throws IOException {
        this.home = home;
        for (var name : List.of("command", "query", "verification")) {
            urls.put(name, "http://127.0.0.1:" + freePort());
            Files.deleteIfExists(ServiceInAJvm.log(name + "-service"));
        }
    }

    static Trio over(Path home) throws IOException, SQLException {
        var trio = new Trio(home);
        trio.givesTheOpenServiceItsPassword();
        return trio;
    }

    /** Starts these side by side, and waits until each can be asked. */
    void start(String... names) throws IOException {
        for (var name : names)
            running.put(name, ServiceInAJvm.starting(http, name + "-service", urls.get(name), settings(name)));
        for (var name : names) running.get(name).ready();
    }

    void kill(String... names) throws InterruptedException {
        for (var name : names) running.get(name).kill();
    }

    boolean runs(String name) {
        return running.get(name).runs();
    }

    Site site(String name) {
        return running.get(name).site();
    }

    HttpClient http() {
        return http;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        running.values().forEach(ServiceInAJvm::close);
        http.close();
        database.close();
    }

    private void givesTheOpenServiceItsPassword() throws SQLException {
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(OPEN_ROLE, OPEN_ROLE));
        }
    }

    private Map<String, String> settings(String name) throws IOException {
        var settings = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", Database.APP,
                "SPRING_DATASOURCE_PASSWORD", Database.APP,
                "SPRING_FLYWAY_URL", database.url(),
                "SPRING_FLYWAY_USER", database.user(),
                "SPRING_FLYWAY_PASSWORD", database.password()));
        settings.putAll(Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", urls.get(name).replaceAll(".*:", ""),
                "WIF_KEYS_FOLDER", folder("keys"),
                "WIF_HOLDER_FOLDER", folder("holder"),
                "WIF_COMMAND_URL", urls.get("command"),
                "WIF_PUBLIC_URL", urls.get("verification"),
                "WIF_DEMONSTRATION", "true"));
        settings.putAll(ownSettings(name));
        return settings;
    }

    private Map<String, String> ownSettings(String name) throws IOException {
        return switch (name) {
            case "command" -> Map.of("WIF_SEALING_FOLDER", folder("sealing"));
            case "query" -> Map.of("WIF_HOLDER_FOLDER", folder("nothing"));
            default ->
                Map.of(
                        "SPRING_DATASOURCE_USERNAME",
                        OPEN_ROLE,
                        "SPRING_DATASOURCE_PASSWORD",
                        OPEN_ROLE,
                        "SPRING_FLYWAY_ENABLED",
                        "false",
                        "SPRING_FLYWAY_USER",
                        "",
                        "SPRING_FLYWAY_PASSWORD",
                        "",
                        "WIF_KEYS_FOLDER",
                        folder("verification-keys"));
        };
    }

    private String folder(String name) throws IOException {
        return Files.createDirectories(home.resolve(name)).toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
