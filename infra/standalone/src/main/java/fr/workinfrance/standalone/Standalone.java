package fr.workinfrance.standalone;

import fr.workinfrance.standalone.folder.CannotStart;
import java.nio.file.Path;
import java.time.Duration;

/** Work In France whole, in one process: what {@code infra/run} starts. It prints for the person at the terminal; the log is a file. */
public final class Standalone {

    private static final String LOOK_THERE = " The details stand in %s.";

    private Standalone() {}

    public static void main(String[] arguments) {
        var began = System.nanoTime();
        var running = new Running();
        try {
            var settings = Settings.of(System.getenv());
            running.start(settings, arguments);
            System.out.println(new Welcome(settings, Duration.ofNanos(System.nanoTime() - began)).text());
        } catch (CannotStart e) {
            if (!running.isStopping()) end(e.sentence(), "", e);
        } catch (RuntimeException e) {
            if (!running.isStopping()) end("Work In France could not start: " + innermost(e) + ".", LOOK_THERE, e);
        }
    }

    private static void end(String sentence, String lookThere, Throwable why) {
        var log = FailureLog.under(Path.of(System.getenv().getOrDefault("WIF_DATA", "data")));
        System.err.println(log.keep(why) ? sentence + lookThere.formatted(log.file()) : sentence);
        System.exit(1);
    }

    private static String innermost(Throwable e) {
        var cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }
}
