package fr.workinfrance.query.door;

import fr.workinfrance.domain.reading.ReadingEvent;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.QueryService;
import fr.workinfrance.query.ToldLog;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.testkit.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The query service, really listening, its views filled with what a test tells. */
final class QueryHouse implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Database database = Database.fresh();
    private final ConfigurableApplicationContext context;

    // Why a day of the pasts told: what is offered depends on the day, and must not depend on that of the test.
    private volatile Instant now = Instant.parse("2026-03-20T09:00:00Z");

    /** @param settings more of them, such as {@code wif.courier.every=100ms} */
    QueryHouse(String... settings) {
        var application = new SpringApplication(QueryService.class);
        application.addInitializers(started -> ((GenericApplicationContext) started)
                .registerBean("houseClock", Clock.class, this::clock, bean -> bean.setPrimary(true)));
        context = application.run(arguments(settings));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** From now on it is that instant in the house. */
    void itIs(String instant) {
        now = Instant.parse(instant);
    }

    private String[] arguments(String... settings) {
        var ours = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Database.APP,
                "--spring.datasource.password=" + Database.APP,
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password(),
                "--wif.event-log.engine=memory",
                "--wif.demonstration=true",
                "--wif.keys.folder=" + folder());
        return Stream.concat(ours, Stream.of(settings).map(setting -> "--" + setting))
                .toArray(String[]::new);
    }

    /** Lets the courier write of what happened since that day. */
    void openedOn(String day) {
        JdbcClient.create(database.owner())
                .sql("UPDATE courier.opening SET at = ?::date")
                .param(day)
                .update();
    }

    /** Under which number dossiers know whoever signs in by that login. */
    String account(String login) {
        return context.getBean(Accounts.class).called(login).orElseThrow().id().toString();
    }

    ToldCommands commands() {
        return context.getBean(ToldCommands.class);
    }

    void tell(Past... pasts) {
        tell(_ -> {}, pasts);
    }

    /** @param others what the first applicant did beside the dossiers */
    void tellAlso(List<Past> pasts, Object... others) {
        var log = new ToldLog(context.getBean(PersonalSeals.class));
        for (var past : pasts) log.tell(past);
        for (var other : others) log.tell(other, "applicant:" + account("awa"));
        for (var projection : context.getBeansOfType(Projection.class).values()) fold(projection, log);
    }

    /** The pasts, and what was read of them or refused. */
    void tell(List<ReadingEvent> readings, Past... pasts) {
        tell(log -> readings.forEach(reading -> log.tell(reading, "somebody:1234")), pasts);
    }

    /** @param more what else has happened, in streams beside the dossiers */
    void tell(Consumer<ToldLog> more, Past... pasts) {
        var log = new ToldLog(context.getBean(PersonalSeals.class));
        for (var past : pasts) log.tell(past);
        more.accept(log);
        for (var projection : context.getBeansOfType(Projection.class).values()) fold(projection, log);
    }

    private void fold(Projection projection, ToldLog log) {
        try (var connection = database.app().getConnection()) {
            connection.setSchema(projection.name());
            projection.project(connection, log.events());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcClient sql() {
        return JdbcClient.create(database.app());
    }

    Visitor signedIn(String login) {
        var visitor = new Visitor();
        visitor.form("/sign-in", "username=" + login + "&password=demonstration", "/sign-in");
        return visitor;
    }

    HttpResponse<String> api(String login, String path) {
        var basic = Base64.getEncoder().encodeToString((login + ":demonstration").getBytes(StandardCharsets.UTF_8));
        return new Visitor()
                .send(HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Basic " + basic)
                        .GET());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "keys").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with a browser of their own. */
    final class Visitor {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(at(path))
                    .header("Accept-Language", "fr")
                    .GET());
        }

        /** Asks whether there is such a page, and not for it. */
        HttpResponse<String> head(String path) {
            return send(HttpRequest.newBuilder(at(path)).HEAD());
        }

        /** Sends a form of a page, with that page's token. */
        HttpResponse<String> form(String path, String fields, String page) {
            var token = TOKEN.matcher(get(page).body());
            if (!token.find()) throw new AssertionError("no form on " + page);
            var body = fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            return send(HttpRequest.newBuilder(at(path))
                    .header("Accept-Language", "fr")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Sends a form without the cookies that say who sends it. */
        HttpResponse<String> formOfNobody(String path, String fields) {
            return new Visitor()
                    .send(HttpRequest.newBuilder(at(path))
                            .header("Accept-Language", "fr")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(fields)));
        }

        /** What the page's own script asks for, without being signed in. */
        HttpResponse<String> script(String path) {
            return new Visitor()
                    .send(HttpRequest.newBuilder(at(path))
                            .header("HX-Request", "true")
                            .GET());
        }

        /** The same as a form with files in it sends itself. */
        HttpResponse<String> multipart(String path, List<String[]> fields, String page) {
            var body = new StringBuilder();
            for (var field : fields) part(body, field[0], field[1]);
            return multipart(path, body, page);
        }

        /** Sends one file by a page's form. */
        HttpResponse<String> file(String path, String field, String name, String content) {
            var body = new StringBuilder();
            part(body, field + "\"; filename=\"" + name, content);
            part(body, "once", "11111111-2222-3333-4444-555555555555");
            return multipart(path, body, path);
        }

        private HttpResponse<String> multipart(String path, StringBuilder body, String page) {
            var token = TOKEN.matcher(get(page).body());
            if (!token.find()) throw new AssertionError("no form on " + page);
            part(body, "_csrf", token.group(1));
            return send(HttpRequest.newBuilder(at(path))
                    .header("Accept-Language", "fr")
                    .header("Content-Type", "multipart/form-data; boundary=xyz")
                    .POST(HttpRequest.BodyPublishers.ofString(body + "--xyz--\r\n")));
        }

        private static void part(StringBuilder body, String name, String value) {
            body.append("--xyz\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append("\"\r\n\r\n")
                    .append(value)
                    .append("\r\n");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
