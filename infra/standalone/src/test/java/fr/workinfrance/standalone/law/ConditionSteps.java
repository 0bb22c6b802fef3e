package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.law.text.FrenchWords;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an opinion or a decision is made to depend on, and who reads it; what a consulate reads of a decision. */
final class ConditionSteps {

    ConditionSteps(JourneySteps says, Tale tale) {
        says.step(
                "(\\w+) lit pour « ([^»]+) » la condition « ([^»]+) »",
                m -> assertThat(tale.sheet(m.group(1))
                                .path("opinions")
                                .valueStream()
                                .filter(opinion -> opinion.path("asked")
                                        .path("agency")
                                        .asString()
                                        .equals(FrenchWords.agency(m.group(2))))
                                .flatMap(opinion -> opinion.path("answers").valueStream())
                                .flatMap(answer -> conditions(answer).stream()))
                        .containsExactly(m.group(3)));
        says.step(
                "(\\w+) lit dans la décision la condition « ([^»]+) »",
                m -> assertThat(conditions(tale.sheet(m.group(1)).path("decision")))
                        .containsExactly(m.group(2)));
        says.step(
                "(\\w+) ne lit aucune décision",
                m -> assertThat(tale.sheet(m.group(1)).has("decision")).isFalse());
        says.step("(\\w+) lit que l’autorisation est accordée, et ne lit pas le contrat", m -> {
            var sheet = tale.sheet(m.group(1));
            assertThat(sheet.path("decision").path("kind").asString("")).isEqualTo("GRANTED");
            assertThat(sheet.has("contract")).isFalse();
        });
    }

    private static List<String> conditions(JsonNode said) {
        return said.path("conditions").valueStream().map(JsonNode::asString).toList();
    }
}
