package fr.workinfrance.service.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception as classes and lines of code, without any of its messages. */
final class Trace {

    private static final int LINES = 12;
    private static final int CAUSES = 6;

    private Trace() {}

    static String of(@Nullable Throwable thrown) {
        List<String> told = new ArrayList<>();
        for (var cause = thrown; cause != null && told.size() < CAUSES; cause = cause.getCause()) told.add(one(cause));
        return String.join(System.lineSeparator() + "because of ", told);
    }

    private static String one(Throwable thrown) {
        var lines = Arrays.stream(thrown.getStackTrace())
                .limit(LINES)
                .map(line -> "    at " + line)
                .toList();
        return thrown.getClass().getName() + System.lineSeparator() + String.join(System.lineSeparator(), lines);
    }
}
