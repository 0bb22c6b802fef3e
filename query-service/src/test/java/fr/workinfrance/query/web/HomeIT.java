package fr.workinfrance.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.query.QueryService;
import fr.workinfrance.testkit.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class HomeIT {

    @TempDir
    private Path keys;

    @Test
    void opens_to_anybody_in_both_languages_and_lists_accounts_in_a_demonstration_only() throws Exception {
        try (var database = Database.fresh()) {
            try (var service = start(database, true)) {
                assertThat(read(service, "/"))
                        .contains("Une demande, plusieurs administrations", "/verify")
                        .doesNotContain("??", "déconnecté");
                assertThat(read(service, "/?signed-out")).contains("Vous êtes déconnecté");
                assertThat(read(service, "/?lang=en")).contains("One request, several administrations");
                assertThat(read(service, "/sign-in"))
                        .contains("claire", "unité départementale de Paris", "demonstration")
                        .doesNotContain("DIRECCTE-75");
                assertThat(read(service, "/sign-in?wrong")).contains("incorrect");
                assertThat(read(service, "/v3/api-docs/query")).contains("openapi");
                assertThat(signsIn(service)).isEqualTo(200);
            }
            try (var service = start(database, false)) {
                assertThat(read(service, "/sign-in")).doesNotContain("claire", "demonstration");
                // Why: their rows are still there, and everybody knows their password.
                assertThat(signsIn(service)).isEqualTo(401);
            }
        }
    }

    private ConfigurableApplicationContext start(Database database, boolean demonstration) {
        return SpringApplication.run(
                QueryService.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + Database.APP,
                "--spring.datasource.password=" + Database.APP,
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password(),
                "--wif.keys.folder=" + keys,
                "--wif.demonstration=" + demonstration);
    }

    private static int signsIn(ConfigurableApplicationContext service) throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var claire = Base64.getEncoder().encodeToString("claire:demonstration".getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/dossiers"))
                    .header("Authorization", "Basic " + claire)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String read(ConfigurableApplicationContext service, String path) throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
