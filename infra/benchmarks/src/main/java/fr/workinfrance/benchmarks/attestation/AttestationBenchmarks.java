package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.benchmarks.Rates;
import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.SymbolWriter;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.check.Registered;
import fr.workinfrance.verification.symbol.SymbolCheck;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures, in one run: checks by code beside an empty endpoint of the same server, checks by signature beside bare OpenSSL, and
 * documents drawn and sealed beside the same documents only drawn. Read the ratios; absolute figures are the machine's.
 */
public final class AttestationBenchmarks {

    private static final URI ADDRESS = URI.create("https://work-in-france.example");
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    // Why longer: a whole server is compiled while it answers.
    private static final Duration SERVER_WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURE = Duration.ofSeconds(3);

    private final Rates rates = new Rates();
    private final Path keys;

    private AttestationBenchmarks(Path keys) {
        this.keys = keys;
    }

    /** @param arguments the folder where the result is kept */
    public static void main(String[] arguments) throws Exception {
        var benchmarks = new AttestationBenchmarks(Files.createTempDirectory("wif-bench"));
        benchmarks.byCode();
        benchmarks.bySignature();
        benchmarks.sealing();
        benchmarks.report(Path.of(arguments[0]));
        System.exit(0);
    }

    private void byCode() throws Exception {
        try (var server = new CheckingServer(keys)) {
            var number = new AtomicInteger();
            for (int round = 0; round <= ROUNDS; round++) {
                var time = round == 0 ? SERVER_WARM_UP : MEASURE;
                rates.add(round, "empty", rates.together(CLIENTS, time, server::nothing));
                rates.add(round, "code", rates.together(CLIENTS, time, () -> server.check(number.incrementAndGet())));
            }
        }
    }

    private void bySignature() throws Exception {
        var seal = Seal.keptIn(keys, Clock.systemUTC());
        var text = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS).of(SampleClaim.of(1), seal.sealer());
        var certificates = published(seal);
        var check = new SymbolCheck(new Checker(new NoRegister(), certificates, Clock.systemUTC()), certificates);
        for (int round = 0; round <= ROUNDS; round++) {
            rates.add(round, "openssl", OpensslSpeed.verifiesPerSecond());
            rates.add(round, "signature", CpuRate.of(round == 0 ? WARM_UP : MEASURE, () -> {
                if (check.of(text, null).read() == null) throw new IllegalStateException("not our symbol");
            }));
        }
    }

    private void sealing() throws Exception {
        var seal = Seal.keptIn(keys, Clock.systemUTC());
        var symbol = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
        var page = new AttestationPage(ADDRESS, claim -> symbol.of(claim, seal.sealer()));
        var claim = SampleClaim.of(1);
        for (int round = 0; round <= ROUNDS; round++) {
            var time = round == 0 ? WARM_UP : MEASURE;
            rates.add(round, "drawn", CpuRate.of(time, () -> page.draw(claim)));
            rates.add(round, "sealed", CpuRate.of(time, () -> seal.seal(page.draw(claim), Instant.now())));
        }
    }

    private void report(Path folder) throws Exception {
        var text = String.format(
                Locale.ROOT,
                """
                # Benchmarks of attestations

                %s; medians of %d rounds.

                | | per second | beside it | ratio |
                |---|---:|---:|---:|
                | checks by code over HTTP, %d clients, register in the database; beside an empty endpoint of the same server | %,.0f | %,.0f | %.2f |
                | checks of a 2D-Doc by its signature, whole, per CPU-second; beside bare `openssl speed` P-256 verify | %,.0f | %,.0f | %.2f |
                | attestations drawn and sealed, per CPU-second; beside the same only drawn | %,.1f | %,.1f | %.2f |
                """,
                rates.conditions(),
                ROUNDS,
                CLIENTS,
                rates.of("code"),
                rates.of("empty"),
                rates.of("code") / rates.of("empty"),
                rates.of("signature"),
                rates.of("openssl"),
                rates.of("signature") / rates.of("openssl"),
                rates.of("sealed"),
                rates.of("drawn"),
                rates.of("sealed") / rates.of("drawn"));
        System.out.println(text);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("attestations-" + LocalDate.now(ZoneOffset.UTC) + ".md"), text);
    }

    private static Certificates published(Seal seal) throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        var published = new ArrayList<Certificates.Published>();
        for (var key : seal.certificates())
            published.add(new Certificates.Published(
                    key.keyId(),
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(key.der())),
                    null));
        return () -> List.copyOf(published);
    }

    private static final class NoRegister implements Register {
        @Override
        public Optional<Registered> byCode(AttestationCode code) {
            return Optional.empty();
        }

        @Override
        public Optional<Registered> byDigest(String sha256) {
            return Optional.empty();
        }

        @Override
        public void byNoCode() {}
    }
}
