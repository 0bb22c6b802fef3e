package fr.workinfrance.standalone;

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
        } catch (RuntimeException e) {
            if (!running.isStopping()) end(e);
        }
    }

    private static void end(RuntimeException why) {
        var reason = Reason.of(why);
        var log = FailureLog.under(Path.of(System.getenv().getOrDefault("WIF_DATA", "data")));
        var lookThere = log.keep(why) && !reason.isPlain() ? LOOK_THERE.formatted(log.file()) : "";
        System.err.println(reason.sentence() + lookThere);
        System.exit(1);
    }
}
