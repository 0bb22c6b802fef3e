package fr.workinfrance.service.house;

import fr.workinfrance.testkit.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The small house, really listening, over a database of its own. */
final class House implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Database database = Database.fresh();
    final ConfigurableApplicationContext context;
    final Path keys;

    private House(boolean withViews, String... settings) {
        keys = folder();
        List<String> all = new ArrayList<>(List.of(
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
        all.addAll(List.of(settings));
        all.add("--house.views=" + withViews);
        if (!withViews) all.add("--spring.autoconfigure.exclude=fr.workinfrance.service.data.EventLogConfiguration");
        context = SpringApplication.run(SmallHouse.class, all.toArray(String[]::new));
    }

    static House open(String... settings) {
        return new House(false, settings);
    }

    static House inDemonstration() {
        return new House(false, "--wif.demonstration=true");
    }

    /** With an event log and one view over it, named {@code tally}. */
    static House withViews() {
        return new House(true, "--wif.demonstration=true");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "keys").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    Visitor visitor() {
        return new Visitor(this);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    /** Somebody with a browser of their own. */
    static final class Visitor {
        private final House house;
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Visitor(House house) {
            this.house = house;
        }

        HttpResponse<String> get(String path, String... headers) {
            return send(request(path, headers).GET());
        }

        HttpResponse<String> post(String path, String type, String body, String... headers) {
            return send(request(path, headers)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        }

        HttpResponse<String> postBytes(String path, String type, byte[] body, String... headers) {
            return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
        }

        HttpResponse<String> form(String path, String fields) {
            return post(path, "application/x-www-form-urlencoded", fields + "&_csrf=" + formToken());
        }

        HttpResponse<String> signIn(String login, String password) {
            return form("/sign-in", "username=" + login + "&password=" + password);
        }

        String formToken() {
            var page = TOKEN.matcher(get("/open/page").body());
            if (!page.find()) throw new AssertionError("the form carries no token");
            return URLEncoder.encode(page.group(1), StandardCharsets.UTF_8);
        }

        private HttpRequest.Builder request(String path, String... headers) {
            var request = HttpRequest.newBuilder(house.at(path));
            for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
            return request;
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
