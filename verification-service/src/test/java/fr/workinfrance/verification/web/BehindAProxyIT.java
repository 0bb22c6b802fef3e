package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.VerificationService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Who guesses codes is slowed down, by their own address: their word about it counts only where a proxy is trusted. */
class BehindAProxyIT {

    private static final int GUESSES_AND_SLOW_ONES = 26;

    @TempDir
    private Path keys;

    private final HttpClient http = HttpClient.newHttpClient();
    private Database database;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void prepare() {
        database = Database.fresh();
    }

    @AfterEach
    void close() {
        service.close();
        database.close();
    }

    @Test
    void takes_no_word_about_an_address_unless_told_whose() throws Exception {
        service = started();
        for (int guess = 0; guess < GUESSES_AND_SLOW_ONES; guess++)
            assertThat(guess(guess, "203.0.113." + guess).statusCode()).isEqualTo(200);
        var refused = guess(99, "203.0.113.99");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(refused.body()).contains("/problems/too-many-checks", "réseau");
    }

    @Test
    void tells_clients_apart_behind_a_proxy_that_is_trusted() throws Exception {
        service = started(
                "--server.forward-headers-strategy=native", "--server.tomcat.remoteip.internal-proxies=127.0.0.1/32");
        for (int guess = 0; guess < GUESSES_AND_SLOW_ONES; guess++)
            assertThat(guess(guess, "203.0.113.7").statusCode()).isEqualTo(200);
        assertThat(guess(99, "203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(guess(99, "203.0.113.8").statusCode()).isEqualTo(200);
        // Why the last of several: what stands before it was said by the client, not by the proxy.
        assertThat(guess(99, "203.0.113.9, 203.0.113.7").statusCode()).isEqualTo(429);
    }

    @Test
    void tells_clients_apart_whose_addresses_a_proxy_writes_in_the_long_form() throws Exception {
        service = started(
                "--server.forward-headers-strategy=native", "--server.tomcat.remoteip.internal-proxies=127.0.0.1/32");
        for (int guess = 0; guess < GUESSES_AND_SLOW_ONES; guess++)
            assertThat(guess(guess, "::ffff:203.0.113.7").statusCode()).isEqualTo(200);
        assertThat(guess(99, "203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(guess(99, "::ffff:203.0.113.8").statusCode()).isEqualTo(200);
    }

    @Test
    void takes_no_word_from_a_proxy_that_is_not_the_trusted_one() throws Exception {
        service = started(
                "--server.forward-headers-strategy=native", "--server.tomcat.remoteip.internal-proxies=192.0.2.1/32");
        for (int guess = 0; guess < GUESSES_AND_SLOW_ONES; guess++) guess(guess, "203.0.113." + guess);
        assertThat(guess(99, "203.0.113.99").statusCode()).isEqualTo(429);
    }

    private ConfigurableApplicationContext started(String... settings) {
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
                "--wif.keys.folder=" + keys);
        return VerificationService.alone()
                .run(Stream.concat(ours, Stream.of(settings)).toArray(String[]::new));
    }

    private HttpResponse<String> guess(int number, String forwardedFor) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var code = AttestationCode.fromRandom(700 + number);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/attestations/" + code))
                .header("X-Forwarded-For", forwardedFor)
                .header("Accept-Language", "fr");
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
