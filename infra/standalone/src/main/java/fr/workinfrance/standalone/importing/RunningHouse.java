package fr.workinfrance.standalone.importing;

import fr.workinfrance.service.account.DemonstrationAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * A Work In France that runs somewhere, and as whom to speak to it.
 *
 * @param address {@code WIF_URL}
 * @param login {@code WIF_LOGIN}
 * @param password {@code WIF_PASSWORD}
 */
record RunningHouse(String address, String login, String password, Sayings sayings) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static RunningHouse of(Map<String, String> environment, Sayings sayings) {
        var here = "http://localhost:" + environment.getOrDefault("WIF_PORT", "8080");
        return new RunningHouse(
                environment.getOrDefault("WIF_URL", here).replaceAll("/+$", ""),
                environment.getOrDefault("WIF_LOGIN", "admin"),
                environment.getOrDefault("WIF_PASSWORD", DemonstrationAccounts.PASSWORD),
                sayings);
    }

    ImportAnswer take(Path file) {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            var answer = http.send(request(file), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return ImportAnswer.read(answer.statusCode(), answer.body())
                    .orElseThrow(() -> cannot("stranger", String.valueOf(answer.statusCode())));
        } catch (IOException away) {
            throw cannot("away");
        } catch (IllegalArgumentException notAnAddress) {
            throw cannot("bad-address");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw cannot("away");
        }
    }

    private HttpRequest request(Path file) throws IOException {
        return HttpRequest.newBuilder(URI.create(address + "/api/imports"))
                .header("Authorization", "Basic " + basic())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", sayings.language().toLanguageTag())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofFile(file))
                .build();
    }

    private String basic() {
        return Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private CannotImport cannot(String key, String... more) {
        return new CannotImport(more.length == 0 ? sayings.say(key, address) : sayings.say(key, address, more[0]));
    }
}
