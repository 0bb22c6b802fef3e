package fr.workinfrance.standalone.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.workinfrance.standalone.GeneratedPage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole house against the table of forbidden arrows, and the table against classes that draw them. */
class ArrowsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("test-kit"))
            .importPackages("fr.workinfrance");

    static List<Arrow> arrows() {
        return Arrows.ALL;
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void are_drawn_nowhere(Arrow arrow) {
        arrow.rule().check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void would_be_noticed(Arrow arrow) {
        var offenders =
                new ClassFileImporter().importPackagesOf(arrow.offenders().toArray(new Class<?>[0]));
        assertThat(arrow.rule().allowEmptyShould(true).evaluate(offenders).hasViolation())
                .isTrue();
    }

    @Test
    void stand_on_their_page() {
        var rows = Arrows.ALL.stream()
                .map(arrow -> "| %s | %s |%n".formatted(arrow.sentence(), arrow.reason()))
                .collect(Collectors.joining());
        new GeneratedPage("arrows.md").is("""
                # Arrows that must never be

                Written by `ArrowsTest`, which looks for each of them in the whole house and proves on a class made for it that it would be seen.

                | never | because |
                | --- | --- |
                %s""".formatted(rows));
    }
}
