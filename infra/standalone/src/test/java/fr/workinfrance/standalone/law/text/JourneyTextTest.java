package fr.workinfrance.standalone.law.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.workinfrance.standalone.law.text.JourneyText.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTextTest {

    @Test
    void is_a_title_steps_and_remarks() {
        var text = JourneyText.of(
                "a",
                List.of(
                        "Parcours : une demande",
                        "",
                        "> Un article.",
                        "Étant donné une demande",
                        "Quand martin la dépose",
                        "Alors elle est déposée",
                        "Et qu’elle attend"));
        assertThat(text.title()).isEqualTo("une demande");
        assertThat(text.steps())
                .containsExactly(
                        new Step(4, "une demande"),
                        new Step(5, "martin la dépose"),
                        new Step(6, "elle est déposée"),
                        new Step(7, "elle attend"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mais cela est refusé",
                "Puis martin dépose le dossier",
                "Allors le dossier est « Refusé »",
                "alors le dossier est « Refusé »",
                "Alors",
                ">Un article.",
                "Code du travail, R5221-7"
            })
    void has_no_line_that_is_neither_a_step_nor_a_remark(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> JourneyText.of("a", List.of("Parcours : a", "Quand martin dépose", line)))
                .withMessageContaining("line 3");
    }

    @Test
    void begins_with_its_title_and_has_a_step() {
        assertThatIllegalStateException().isThrownBy(() -> JourneyText.of("a", List.of("Quand martin dépose")));
        assertThatIllegalStateException().isThrownBy(() -> JourneyText.of("a", List.of("Parcours : a", "> Rien.")));
        assertThatIllegalStateException().isThrownBy(() -> JourneyText.of("a", List.of()));
    }

    @Test
    void is_missed_where_none_is_told(@TempDir Path empty) {
        assertThatIllegalStateException()
                .isThrownBy(() -> JourneyText.allIn(empty))
                .withMessageContaining("no journey");
    }
}
