package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.party.DossierId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which dossiers are left aside for now, and for how long: longer after each failure. Forgotten at a restart, which tries all. */
final class Patience {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Time for the list to learn from the log that one is done. */
    private static final Duration TO_BE_SEEN = Duration.ofSeconds(30);

    private record Aside(Instant until, int failures) {}

    private final Map<DossierId, Aside> aside = new HashMap<>();

    Set<DossierId> leftAside(Instant now) {
        aside.entrySet()
                .removeIf(entry -> entry.getValue().failures() == 0
                        && !now.isBefore(entry.getValue().until()));
        return aside.entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void done(DossierId dossier, Instant now) {
        aside.put(dossier, new Aside(now.plus(TO_BE_SEEN), 0));
    }

    /** Why until a restart: what it lacks does not come back. */
    void never(DossierId dossier) {
        aside.put(dossier, new Aside(Instant.MAX, 0));
    }

    /** @return how often it has failed now */
    int failed(DossierId dossier, Instant now) {
        var before = aside.get(dossier);
        int failures = before == null ? 1 : before.failures() + 1;
        var wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 16));
        aside.put(dossier, new Aside(now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST), failures));
        return failures;
    }
}
