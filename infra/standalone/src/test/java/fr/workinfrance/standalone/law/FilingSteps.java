package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.standalone.law.text.FrenchWords;
import fr.workinfrance.standalone.law.text.NextVersion;
import fr.workinfrance.standalone.law.text.UsualAnswers;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
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
        publishing();
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

    private void publishing() {
        says.step(
                "(\\w+) publie pour le lendemain une version de « ([^»]+) » où la pièce « ([^»]+) » est nécessaire et où le"
                        + " silence vaut rejet dans (\\d+) mois",
                m -> {
                    var path = "/api/procedures/" + FrenchWords.named("procedure", m.group(2));
                    var latest = tale.client.get("", path).body().path(0);
                    var next = new NextVersion(latest, tale.today().plusDays(1))
                            .wanting(FrenchWords.named("piece", m.group(3)))
                            .decidedBySilenceAfter(Period.ofMonths(Integer.parseInt(m.group(4))));
                    tale.last = tale.client.post(m.group(1), path + "/versions", next.definition());
                });
        says.step(
                "le dossier relève de la version qui entre en vigueur ce jour",
                _ -> assertThat(version()).isEqualTo(tale.today()));
        says.step(
                "le dossier relève de la version d’avant",
                _ -> assertThat(version()).isBefore(tale.today().minusYears(1)));
        says.step(
                "la règle « Pièces absentes » nomme (.+)",
                m -> assertThat(tale.sheet(tale.applicant)
                                .path("findings")
                                .valueStream()
                                .filter(f -> f.path("rule").asString().equals("PIECE_MISSING"))
                                .flatMap(f -> Stream.of(
                                        f.path("facts").path("kinds").asString().split(",")))
                                .map(kind -> FrenchWords.called("piece", kind))
                                .toList())
                        .isEqualTo(Tale.quoted(m.group(1))));
    }

    private LocalDate version() {
        return LocalDate.parse(tale.sheet(tale.applicant)
                .path("progress")
                .path("procedure")
                .asString()
                .split("@")[1]);
    }

    private String advised(String what) {
        return advice.path(what).asString("");
    }
}
