package fr.workinfrance.standalone.law;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.law.text.JourneyText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The journeys of {@code src/test/resources/parcours}, written for officers, played by the whole house. */
class FrenchJourneysIT {

    private static final Path TEXTS = Path.of("src/test/resources/parcours");
    private static final String HOW_OFTEN_DELAYS_ARE_LOOKED_AT = "wif.deadlines.every";

    @TempDir
    static Path scratch;

    private static TestHouse house;

    @BeforeAll
    static void open() {
        System.setProperty(HOW_OFTEN_DELAYS_ARE_LOOKED_AT, "500ms");
        house = TestHouse.on(scratch.resolve("data"));
    }

    @AfterAll
    static void shut() {
        house.close();
        System.clearProperty(HOW_OFTEN_DELAYS_ARE_LOOKED_AT);
    }

    @TestFactory
    Stream<DynamicTest> go_as_they_are_told() throws IOException {
        var pdf = Files.readAllBytes(Path.of("src/test/resources/pieces/contrat.pdf"));
        return JourneyText.allIn(TEXTS).stream().map(text -> dynamicTest(text.title(), () -> play(text, pdf)));
    }

    private static void play(JourneyText text, byte[] pdf) {
        var steps = new JourneySteps(house, pdf);
        for (var step : text.steps()) {
            try {
                steps.play(step);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("line " + step.line() + ", " + step.words(), failure);
            }
        }
        steps.requireDone();
    }
}
