package fr.workinfrance.standalone.stories.people;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A table of made-up facts: a line for each, its fields apart by semicolons, the first of which is what it is called by. */
final class PeopleTable {

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    /** @param resource where it lies; lines that begin with a sharp are remarks */
    PeopleTable(String resource) {
        try (var in = PeopleTable.class.getResourceAsStream(resource);
                var text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            text.readAllLines().stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(";")))
                    .forEach(fields -> lines.put(fields.getFirst(), fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NullPointerException when nobody is called that */
    List<String> line(String called) {
        return Objects.requireNonNull(lines.get(called), called);
    }

    Set<String> all() {
        return lines.keySet();
    }
}
