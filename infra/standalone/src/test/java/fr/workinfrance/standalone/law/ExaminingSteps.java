package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.law.text.FrenchWords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happens to a dossier while it is examined: pieces, opinions, decisions. */
final class ExaminingSteps {

    private final JourneySteps says;
    private final Tale tale;

    ExaminingSteps(JourneySteps says, Tale tale) {
        this.says = says;
        this.tale = tale;
        examining();
        deciding();
    }

    private void examining() {
        says.step("(\\w+) déclare le dossier complet", m -> tale.ask(m.group(1), "mark-complete", Map.of()));
        says.step("(\\w+) demande (?:la pièce|les pièces) (.+) sous (\\d+) jours", m -> {
            var gaps = Tale.quoted(m.group(2)).stream()
                    .map(piece -> Map.of("kind", FrenchWords.named("piece", piece), "reason", "MISSING"))
                    .toList();
            tale.ask(m.group(1), "request-pieces", Map.of("gaps", gaps, "respondBy", tale.day(m.group(3))));
        });
        says.step(
                "(\\w+) demande l’avis (obligatoire|facultatif) de « ([^»]+) » sous (\\d+) jours",
                m -> tale.ask(
                        m.group(1),
                        "request-opinion",
                        opinionRequest(
                                m.group(2).equals("obligatoire"),
                                FrenchWords.agency(m.group(3)),
                                "Code du travail, R5221-20",
                                tale.day(m.group(4)),
                                "STILL_OWED")));
        says.step(
                "(\\w+) demande l’avis (obligatoire|facultatif) de « ([^»]+) » sous (\\d+) jours, article « ([^»]+) », « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "request-opinion",
                        opinionRequest(
                                m.group(2).equals("obligatoire"),
                                FrenchWords.agency(m.group(3)),
                                m.group(5),
                                tale.day(m.group(4)),
                                FrenchWords.named("silence", m.group(6)))));
        says.step(
                "(\\w+) demande l’avis conforme de « ([^»]+) » sous (\\d+) jours",
                m -> tale.ask(
                        m.group(1), "request-opinion", binding(FrenchWords.agency(m.group(2)), tale.day(m.group(3)))));
        says.step(
                "(\\w+) rend l’avis « ([^»]+) »",
                m -> tale.ask(
                        m.group(1), "give-opinion", answer(FrenchWords.named("verdict", m.group(2)), null, List.of())));
        says.step(
                "(\\w+) rend l’avis « ([^»]+) », à la condition « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "give-opinion",
                        answer(FrenchWords.named("verdict", m.group(2)), null, List.of(m.group(3)))));
        says.step(
                "(\\w+) répond qu’elle n’est pas compétente et transmet à « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "give-opinion",
                        answer("NOT_COMPETENT", FrenchWords.agency(m.group(2)), List.of())));
        says.step(
                "l’avis de « ([^»]+) » est « ([^»]+) »",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(() -> assertThat(opinion(FrenchWords.agency(m.group(1)))
                                        .path("state")
                                        .asString())
                                .isEqualTo(state(m.group(2)))));
        says.step(
                "l’avis de « ([^»]+) » a été rappelé",
                m -> await().atMost(Tale.PATIENCE)
                        .until(() -> opinion(FrenchWords.agency(m.group(1)))
                                .path("reminded")
                                .asBoolean()));
    }

    private void deciding() {
        says.step(
                "(\\w+) accorde l’autorisation",
                m -> tale.ask(m.group(1), "approve-dossier", approval(m.group(1), null, List.of())));
        says.step(
                "(\\w+) accorde l’autorisation, à la condition « ([^»]+) »",
                m -> tale.ask(m.group(1), "approve-dossier", approval(m.group(1), null, List.of(m.group(2)))));
        says.step(
                "(\\w+) accorde l’autorisation parce que « ([^»]+) »",
                m -> tale.ask(m.group(1), "approve-dossier", approval(m.group(1), m.group(2), List.of())));
        says.step(
                "(\\w+) accorde l’autorisation du jour « ([^»]+) » au jour « ([^»]+) »",
                m -> tale.ask(
                        m.group(1), "approve-dossier", approval(tale.typedDay(m.group(2)), tale.typedDay(m.group(3)))));
        says.step(
                "(\\w+) refuse l’autorisation, article « ([^»]+) », parce que « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "refuse-dossier",
                        Map.of("lawReasons", List.of(m.group(2)), "factReasons", m.group(3))));
        says.step(
                "(\\w+) classe le dossier sans suite, raison « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "close-dossier",
                        Map.of(
                                "reason",
                                FrenchWords.named("close-reason", m.group(2)),
                                "message",
                                "Voir la préfecture.")));
        says.step("cela est refusé : « ([^»]+) »", m -> {
            assertThat(tale.last).isNotNull();
            assertThat(tale.last.isDone()).isFalse();
            assertThat(FrenchWords.asTyped(tale.last.detail())).contains(m.group(1));
            tale.last = null;
        });
    }

    private static Map<String, Object> opinionRequest(
            boolean mandatory, String agency, String basis, String dueOn, String silence) {
        return Map.of("request", request(agency, basis, dueOn, silence, mandatory, false));
    }

    /** Law: nobody passes over an opinion that binds, nor decides against it. */
    private static Map<String, Object> binding(String agency, String dueOn) {
        return Map.of("request", request(agency, "Code du travail, R5221-20", dueOn, "STILL_OWED", true, true));
    }

    private static Map<String, Object> request(
            String agency, String basis, String dueOn, String silence, boolean mandatory, boolean binding) {
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "agency", agency,
                "basis", basis,
                "binding", binding,
                "mandatory", mandatory,
                "mayBePassedOver", !binding,
                "dueOn", dueOn,
                "silence", silence);
    }

    private static String state(String words) {
        return switch (words) {
            case "Attendu" -> "AWAITED";
            case "En retard" -> "OVERDUE";
            case "Rendu" -> "GIVEN";
            case "Annulé" -> "RECALLED";
            default -> throw new IllegalArgumentException(words);
        };
    }

    private JsonNode opinion(String agency) {
        return tale.sheet(tale.applicant)
                .path("asked")
                .valueStream()
                .filter(asked -> asked.path("agency").asString().equals(agency))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no opinion was asked of " + agency));
    }

    private Map<String, Object> answer(String verdict, @Nullable String forwardTo, List<String> conditions) {
        var answer = new LinkedHashMap<String, Object>(
                Map.of("verdict", verdict, "reasons", "Vu le dossier.", "conditions", conditions, "pieces", List.of()));
        if (forwardTo != null)
            answer.put(
                    "forward", Map.of("to", forwardTo, "as", UUID.randomUUID().toString()));
        var awaited = tale.sheet(tale.applicant)
                .path("asked")
                .valueStream()
                .filter(asked -> List.of("AWAITED", "OVERDUE")
                        .contains(asked.path("state").asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no opinion is awaited"));
        return Map.of("opinion", awaited.path("id").asString(), "answer", answer);
    }

    private static Map<String, Object> approval(LocalDate from, LocalDate until) {
        return Map.of("period", Map.of("from", from.toString(), "until", until.toString()), "conditions", List.of());
    }

    private Map<String, Object> approval(String officer, @Nullable String overriding, List<String> conditions) {
        var contract = tale.sheet(officer).path("contract");
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "period",
                Map.of(
                        "from", contract.path("startsOn").asString(),
                        "until", contract.path("endsOn").asString()));
        body.put("conditions", conditions);
        if (overriding != null) body.put("overriding", overriding);
        return body;
    }
}
