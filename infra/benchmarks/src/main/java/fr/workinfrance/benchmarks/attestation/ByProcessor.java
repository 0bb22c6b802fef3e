package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.benchmarks.Rates;
import fr.workinfrance.benchmarks.run.Run;
import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.SymbolWriter;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.verification.symbol.SymbolCheck;
import java.net.URI;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What one processor does in a second: checks by signature beside bare OpenSSL, and documents sealed beside the same only drawn. */
final class ByProcessor {

    private static final URI ADDRESS = URI.create("https://work-in-france.example");
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURE = Duration.ofSeconds(3);
    private static final String OPENSSL = "openssl";
    private static final String DIGEST = "digest";
    private static final String LEAST = "digest, openssl";
    private static final String SYMBOL = "2D-Doc";
    private static final String DOCUMENT = "document";
    private static final String DRAWN = "drawn";
    private static final String SEALED = "sealed";

    private final Run run;
    private final Rates rates;
    private final Seal seal = Seal.keptIn(Files.createTempDirectory("wif-bench"), Clock.systemUTC());
    private final SymbolWriter symbols = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
    private final AttestationPage page =
            new AttestationPage(ADDRESS, (claim, day) -> symbols.of(claim, day, seal.sealer()));
    private final byte[] sealed = sealed();

    ByProcessor(Run run, Rates rates) throws Exception {
        this.run = run;
        this.rates = rates;
    }

    private byte[] drawn() {
        return page.draw(SampleClaim.of(1), SampleClaim.SIGNED_ON);
    }

    private byte[] sealed() {
        return seal.seal(drawn(), Instant.now()).bytes();
    }

    void measure(int rounds) throws Exception {
        var receipts = Seal.keptIn(Files.createTempDirectory("wif-bench"), Clock.systemUTC());
        var bySeal = new BySeal(seal, receipts);
        var check = new SymbolCheck(bySeal.checker(), bySeal.certificates());
        var text = symbols.of(SampleClaim.of(1), SampleClaim.SIGNED_ON, seal.sealer());
        for (int round = 0; round <= rounds; round++) {
            var openssl = OpensslSpeed.verifiesPerSecond(run.time(Duration.ofSeconds(3)));
            rates.add(round, OPENSSL, openssl, "/s");
            measure(round, SYMBOL, () -> {
                if (check.of(text, null).read() == null) throw new IllegalStateException("not our symbol");
            });
            var digest = measure(
                    round, DIGEST, () -> MessageDigest.getInstance("SHA-256").digest(sealed));
            rates.add(round, LEAST, 1 / (1 / openssl + 1 / digest), "/s");
            measure(round, DOCUMENT, () -> bySeal.judge(sealed));
            measure(round, DRAWN, this::drawn);
            measure(round, SEALED, this::sealed);
        }
    }

    private double measure(int round, String name, CpuRate.Work work) throws Exception {
        var rate = CpuRate.of(run.time(round == 0 ? WARM_UP : MEASURE), work);
        rates.add(round, name, rate, "/s");
        return rate;
    }

    String table() {
        return """
                ## By one processor

                In one second of processor time, of which the compiler and the collector of the JVM have their part.

                | | a second | beside it | ratio |
                |---|---:|---:|---:|
                """
                + row(
                        "checks of a 2D-Doc by its signature, whole; beside bare `openssl speed` P-256 verify",
                        SYMBOL,
                        OPENSSL)
                + row(
                        "checks of a PDF of %d bytes that no register knows, by its seal: structure, one signature, certificate; beside bare `openssl speed` P-256 verify"
                                .formatted(sealed.length),
                        DOCUMENT,
                        OPENSSL)
                + row("the same; beside one SHA-256 of the same bytes", DOCUMENT, DIGEST)
                + row("the same; beside that SHA-256 and that P-256 verify, one after the other", DOCUMENT, LEAST)
                + row("attestations drawn and sealed; beside the same only drawn", SEALED, DRAWN);
    }

    private String row(String title, String name, String beside) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %s |%n",
                title,
                rates.of(name),
                rates.of(beside),
                rates.ratio(name, beside));
    }
}
