package fr.workinfrance.standalone.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A journey as an officer reads it: a title, then one step a line, each beginning with Étant donné, Quand, Alors or Et. A line
 * that begins otherwise is a remark.
 */
record JourneyText(String title, List<Step> steps) {

    /** @param words without the word it begins with */
    record Step(int line, String words) {}

    private static final Pattern TITLE = Pattern.compile("Parcours : (.+)");
    private static final Pattern STEP = Pattern.compile("(?:Étant donné|Quand|Alors|Et) (?:que |qu’)?(.+)");

    static JourneyText read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JourneyText of(String name, List<String> lines) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            found(STEP, lines.get(i)).ifPresent(words -> steps.add(new Step(line, words)));
        }
        var title = lines.stream().flatMap(line -> found(TITLE, line).stream()).findFirst();
        return new JourneyText(title.orElse(name), steps);
    }

    private static Optional<String> found(Pattern pattern, String line) {
        var matcher = pattern.matcher(line.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
