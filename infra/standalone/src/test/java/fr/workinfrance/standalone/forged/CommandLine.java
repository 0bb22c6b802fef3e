package fr.workinfrance.standalone.forged;

import fr.workinfrance.verification.offline.OfflineCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Somebody at a terminal without a network, who reads French: {@code infra/check-offline}, with what it fetched before. */
final class CommandLine {

    private final Path fetched;
    private final Path file;
    private final Clock clock;

    /** @param day the day it is for whoever checks */
    CommandLine(Path folder, String site, String day) {
        fetched = folder.resolve("fetched");
        file = folder.resolve("handed-in");
        clock = Clock.fixed(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var said = run("fetch", site, fetched.toString());
        if (!said.isEmpty()) throw new AssertionError(said);
    }

    /** What is said of a document or of the text of a symbol: {@code ALTERED CHANGED}, and under it what that means. */
    String said(byte[] handedIn) {
        try {
            Files.write(file, handedIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run("check", fetched.toString(), file.toString());
    }

    private String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        OfflineCheck.run(arguments, clock, new PrintStream(out, true, StandardCharsets.UTF_8), Locale.FRENCH);
        return out.toString(StandardCharsets.UTF_8);
    }
}
