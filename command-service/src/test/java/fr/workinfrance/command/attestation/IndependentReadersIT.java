package fr.workinfrance.command.attestation;

import static fr.workinfrance.testkit.Programs.run;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.signing.Seal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that we did not write read from attestations as a poor printer prints them. */
class IndependentReadersIT {

    private static final URI ADDRESS = URI.create("https://work-in-france.example.gouv.fr");

    /** How many attestations the two symbols are read from: {@code -Dwif.symbols=500} for all that was promised. */
    private static final int SYMBOLS = Integer.getInteger("wif.symbols", 20);

    @TempDir
    Path folder;

    private final SymbolWriter symbols = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
    private Seal seal;

    @BeforeEach
    void open() {
        seal = Seal.keptIn(folder.resolve("keys"), Clock.systemUTC());
    }

    @Test
    void zbarimg_and_dmtxread_read_both_symbols_from_a_grey_print_at_150_dpi() throws Exception {
        var random = new Random(150);
        for (int i = 0; i < SYMBOLS; i++) {
            var claim = DrawnClaims.next(random);
            var print = printed(claim);
            assertThat(run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", print)
                            .strip())
                    .as("QR code %d", i)
                    .endsWith("/V/" + claim.code());
            assertThat(run("dmtxread", "-N1", "-m", "60000", print))
                    .as("DataMatrix %d", i)
                    .isEqualTo(symbols.of(claim, seal.sealer()));
        }
    }

    /** Law: a 2D-Doc is encoded in C40 (XP Z42-101); 230 is the word that says so. */
    @Test
    void dmtxread_finds_the_symbol_encoded_in_c40() throws Exception {
        var words = run("dmtxread", "-c", "-N1", "-m", "60000", printed(Kind.PLAIN.claim))
                .lines()
                .toList();
        assertThat(words.getFirst()).isEqualTo("d:230");
    }

    /** The last page, which bears the symbols. */
    private String printed(AttestationClaim claim) throws IOException, InterruptedException {
        var pdf = Files.write(
                folder.resolve("print.pdf"),
                new AttestationPage(ADDRESS, one -> symbols.of(one, seal.sealer())).draw(claim));
        var print = folder.resolve("print");
        var last = Integer.toString(Tampering.pages(Files.readAllBytes(pdf)));
        run("pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", "-f", last, pdf.toString(), print.toString());
        return print + ".png";
    }
}
