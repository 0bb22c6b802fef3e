package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.law.text.FrenchWords;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an agency misses, and what becomes of it while the dossier is examined. */
final class MissingSteps {

    private final JourneySteps says;
    private final Tale tale;

    MissingSteps(JourneySteps says, Tale tale) {
        this.says = says;
        this.tale = tale;
        answering();
        awaiting();
    }

    private void answering() {
        says.step(
                "(\\w+) rend l’avis « ([^»]+) », sans la pièce « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "give-opinion",
                        answer("AWAITED", m.group(2), List.of(FrenchWords.named("piece", m.group(3))))));
        says.step(
                "(\\w+) remplace son avis par « ([^»]+) »",
                m -> tale.ask(m.group(1), "supersede-opinion", answer("GIVEN", m.group(2), List.of())));
    }

    private void awaiting() {
        says.step("la pièce « ([^»]+) » est attendue sous (\\d+) jours", m -> {
            var awaited = awaited();
            assertThat(awaited.path("respondBy").asString()).isEqualTo(tale.day(m.group(2)));
            assertThat(awaited.path("pieces").findValuesAsString("kind"))
                    .containsExactly(FrenchWords.named("piece", m.group(1)));
        });
        says.step(
                "ce qui manque est à produire sous (\\d+) jours",
                m -> assertThat(progress().path("respondBy").asString()).isEqualTo(tale.day(m.group(1))));
        says.step(
                "aucune pièce n’est plus attendue",
                _ -> assertThat(awaited().isMissingNode()).isTrue());
        says.step("le silence vaudra rejet le jour annoncé", _ -> {
            var clock = progress().path("clock");
            assertThat(clock.path("silenceOn")).isEqualTo(clock.path("receiptSaid"));
            assertThat(clock.path("pauses")).isEmpty();
        });
        says.step(
                "(\\w+) lit la pièce « ([^»]+) »",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(() -> assertThat(tale.read(m.group(1), piece(m.group(1), m.group(2))))
                                .isEqualTo(tale.joined())));
    }

    private String piece(String reader, String words) {
        var kind = FrenchWords.named("piece", words);
        return tale.sheet(reader)
                .path("pieces")
                .valueStream()
                .filter(piece -> piece.path("kind").asString().equals(kind))
                .map(piece -> piece.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(reader + " sees no piece « " + words + " »"));
    }

    private JsonNode progress() {
        return tale.sheet(tale.applicant).path("progress");
    }

    private JsonNode awaited() {
        return progress().path("awaited");
    }

    private Map<String, Object> answer(String state, String verdict, List<String> pieces) {
        var opinion = tale.sheet(tale.applicant)
                .path("asked")
                .valueStream()
                .filter(asked -> asked.path("state").asString().equals(state))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no opinion is " + state));
        return Map.of(
                "opinion",
                opinion.path("id").asString(),
                "answer",
                Map.of(
                        "verdict",
                        FrenchWords.named("verdict", verdict),
                        "reasons",
                        "Vu le dossier.",
                        "conditions",
                        List.of(),
                        "pieces",
                        pieces));
    }
}
