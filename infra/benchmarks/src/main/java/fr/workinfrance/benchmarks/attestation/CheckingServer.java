package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.service.security.PublicPaths;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.VerificationService;
import fr.workinfrance.verification.limits.Allowance;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.limits.CheckLimits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checking service as it runs alone, with a full register, and an endpoint beside it that does nothing. */
final class CheckingServer implements AutoCloseable {

    private static final int REGISTERED = 10_000;

    private final Database database = Database.fresh();
    private final ConfigurableApplicationContext service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    CheckingServer(Path keys) {
        var application = new SpringApplication(VerificationService.class, Beside.class);
        application.setDefaultProperties(Map.of("wif.persons", "false"));
        service = application.run(
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
        address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        var sql = JdbcClient.create(database.app());
        IntStream.range(0, REGISTERED)
                .forEach(number -> sql.sql("INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from,"
                                + " valid_until, issued_at) VALUES (?, 'm', ?, 'k', '2018-10-01', '2019-09-30', now())")
                        .params(AttestationCode.fromRandom(number).text(), "%064x".formatted(number))
                        .update());
    }

    void check(int number) throws Exception {
        answered("/api/attestations/" + AttestationCode.fromRandom(number % REGISTERED), "\"verdict\":\"EXPIRED\"");
    }

    /** Shares of an attestation: one taken back, one that is over. */
    void shares(ShareCode revoked, ShareCode over) {
        var today = ParisTime.dayOf(Instant.now());
        share(revoked, new UUID(1, 1), today.plusDays(9));
        share(over, new UUID(1, 2), today.minusDays(9));
        JdbcClient.create(database.app())
                .sql("UPDATE register.share SET revoked_at = now() WHERE share = ?")
                .param(new UUID(1, 1))
                .update();
    }

    private void share(ShareCode code, UUID number, LocalDate until) {
        JdbcClient.create(database.app())
                .sql("INSERT INTO register.share (lookup, share, mark, purpose, discloses, until)"
                        + " VALUES (?, ?, 'm', 'BANK', 'VALIDITY', ?)")
                .params(service.getBean(ShareLock.class).lookup(code), number, until)
                .update();
    }

    /** How long an unknown code takes, in nanoseconds. */
    long unknownCode(String typed) throws Exception {
        return timed(request("/api/attestations/" + typed).build());
    }

    /** How long an unknown code of a share takes, in nanoseconds. */
    long unknownShare(String typed) throws Exception {
        return timed(request("/api/attestations/shares/check")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + typed + "\"}"))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private long timed(HttpRequest request) throws Exception {
        long began = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - began;
        if (!answer.body().contains("\"verdict\":\"UNKNOWN\"")) throw new IllegalStateException(answer.body());
        return took;
    }

    void nothing() throws Exception {
        answered("/empty", "");
    }

    private void answered(String path, String said) throws Exception {
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains(said))
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }

    /** What is beside it. */
    @Configuration
    @RestController
    static class Beside {

        private static final Allowance MUCH = new Allowance(1_000_000_000, Duration.ofSeconds(1));

        @GetMapping("/empty")
        String empty() {
            return "";
        }

        @Bean
        PublicPaths emptyPath() {
            return PublicPaths.of("/empty");
        }

        // Why: limits are counted as ever, and never reached.
        @Bean
        @Primary
        CheckBudgets unreached() {
            return new CheckBudgets(new CheckLimits(MUCH, MUCH, MUCH, MUCH, MUCH, MUCH, MUCH));
        }
    }
}
