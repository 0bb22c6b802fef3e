package fr.workinfrance.standalone.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which day it is depends on where one asks: sources ask for the legal day, or name the zone, and never take a machine's or a session's. */
class DayOfTheMachineTest {

    private static final Pattern TAKEN = Pattern.compile(
            "\\b(current_date|localtimestamp|now\\(\\)::date)\\b|\\bLocal(Date|Time|DateTime)\\.now\\(\\)|\\bZoneId\\.systemDefault\\(",
            Pattern.CASE_INSENSITIVE);

    @Test
    void is_taken_nowhere() throws IOException {
        try (var files = Files.walk(Checkout.folder())) {
            assertThat(files.filter(DayOfTheMachineTest::isSource).flatMap(DayOfTheMachineTest::taken))
                    .isEmpty();
        }
    }

    @Test
    void would_be_noticed() {
        var offences = List.of(
                "VALUES (CURRENT_DATE + 9)",
                "now()::date",
                "LocalDate.now()",
                "LocalDateTime.now()",
                "ZoneId.systemDefault()");
        assertThat(offences)
                .allSatisfy(
                        line -> assertThat(TAKEN.matcher(line).find()).as(line).isTrue());
    }

    private static boolean isSource(Path file) {
        var name = file.toString();
        return (name.endsWith(".java") || name.endsWith(".sql"))
                && name.contains("/src/")
                && !name.endsWith(DayOfTheMachineTest.class.getSimpleName() + ".java");
    }

    private static Stream<String> taken(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> TAKEN.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
