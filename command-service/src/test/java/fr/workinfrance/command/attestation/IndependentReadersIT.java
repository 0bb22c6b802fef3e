package fr.workinfrance.command.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.signing.Seal;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that we did not write say of a sealed attestation; without such a program the test says which is absent. */
class IndependentReadersIT {

    @TempDir
    Path folder;

    @Test
    void pdfsig_finds_the_whole_document_signed_and_the_signature_valid() throws Exception {
        assertThat(run("pdfsig", sealed(Claims.straining()).toString()))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "SHA-256");
    }

    @Test
    void qpdf_finds_no_error() throws Exception {
        assertThat(run("qpdf", "--check", sealed(Claims.straining()).toString()))
                .contains("No syntax or stream encoding errors found");
    }

    @Test
    void zbarimg_reads_the_address_from_a_poor_grey_print() throws Exception {
        run(
                "pdftoppm",
                "-r",
                "100",
                "-gray",
                sealed(Claims.plain()).toString(),
                folder.resolve("page").toString());
        try (Stream<Path> pages = Files.list(folder)) {
            var page = pages.filter(file -> file.toString().endsWith(".pgm")).findFirst();
            assertThat(run("zbarimg", "--quiet", "--raw", page.orElseThrow().toString())
                            .strip())
                    .contains("HTTPS://WORK.EXAMPLE.FR/V/" + Claims.plain().code());
        }
    }

    private Path sealed(AttestationClaim claim) throws IOException {
        var drawn = new AttestationPage(URI.create("https://work.example.fr")).draw(claim);
        var seal = Seal.keptIn(folder.resolve("keys"), Clock.systemUTC());
        return Files.write(
                folder.resolve("attestation.pdf"),
                seal.seal(drawn, Clock.systemUTC().instant()).bytes());
    }

    private static String run(String program, String... arguments) throws IOException, InterruptedException {
        assertThat(isInstalled(program)).as(program + " is installed").isTrue();
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }
}
