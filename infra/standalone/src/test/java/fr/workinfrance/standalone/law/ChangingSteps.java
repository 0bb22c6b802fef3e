package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.law.text.FrenchWords;
import fr.workinfrance.standalone.law.text.UsualAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What those who hold an authorisation declare of it, and what anybody is told who checks it. */
final class ChangingSteps {

    private final JourneySteps says;
    private final Tale tale;
    private String code = "";
    private String kept = "";

    ChangingSteps(JourneySteps says, Tale tale) {
        this.says = says;
        this.tale = tale;
        declaring();
        takingAway();
        checking();
        naming();
    }

    private void declaring() {
        says.step(
                "(\\w+) déclare que le travail se fait « ([^»]+) »",
                m -> tale.ask(m.group(1), "declare-change", Map.of("workplace", m.group(2))));
        says.step(
                "(\\w+) déclare que le travail se fait « ([^»]+) » et que change « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "declare-change",
                        Map.of(
                                "workplace",
                                m.group(2),
                                "beyond",
                                List.of(FrenchWords.named("substance", m.group(3))))));
        says.step(
                "(\\w+) déclare que le contrat finit dans (\\d+) mois",
                m -> tale.ask(
                        m.group(1),
                        "declare-change",
                        Map.of("endsOn", in(m.group(2)).toString())));
        says.step(
                "(\\w+) déclare que le contrat est annulé",
                m -> tale.ask(m.group(1), "declare-cancellation", Map.of()));
    }

    private void takingAway() {
        says.step(
                "(\\w+) retire l’autorisation, raison « ([^»]+) », parce que « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "withdraw-authorisation",
                        Map.of("ground", FrenchWords.named("ground", m.group(2)), "reasons", m.group(3))));
        says.step(
                "(\\w+) abroge l’autorisation à compter de ce jour, parce que « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "repeal-authorisation",
                        Map.of("from", tale.today().toString(), "lostCondition", m.group(2), "reasons", m.group(2))));
    }

    private void checking() {
        says.step("on garde le code de l’attestation", _ -> {
            await().atMost(Tale.PATIENCE).until(() -> !attestation().isEmpty());
            kept = attestation();
        });
        says.step(
                "pour le code gardé, l’attestation est « ([^»]+) »",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(() -> assertThat(titleOf(checked(kept))).isEqualTo(m.group(1))));
        says.step(
                "pour le code gardé, l’attestation était « ([^»]+) » il y a (\\d+) jours",
                m -> assertThat(titleOf(checked(kept + "?on=" + tale.today().minusDays(Long.parseLong(m.group(2))))))
                        .isEqualTo(m.group(1)));
        says.step(
                "l’attestation est « ([^»]+) »",
                m -> await().atMost(Tale.PATIENCE).untilAsserted(() -> {
                    code = attestation();
                    assertThat(titleOf(checked(code))).isEqualTo(m.group(1));
                }));
        says.step("l’attestation est remplacée", _ -> {
            var old = code;
            await().atMost(Tale.PATIENCE)
                    .untilAsserted(() -> assertThat(attestation()).isNotEqualTo(old));
            code = attestation();
            await().atMost(Tale.PATIENCE).untilAsserted(() -> {
                var told = checked(old);
                assertThat(told.path("verdict").asString()).isEqualTo("REPLACED");
                assertThat(told.path("ground").asString()).isEqualTo("CHANGE_DECLARED");
                assertThat(told.path("replacedBy").asString().replace("-", "")).isEqualTo(code);
            });
        });
        says.step("l’autorisation prend fin dans (\\d+) mois", m -> {
            var end = in(m.group(1)).toString();
            assertThat(tale.sheet(tale.applicant).path("change").path("until").asString())
                    .isEqualTo(end);
            assertThat(checked(code).path("validUntil").asString()).isEqualTo(end);
        });
        says.step(
                "(\\w+) voit le nouveau lieu de travail « ([^»]+) »",
                m -> assertThat(tale.sheet(m.group(1))
                                .path("change")
                                .path("workplace")
                                .asString())
                        .isEqualTo(m.group(2)));
        says.step(
                "le dossier de \\w+ est marqué dans la liste de (\\w+)",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(() -> assertThat(tale.client
                                        .get(m.group(1), "/api/dossiers?share=CHANGED")
                                        .body()
                                        .toString())
                                .contains(tale.id())));
    }

    private void naming() {
        says.step("une nouvelle demande « ([^»]+) » de (\\w+), qui cite la première", m -> {
            tale.begin();
            tale.answers = UsualAnswers.on(tale.today());
            tale.answers.put("PREVIOUS_REFERENCE", tale.reference());
            tale.ask(
                    m.group(2),
                    "open-draft",
                    Map.of("role", "EMPLOYER", "procedure", FrenchWords.named("procedure", m.group(1))));
        });
        says.step("on revient à la première demande", _ -> tale.goBack());
    }

    private LocalDate in(String months) {
        return tale.today().plusMonths(Long.parseLong(months));
    }

    private String attestation() {
        return tale.sheet(tale.applicant).path("attestation").path("code").asString("");
    }

    private JsonNode checked(String asked) {
        return tale.client.get("", "/api/attestations/" + asked).body();
    }

    /** As the page calls it. */
    private static String titleOf(JsonNode told) {
        return switch (told.path("verdict").asString("") + " "
                + told.path("ground").asString("")) {
            case "VALID " -> "Valable";
            case "NOT_STARTED " -> "Pas encore valable";
            case "REPEALED CONTRACT_CANCELLED" -> "Terminée : contrat annulé";
            case "WITHDRAWN FRAUD" -> "Retirée";
            case "REPEALED CONDITION_LOST" -> "Abrogée";
            default -> told.toString();
        };
    }
}
