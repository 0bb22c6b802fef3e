package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.law.text.FrenchWords;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What may still become of an opinion that was asked or given: recalled, or superseded by another. */
final class RevisingSteps {

    private final Tale tale;

    RevisingSteps(JourneySteps says, Tale tale) {
        this.tale = tale;
        says.step(
                "(\\w+) annule la demande d’avis à « ([^»]+) », parce que « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "recall-opinion",
                        Map.of("opinion", lastAskedOf(m.group(2)).path("id").asString(), "reasons", m.group(3))));
        says.step(
                "(\\w+) rend un second avis « ([^»]+) » pour la demande faite à « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "give-opinion",
                        Map.of(
                                "opinion",
                                lastAskedOf(m.group(3)).path("id").asString(),
                                "answer",
                                answer(m.group(2)))));
        says.step(
                "(\\w+) lit pour « ([^»]+) » les avis (.+)",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(
                                () -> assertThat(readBy(m.group(1), m.group(2))).isEqualTo(Tale.quoted(m.group(3)))));
    }

    private JsonNode lastAskedOf(String agency) {
        var id = FrenchWords.agency(agency);
        return tale.sheet(tale.applicant)
                .path("asked")
                .valueStream()
                .filter(asked -> asked.path("agency").asString().equals(id))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no opinion was asked of " + agency));
    }

    /** Every answer of that agency, in the order they came: a superseded one stays before the one that superseded it. */
    private List<String> readBy(String reader, String agency) {
        var id = FrenchWords.agency(agency);
        return tale.sheet(reader)
                .path("opinions")
                .valueStream()
                .filter(opinion ->
                        opinion.path("asked").path("agency").asString().equals(id))
                .flatMap(opinion -> opinion.path("answers").valueStream())
                .map(given ->
                        FrenchWords.called("verdict", given.path("verdict").asString()))
                .toList();
    }

    private static Map<String, Object> answer(String verdict) {
        return Map.of(
                "verdict",
                FrenchWords.named("verdict", verdict),
                "reasons",
                "Vu le dossier.",
                "conditions",
                List.of(),
                "pieces",
                List.of());
    }
}
