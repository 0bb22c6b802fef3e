package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.law.text.FrenchWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What follows a decision, and what anybody sees of a dossier. */
final class AfterwardsSteps {

    private final JourneySteps says;
    private final Tale tale;

    AfterwardsSteps(JourneySteps says, Tale tale) {
        this.says = says;
        this.tale = tale;
        contesting();
        telling();
    }

    private void contesting() {
        says.step("(\\w+) demande les motifs", m -> tale.ask(m.group(1), "request-reasons", Map.of()));
        says.step(
                "(\\w+) communique les motifs : article « ([^»]+) », « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "give-reasons",
                        Map.of("lawReasons", List.of(m.group(2)), "factReasons", m.group(3))));
        says.step(
                "les motifs ne sont pas venus à temps",
                _ -> await().atMost(Tale.PATIENCE)
                        .until(() -> tale.sheet(tale.applicant)
                                .path("contest")
                                .path("reasons")
                                .path("overdue")
                                .asBoolean()));
        says.step(
                "(\\w+) forme un « ([^»]+) » : « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "file-appeal",
                        Map.of(
                                "appeal", UUID.randomUUID().toString(),
                                "kind", FrenchWords.named("appeal-kind", m.group(2)),
                                "grounds", m.group(3))));
        says.step(
                "(\\w+) (accueille|rejette) le recours : « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "decide-appeal",
                        Map.of(
                                "appeal", pendingAppeal(),
                                "ruling", m.group(2).equals("accueille") ? "ALLOWED" : "REJECTED",
                                "reasons", m.group(3))));
    }

    private void telling() {
        says.step("(\\d+) jours passent", m -> tale.house.clock().letPass(Duration.ofDays(Long.parseLong(m.group(1)))));
        says.step(
                "le dossier est « ([^»]+) »",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(() -> assertThat(FrenchWords.called(
                                        "stage",
                                        tale.sheet(tale.applicant).path("stage").asString()))
                                .isEqualTo(m.group(1))));
        says.step(
                "le service en charge est « ([^»]+) »",
                m -> assertThat(tale.sheet(tale.applicant)
                                .path("progress")
                                .path("inCharge")
                                .asString())
                        .isEqualTo(FrenchWords.agency(m.group(1))));
        says.step("les règles relèvent (.+)", m -> assertThat(rules()).isEqualTo(Tale.quoted(m.group(1))));
        says.step(
                "la règle « ([^»]+) » cite « ([^»]+) »",
                m -> assertThat(tale.sheet(tale.applicant)
                                .path("findings")
                                .valueStream()
                                .filter(f ->
                                        f.path("rule").asString().equals(FrenchWords.named("rule-title", m.group(1))))
                                .map(f -> f.path("article").asString())
                                .toList())
                        .singleElement()
                        .asString()
                        .contains(m.group(2)));
    }

    private String pendingAppeal() {
        return tale.pendingAppeal().path("id").asString();
    }

    private List<String> rules() {
        return tale.sheet(tale.applicant)
                .path("findings")
                .valueStream()
                .map(finding ->
                        FrenchWords.called("rule-title", finding.path("rule").asString()))
                .toList();
    }
}
