package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.standalone.law.text.FrenchWords;
import fr.workinfrance.standalone.law.text.UsualAnswers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Before a dossier is filed, and how it is. */
final class FilingSteps {

    private final JourneySteps says;
    private final Tale tale;
    private JsonNode advice = JsonMapper.shared().createObjectNode();

    FilingSteps(JourneySteps says, Tale tale) {
        this.says = says;
        this.tale = tale;
        before();
        filing();
    }

    private void before() {
        says.step(
                "une personne de nationalité « ([^»]+) », (en France|à l’étranger), « ([^»]+) », pour « ([^»]+) »,"
                        + " (\\d+) heures par an, (\\d+) mois(, métier en tension)?",
                m -> advice = tale.client
                        .get(
                                "",
                                "/api/eligibility?nationality=" + FrenchWords.named("country", m.group(1))
                                        + "&place=" + (m.group(2).equals("en France") ? "FRANCE" : "ABROAD")
                                        + "&occupation=" + FrenchWords.named("occupation", m.group(3))
                                        + "&engagement=" + FrenchWords.named("engagement", m.group(4))
                                        + "&hours=" + m.group(5) + "&months=" + m.group(6)
                                        + (m.group(7) == null ? "" : "&shortage=yes"))
                        .body());
        says.step(
                "il lui faut la demande « ([^»]+) »",
                m -> assertThat(advised("procedure")).isEqualTo(FrenchWords.named("procedure", m.group(1))));
        says.step(
                "les pièces à préparer sont (.+)",
                m -> assertThat(advice.path("pieces")
                                .valueStream()
                                .map(piece -> FrenchWords.called("piece", piece.asString()))
                                .toList())
                        .isEqualTo(Tale.quoted(m.group(1))));
        says.step(
                "aucune autorisation n’est nécessaire",
                _ -> assertThat(advised("kind")).isEqualTo("NOT_NEEDED"));
        says.step(
                "elle est renvoyée à la préfecture",
                _ -> assertThat(advised("kind")).isEqualTo("ELSEWHERE"));
    }

    private void filing() {
        says.step("une (autre )?demande « ([^»]+) » commencée par (\\w+)", m -> {
            if (m.group(1) != null) tale.begin();
            tale.applicant = m.group(3);
            tale.answers = UsualAnswers.on(tale.today());
            var role = tale.applicant.equals("awa") ? "WORKER" : "EMPLOYER";
            tale.ask(
                    tale.applicant,
                    "open-draft",
                    Map.of("role", role, "procedure", FrenchWords.named("procedure", m.group(2))));
        });
        says.step("les réponses habituelles", _ -> assertThat(tale.answers).isNotEmpty());
        says.step("aucun titre de séjour", _ -> FieldTerm.PERMIT.forEach(field -> tale.answers.remove(field.name())));
        says.step(
                "la réponse « ([^»]+) » : « ([^»]+) »",
                m -> tale.answers.put(FrenchWords.named("field", m.group(1)), tale.typed(m.group(1), m.group(2))));
        says.step(
                "les pièces (.+)",
                m -> Tale.quoted(m.group(1)).forEach(piece -> tale.join(FrenchWords.named("piece", piece))));
        says.step(
                "(\\w+) dépose le dossier",
                m -> tale.ask(m.group(1), "submit-dossier", Map.of("answers", tale.answers)));
        says.step("(\\w+) envoie la pièce « ([^»]+) »", m -> {
            tale.join(FrenchWords.named("piece", m.group(2)));
            // Why not always: what was refused at the door is for the next step to speak of.
            if (tale.last != null && tale.last.isDone()) tale.ask(m.group(1), "supplement-dossier", Map.of());
        });
    }

    private String advised(String what) {
        return advice.path(what).asString("");
    }
}
