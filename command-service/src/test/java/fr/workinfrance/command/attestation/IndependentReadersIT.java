package fr.workinfrance.command.attestation;

import static fr.workinfrance.command.attestation.Programs.run;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What programs that we did not write say of sealed attestations, of every kind that we issue. */
class IndependentReadersIT {

    private static final URI ADDRESS = URI.create("https://work-in-france.example.gouv.fr");

    /** How many attestations the two symbols are read from: {@code -Dwif.symbols=500} for all that was promised. */
    private static final int SYMBOLS = Integer.getInteger("wif.symbols", 20);

    @TempDir
    Path folder;

    private Seal seal;
    private SymbolWriter symbols;

    @BeforeEach
    void open() {
        seal = Seal.keptIn(folder.resolve("keys"), Clock.systemUTC());
        symbols = new SymbolWriter(seal, SymbolWriter.UNLISTED, ADDRESS);
    }

    @ParameterizedTest
    @EnumSource
    void pdfsig_finds_the_whole_document_signed_and_the_signature_valid(Kind kind) throws Exception {
        assertThat(run("pdfsig", sealed(kind.claim).toString()))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "SHA-256");
    }

    @ParameterizedTest
    @EnumSource
    void qpdf_finds_no_error(Kind kind) throws Exception {
        assertThat(run("qpdf", "--check", sealed(kind.claim).toString()))
                .contains("No syntax or stream encoding errors found");
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
                    .isEqualTo(symbols.of(claim));
        }
    }

    /** The last page, which bears the symbols. */
    private String printed(AttestationClaim claim) throws IOException, InterruptedException {
        var pdf = Files.write(folder.resolve("print.pdf"), new AttestationPage(ADDRESS, symbols::of).draw(claim));
        var print = folder.resolve("print");
        var last = Integer.toString(Tampering.pages(Files.readAllBytes(pdf)));
        run("pdftoppm", "-r", "150", "-gray", "-png", "-singlefile", "-f", last, pdf.toString(), print.toString());
        return print + ".png";
    }

    private Path sealed(AttestationClaim claim) throws IOException {
        var drawn = new AttestationPage(ADDRESS, symbols::of).draw(claim);
        return Files.write(
                folder.resolve("attestation.pdf"),
                seal.seal(drawn, Clock.systemUTC().instant()).bytes());
    }
}
