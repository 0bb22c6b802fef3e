package fr.workinfrance.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The decisions, by their numbers. */
class DecisionsTest {

    /** A heading with the number of the file, and the day on which it was accepted. */
    private static final Pattern BEGINNING =
            Pattern.compile("# (\\d+)\\. (.+)\\n\\n(\\d{4}-\\d\\d-\\d\\d) · accepted.*");

    @Test
    void begin_with_their_number_and_their_day() throws IOException {
        for (var decision : decisions())
            assertThat(beginning(decision).group(1)).as("%s", decision).isEqualTo(Integer.toString(number(decision)));
    }

    @Test
    void stand_on_their_page() throws IOException {
        var rows = new StringBuilder();
        for (var decision : decisions()) {
            var told = beginning(decision);
            rows.append("| %s | [%s](../decisions/%s) | %s |%n"
                    .formatted(told.group(1), told.group(2), decision.getFileName(), told.group(3)));
        }
        new GeneratedPage("decisions.md").is("""
                # Decisions

                Written by `DecisionsTest` from the files of `docs/decisions`.

                | number | decision | accepted |
                | --- | --- | --- |
                %s""".formatted(rows));
    }

    private static int number(Path decision) {
        return Integer.parseInt(decision.getFileName().toString().substring(0, 4));
    }

    private static MatchResult beginning(Path decision) throws IOException {
        var found = BEGINNING.matcher(Files.readString(decision));
        assertThat(found.lookingAt()).as("how %s begins", decision).isTrue();
        return found.toMatchResult();
    }

    private static List<Path> decisions() throws IOException {
        try (var files = Files.list(Checkout.folder().resolve("docs/decisions"))) {
            return files.sorted().collect(Collectors.toList());
        }
    }
}
