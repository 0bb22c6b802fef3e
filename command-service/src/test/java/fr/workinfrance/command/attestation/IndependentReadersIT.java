package fr.workinfrance.command.attestation;

import static fr.workinfrance.testkit.Programs.run;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.signing.Seal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that we did not write read from attestations as a poor printer prints them. */
class IndependentReadersIT {

    private static final URI ADDRESS = URI.create("https://work-in-france.example.gouv.fr");

    /**
     * How many attestations the two symbols are read from: {@code -Dwif.symbols=500} ({@code infra/bench symbols}) for all that was
     * promised. What came of so many is kept.
     */
    private static final String HOW_MANY = "wif.symbols";

    private static final int SYMBOLS = Integer.getInteger(HOW_MANY, 20);
    private static final Path RESULTS = Path.of("..", "infra", "benchmarks", "results");

    @TempDir
    Path folder;

    private final SymbolWriter symbols = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
    private Seal seal;

    @BeforeEach
    void open() {
        seal = Seal.keptIn(folder.resolve("keys"), Clock.systemUTC());
    }

    /** Why by two at once: the programs that read take longer than all that is drawn for them. */
    @Test
    void zbarimg_and_dmtxread_read_both_symbols_from_a_poor_grey_print_at_150_dpi() throws Exception {
        var random = new Random(150);
        var claims =
                Stream.generate(() -> DrawnClaims.next(random)).limit(SYMBOLS).toList();
        try (var readers = Executors.newFixedThreadPool(2)) {
            var read = IntStream.range(0, SYMBOLS)
                    .<Callable<Void>>mapToObj(i -> () -> isRead(i, claims.get(i)))
                    .map(readers::submit)
                    .toList();
            for (var one : read) one.get();
        }
        if (System.getProperty(HOW_MANY) != null) keep();
    }

    private static void keep() throws IOException, InterruptedException {
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Files.writeString(
                RESULTS.resolve("symbols-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".md"),
                "%s: zbarimg %s and %s read both symbols from a poor grey print at 150 dpi of %d of %d attestations.%n"
                        .formatted(
                                now,
                                run("zbarimg", "--version").strip(),
                                run("sh", "-c", "dmtxread --version 2>&1 | head -n 1")
                                        .strip(),
                                SYMBOLS,
                                SYMBOLS),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private Void isRead(int number, AttestationClaim claim) throws Exception {
        var print = printed(claim, "print" + number);
        PoorPrint.make(Path.of(print), number);
        assertThat(run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", print)
                        .strip())
                .as("QR code %d", number)
                .endsWith("/V/" + claim.code());
        assertThat(run("dmtxread", "-N1", "-m", "60000", print))
                .as("DataMatrix %d", number)
                .isEqualTo(symbols.of(claim, Claims.SIGNED_ON, seal.sealer()));
        return null;
    }

    /** Law: a 2D-Doc is encoded in C40 (XP Z42-101); 230 is the word that says so. */
    @Test
    void dmtxread_finds_the_symbol_encoded_in_c40() throws Exception {
        var words = run("dmtxread", "-c", "-N1", "-m", "60000", printed(Kind.PLAIN.claim, "print"))
                .lines()
                .toList();
        assertThat(words.getFirst()).isEqualTo("d:230");
    }

    /** The last page, which bears the symbols. */
    private String printed(AttestationClaim claim, String name) throws IOException, InterruptedException {
        var page = new AttestationPage(ADDRESS, (one, day) -> symbols.of(one, day, seal.sealer()));
        var pdf = Files.write(folder.resolve(name + ".pdf"), page.draw(claim, Claims.SIGNED_ON));
        var print = folder.resolve(name);
        var last = Integer.toString(Tampering.pages(Files.readAllBytes(pdf)));
        run("pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", "-f", last, pdf.toString(), print.toString());
        return print + ".png";
    }
}
