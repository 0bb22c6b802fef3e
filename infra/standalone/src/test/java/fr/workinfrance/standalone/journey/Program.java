package fr.workinfrance.standalone.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs that others wrote, to look at our documents with. */
public final class Program {

    /** What {@code zbarimg} reads in the picture that {@code pdftoppm} makes of the first page. */
    static String qrCodeOf(Path pdf, Path folder) throws IOException, InterruptedException {
        run(
                "pdftoppm",
                "-r",
                "150",
                "-gray",
                "-png",
                "-f",
                "1",
                "-singlefile",
                pdf.toString(),
                folder.resolve("page") + "");
        return qrCodeIn(folder.resolve("page.png"));
    }

    /** What {@code zbarimg} reads in a picture. */
    static String qrCodeIn(Path picture) throws IOException, InterruptedException {
        return run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture.toString())
                .strip();
    }

    /** What {@code dmtxread} reads on the last page: that one bears the symbols. */
    public static String symbolOf(Path pdf, Path folder) throws IOException, InterruptedException {
        return run("dmtxread", "-N1", "-m", "50000", printedSymbol(pdf, folder).toString());
    }

    /** A picture of the last page, as a scanner would make it. */
    static Path printedSymbol(Path pdf, Path folder) throws IOException, InterruptedException {
        var pages = Files.createDirectories(folder.resolve("pages"));
        run("pdftoppm", "-r", "150", "-gray", "-png", pdf.toString(), pages.resolve("page") + "");
        try (var pictures = Files.list(pages)) {
            return pictures.sorted().reduce((_, later) -> later).orElseThrow();
        }
    }

    private static String run(String... line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0)
            throw new AssertionError(String.join(" ", line) + ": " + said);
        return said;
    }

    private Program() {}
}
