package fr.workinfrance.query.sheet;

import fr.workinfrance.query.dossier.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One step or reading, to be told in plain words. */
public record StepLine(
        long position,
        long sequence,
        String name,
        Instant at,
        Instant recordedAt,
        String by,
        Map<String, String> facts) {
    private static final String READING = "reading.";
    private static final String READ = "reading.dossier-read";
    private static final String TYPING = "dossier.draft-saved";

    static StepLine of(Step step) {
        return new StepLine(
                step.position(),
                step.sequence(),
                step.name(),
                step.at(),
                step.recordedAt(),
                step.by(),
                new TreeMap<>(step.facts()));
    }

    /** Whether it happened elsewhere before it was recorded here. */
    public boolean isFromElsewhere() {
        return at.isBefore(recordedAt.minusSeconds(3600));
    }

    static List<StepLine> trail(List<Step> steps) {
        var told = steps.stream().filter(s -> !s.name().startsWith(READING)).toList();
        // Why: a draft saves itself while it is typed; of a run of such steps the last one says it all.
        return java.util.stream.IntStream.range(0, told.size())
                .filter(i -> !isTyping(told, i) || !isTyping(told, i + 1))
                .mapToObj(i -> of(told.get(i)))
                .toList();
    }

    static List<StepLine> readings(List<Step> steps) {
        return steps.stream()
                // Why: what was refused concerns whoever controls; nobody saw anything.
                .filter(s -> s.name().equals(READ))
                .map(StepLine::of)
                .toList();
    }

    private static boolean isTyping(List<Step> steps, int i) {
        return i < steps.size() && steps.get(i).name().equals(TYPING);
    }
}
