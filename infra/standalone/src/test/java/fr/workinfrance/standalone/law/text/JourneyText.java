package fr.workinfrance.standalone.law.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A journey as an officer reads it: a title, then one step a line, each beginning with Étant donné, Quand, Alors or Et. A remark
 * begins with {@code >}. Any other line is a fault: a step that nobody plays would look like one that holds.
 */
public record JourneyText(String title, List<Step> steps) {

    /** @param words without the word it begins with */
    public record Step(int line, String words) {}

    private static final Pattern TITLE = Pattern.compile("Parcours : (.+)");
    private static final Pattern STEP = Pattern.compile("(?:Étant donné|Quand|Alors|Et) (?:que |qu’)?(.+)");
    private static final String REMARK = "> ";

    /** @throws IllegalStateException when none is there: a wrong folder would look like journeys that all hold */
    public static List<JourneyText> allIn(Path folder) {
        try (var files = Files.list(folder)) {
            var texts = files.sorted().map(JourneyText::read).toList();
            if (texts.isEmpty()) throw new IllegalStateException("no journey is told in " + folder);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JourneyText read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JourneyText of(String name, List<String> lines) {
        var title = lines.stream()
                .findFirst()
                .flatMap(line -> found(TITLE, line))
                .orElseThrow(() -> fault(name, 1, "no title: Parcours : …"));
        var steps = new ArrayList<Step>();
        for (int i = 1; i < lines.size(); i++) {
            int line = i + 1;
            var words = lines.get(i).strip();
            if (words.isEmpty() || words.startsWith(REMARK)) continue;
            steps.add(new Step(
                    line,
                    found(STEP, words).orElseThrow(() -> fault(name, line, "neither a step nor a remark: " + words))));
        }
        if (steps.isEmpty()) throw fault(name, lines.size(), "no step");
        return new JourneyText(title, List.copyOf(steps));
    }

    /** The words of each step that begins a request, and of those that follow it until the next one begins. */
    public Stream<List<String>> requests() {
        var requests = new ArrayList<List<String>>();
        for (var step : steps) {
            if (step.words().matches("une (?:autre |nouvelle )?demande « .+")) requests.add(new ArrayList<>());
            if (!requests.isEmpty()) requests.getLast().add(step.words());
        }
        return requests.stream();
    }

    private static Optional<String> found(Pattern pattern, String line) {
        var matcher = pattern.matcher(line.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static IllegalStateException fault(String name, int line, String what) {
        return new IllegalStateException(name + ", line " + line + ": " + what);
    }
}
