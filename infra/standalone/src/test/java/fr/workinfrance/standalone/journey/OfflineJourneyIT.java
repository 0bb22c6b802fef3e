package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.workinfrance.standalone.TestHouse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page that checks a symbol in the browser, opened once with a network and used without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineJourneyIT {

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Chromium chromium;
    private BrowserContext browser;
    private Page page;
    private String symbol;

    @BeforeAll
    void openOnceAndCutTheNetwork() throws Exception {
        house = TestHouse.on(scratch.resolve("data"));
        chromium = new Chromium();
        symbol = Program.symbolOf(attestation(), scratch);
        browser = chromium.browser().newContext();
        page = browser.newPage();
        page.navigate(house.address() + "/verify/offline");
        page.waitForSelector("#offline[data-ready=true]");
        browser.setOffline(true);
        page.reload();
        page.waitForSelector("#offline[data-ready=true]");
    }

    @AfterAll
    void shut() {
        chromium.close();
        house.close();
    }

    @Test
    void checks_what_we_signed_and_says_what_it_says() {
        assertThat(checks(symbol, "2018-05-02")).isEqualTo("VALID");
        assertThat(page.locator("#facts").innerText()).contains("2018");
        assertThat(checks(symbol, "2017-01-01")).isEqualTo("NOT_STARTED");
        assertThat(checks(symbol, "2031-01-01")).isEqualTo("EXPIRED");
    }

    @Test
    void notices_what_was_changed_and_what_is_none() {
        int at = symbol.indexOf("69") + 2;
        var older = symbol.substring(0, at) + (symbol.charAt(at) == '1' ? '2' : '1') + symbol.substring(at + 1);
        assertThat(checks(older, "2018-05-02")).isEqualTo("ALTERED");
        assertThat(checks("HTTPS://WORK.EXAMPLE.FR/V/0", "")).isEqualTo("NOT_A_SYMBOL");
        assertThat(page.locator("#facts").isHidden()).isTrue();
    }

    @Test
    void says_how_old_what_it_knows_is() {
        assertThat(page.locator("#age").innerText()).contains("20").doesNotContain("{0}");
    }

    private String checks(String text, String day) {
        page.locator("#text")
                .fill(text.replace("\u001d", "<GS>").replace("\u001e", "<RS>").replace("\u001f", "<US>"));
        page.locator("#on").fill(day);
        page.locator("#check button[type=submit]").click();
        page.waitForSelector("#answers > div:not([hidden])");
        page.waitForTimeout(300);
        return page.locator("#answers > div:not([hidden])").getAttribute("id").replace("answer-", "");
    }

    private Path attestation() throws IOException, InterruptedException {
        var told = send(asking("admin", "/api/imports?owner=awa").POST(BodyPublishers.ofByteArray(sample())));
        assertThat(told.statusCode())
                .as(new String(told.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        var dossier = new String(told.body(), StandardCharsets.UTF_8)
                .replaceAll("(?s).*\"dossier\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        var pdf = scratch.resolve("attestation.pdf");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            var answer = send(
                    asking("awa", "/api/dossiers/" + dossier + "/attestation").GET());
            if (answer.statusCode() == 200) Files.write(pdf, answer.body());
            return answer.statusCode() == 200;
        });
        return pdf;
    }

    private HttpRequest.Builder asking(String login, String path) {
        var password = Base64.getEncoder().encodeToString((login + ":demonstration").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(house.address() + path))
                .header("Authorization", "Basic " + password)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] sample() throws IOException {
        try (var file = OfflineJourneyIT.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
