package fr.workinfrance.standalone.law.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No procedure of the mission is left without a request that is followed to its decision. */
class EveryProcedureIsToldTest {

    private static final List<JourneyText> TEXTS = JourneyText.allIn(Path.of("src/test/resources/parcours"));

    // Why not closed, nor withdrawn: nobody has said yes or no then.
    private static final Set<String> DECIDED = Set.of(Stage.ATTESTED, Stage.REFUSED, Stage.REFUSAL_CONFIRMED).stream()
            .map(stage -> "le dossier est « " + FrenchWords.called("stage", stage.name()) + " »")
            .collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource
    void to_a_decision(ProcedureId.Name procedure) {
        var named = "demande « " + FrenchWords.called("procedure", procedure.name()) + " »";
        assertThat(TEXTS.stream().flatMap(JourneyText::requests))
                .filteredOn(request -> request.getFirst().contains(named))
                .anyMatch(EveryProcedureIsToldTest::endsInADecision);
    }

    private static boolean endsInADecision(List<String> request) {
        return request.reversed().stream()
                .filter(step -> step.startsWith("le dossier est « "))
                .findFirst()
                .filter(DECIDED::contains)
                .isPresent();
    }
}
