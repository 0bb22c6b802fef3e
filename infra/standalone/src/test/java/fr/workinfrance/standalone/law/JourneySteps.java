package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.TestHouse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays the steps of one journey against the house: one pattern for each way of saying something. */
final class JourneySteps {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern QUOTED = Pattern.compile("« ([^»]+) »");

    private final TestHouse house;
    private final LawClient client;
    private final byte[] pdf;
    private final UUID dossier = UUID.randomUUID();
    private final Map<Pattern, Consumer<MatchResult>> says = new LinkedHashMap<>();
    private Map<String, String> answers = new LinkedHashMap<>();
    private String applicant = "";
    private LawClient.@Nullable Told last;
    private JsonNode advice;
    private long seen = -1;

    JourneySteps(TestHouse house, byte[] pdf) {
        this.house = house;
        this.client = new LawClient(house.address());
        this.pdf = pdf;
        this.advice = client.get("", "/api/procedures").body();
        before();
        filing();
        examining();
        deciding();
        contesting();
        telling();
    }

    void play(JourneyText.Step step) {
        for (var say : says.entrySet()) {
            var matcher = say.getKey().matcher(step.words());
            if (!matcher.matches()) continue;
            if (!step.words().startsWith("cela est refusé")) requireDone();
            say.getValue().accept(matcher.toMatchResult());
            return;
        }
        throw new AssertionError("nobody knows how to play: " + step.words());
    }

    /** After the last step, nothing may stand refused that no step spoke of. */
    void requireDone() {
        if (last != null) assertThat(last.isDone()).as(last.detail()).isTrue();
        last = null;
    }

    private void before() {
        step(
                "une personne de nationalité « ([^»]+) », (en France|à l’étranger), « ([^»]+) », pour « ([^»]+) »,"
                        + " (\\d+) heures par an, (\\d+) mois",
                m -> advice = client.get(
                                "",
                                "/api/eligibility?nationality=" + FrenchWords.named("country", m.group(1))
                                        + "&place=" + (m.group(2).equals("en France") ? "FRANCE" : "ABROAD")
                                        + "&occupation=" + FrenchWords.named("occupation", m.group(3))
                                        + "&engagement=" + FrenchWords.named("engagement", m.group(4))
                                        + "&hours=" + m.group(5) + "&months=" + m.group(6))
                        .body());
        step(
                "il lui faut la demande « ([^»]+) »",
                m -> assertThat(advised("procedure")).isEqualTo(FrenchWords.named("procedure", m.group(1))));
        step(
                "les pièces à préparer sont (.+)",
                m -> assertThat(advice.path("pieces")
                                .valueStream()
                                .map(piece -> FrenchWords.called("piece", piece.asString()))
                                .toList())
                        .isEqualTo(quoted(m.group(1))));
        step(
                "aucune autorisation n’est nécessaire",
                _ -> assertThat(advised("kind")).isEqualTo("NOT_NEEDED"));
        step(
                "elle est renvoyée à la préfecture",
                _ -> assertThat(advised("kind")).isEqualTo("ELSEWHERE"));
    }

    private String advised(String what) {
        return advice.path(what).asString("");
    }

    private void filing() {
        step("une demande « ([^»]+) » commencée par (\\w+)", m -> {
            applicant = m.group(2);
            answers = UsualAnswers.on(today());
            var role = applicant.equals("awa") ? "WORKER" : "EMPLOYER";
            ask(applicant, "open-draft", Map.of("role", role, "procedure", FrenchWords.named("procedure", m.group(1))));
        });
        step("les réponses habituelles", _ -> assertThat(answers).isNotEmpty());
        step(
                "la réponse « ([^»]+) » : « ([^»]+) »",
                m -> answers.put(FrenchWords.named("field", m.group(1)), typed(m.group(1), m.group(2))));
        step("les pièces (.+)", m -> quoted(m.group(1)).forEach(piece -> join(FrenchWords.named("piece", piece))));
        step("(\\w+) dépose le dossier", m -> ask(m.group(1), "submit-dossier", Map.of("answers", answers)));
        step("(\\w+) envoie la pièce « ([^»]+) »", m -> {
            join(FrenchWords.named("piece", m.group(2)));
            requireDone();
            ask(m.group(1), "supplement-dossier", Map.of());
        });
    }

    private void examining() {
        step("(\\w+) déclare le dossier complet", m -> ask(m.group(1), "mark-complete", Map.of()));
        step(
                "(\\w+) demande la pièce « ([^»]+) » sous (\\d+) jours",
                m -> ask(
                        m.group(1),
                        "request-pieces",
                        Map.of(
                                "gaps",
                                List.of(Map.of("kind", FrenchWords.named("piece", m.group(2)), "reason", "MISSING")),
                                "respondBy",
                                day(m.group(3)))));
        step(
                "(\\w+) demande l’avis (obligatoire|facultatif) de « ([^»]+) » sous (\\d+) jours",
                m -> ask(
                        m.group(1),
                        "request-opinion",
                        Map.of(
                                "request",
                                Map.of(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "agency",
                                        FrenchWords.agency(m.group(3)),
                                        "basis",
                                        "Code du travail, R5221-20",
                                        "binding",
                                        false,
                                        "mandatory",
                                        m.group(2).equals("obligatoire"),
                                        "mayBePassedOver",
                                        true,
                                        "dueOn",
                                        day(m.group(4)),
                                        "silence",
                                        "STILL_OWED"))));
        step(
                "(\\w+) rend l’avis « ([^»]+) »",
                m -> ask(m.group(1), "give-opinion", answer(FrenchWords.named("verdict", m.group(2)), null)));
        step(
                "(\\w+) répond qu’elle n’est pas compétente et transmet à « ([^»]+) »",
                m -> ask(m.group(1), "give-opinion", answer("NOT_COMPETENT", FrenchWords.agency(m.group(2)))));
        step(
                "l’avis de « ([^»]+) » est « ([^»]+) »",
                m -> await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(opinion(FrenchWords.agency(m.group(1)))
                                        .path("state")
                                        .asString())
                                .isEqualTo(state(m.group(2)))));
        step(
                "l’avis de « ([^»]+) » a été rappelé",
                m -> await().atMost(PATIENCE)
                        .until(() -> opinion(FrenchWords.agency(m.group(1)))
                                .path("reminded")
                                .asBoolean()));
    }

    private static String state(String words) {
        return switch (words) {
            case "Attendu" -> "AWAITED";
            case "En retard" -> "OVERDUE";
            case "Rendu" -> "GIVEN";
            default -> throw new IllegalArgumentException(words);
        };
    }

    private JsonNode opinion(String agency) {
        return sheet("claire")
                .path("asked")
                .valueStream()
                .filter(asked -> asked.path("agency").asString().equals(agency))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no opinion was asked of " + agency));
    }

    private Map<String, Object> answer(String verdict, @Nullable String forwardTo) {
        var answer = new LinkedHashMap<String, Object>(
                Map.of("verdict", verdict, "reasons", "Vu le dossier.", "conditions", List.of(), "pieces", List.of()));
        if (forwardTo != null)
            answer.put(
                    "forward", Map.of("to", forwardTo, "as", UUID.randomUUID().toString()));
        var awaited = sheet("claire")
                .path("asked")
                .valueStream()
                .filter(asked -> List.of("AWAITED", "OVERDUE")
                        .contains(asked.path("state").asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no opinion is awaited"));
        return Map.of("opinion", awaited.path("id").asString(), "answer", answer);
    }

    private void deciding() {
        step("(\\w+) accorde l’autorisation", m -> ask(m.group(1), "approve-dossier", approval(m.group(1), null)));
        step(
                "(\\w+) accorde l’autorisation parce que « ([^»]+) »",
                m -> ask(m.group(1), "approve-dossier", approval(m.group(1), m.group(2))));
        step(
                "(\\w+) refuse l’autorisation, article « ([^»]+) », parce que « ([^»]+) »",
                m -> ask(
                        m.group(1),
                        "refuse-dossier",
                        Map.of("lawReasons", List.of(m.group(2)), "factReasons", m.group(3))));
        step(
                "(\\w+) classe le dossier sans suite, raison « ([^»]+) »",
                m -> ask(
                        m.group(1),
                        "close-dossier",
                        Map.of(
                                "reason",
                                FrenchWords.named("close-reason", m.group(2)),
                                "message",
                                "Voir la préfecture.")));
        step("cela est refusé : « ([^»]+) »", m -> {
            assertThat(last).isNotNull();
            assertThat(last.isDone()).isFalse();
            assertThat(last.detail()).contains(m.group(1));
            last = null;
        });
    }

    private Map<String, Object> approval(String officer, @Nullable String overriding) {
        var contract = sheet(officer).path("contract");
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "period",
                Map.of(
                        "from", contract.path("startsOn").asString(),
                        "until", contract.path("endsOn").asString()));
        body.put("conditions", List.of());
        if (overriding != null) body.put("overriding", overriding);
        return body;
    }

    private void contesting() {
        step("(\\w+) demande les motifs", m -> ask(m.group(1), "request-reasons", Map.of()));
        step(
                "(\\w+) communique les motifs : article « ([^»]+) », « ([^»]+) »",
                m -> ask(
                        m.group(1),
                        "give-reasons",
                        Map.of("lawReasons", List.of(m.group(2)), "factReasons", m.group(3))));
        step(
                "les motifs ne sont pas venus à temps",
                _ -> await().atMost(PATIENCE)
                        .until(() -> sheet(applicant)
                                .path("contest")
                                .path("reasons")
                                .path("overdue")
                                .asBoolean()));
        step(
                "(\\w+) forme un « ([^»]+) » : « ([^»]+) »",
                m -> ask(
                        m.group(1),
                        "file-appeal",
                        Map.of(
                                "appeal", UUID.randomUUID().toString(),
                                "kind", FrenchWords.named("appeal-kind", m.group(2)),
                                "grounds", m.group(3))));
        step(
                "(\\w+) (accueille|rejette) le recours : « ([^»]+) »",
                m -> ask(
                        m.group(1),
                        "decide-appeal",
                        Map.of(
                                "appeal", pendingAppeal(),
                                "ruling", m.group(2).equals("accueille") ? "ALLOWED" : "REJECTED",
                                "reasons", m.group(3))));
    }

    private String pendingAppeal() {
        return sheet(applicant)
                .path("contest")
                .path("appeals")
                .valueStream()
                .filter(appeal -> appeal.path("state").asString().equals("PENDING"))
                .map(appeal -> appeal.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no appeal is pending"));
    }

    private void telling() {
        step("(\\d+) jours passent", m -> house.clock().letPass(Duration.ofDays(Long.parseLong(m.group(1)))));
        step(
                "le dossier est « ([^»]+) »",
                m -> await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(FrenchWords.called(
                                        "stage", sheet(applicant).path("stage").asString()))
                                .isEqualTo(m.group(1))));
        step(
                "le service en charge est « ([^»]+) »",
                m -> assertThat(sheet(applicant)
                                .path("progress")
                                .path("inCharge")
                                .asString())
                        .isEqualTo(FrenchWords.agency(m.group(1))));
        step(
                "le silence vaudra rejet dans (\\d+) mois",
                m -> assertThat(silenceOn()).isEqualTo(today().plusMonths(Long.parseLong(m.group(1)))));
        step(
                "le silence vaudra rejet (\\d+) jours plus tard qu’annoncé",
                m -> assertThat(silenceOn()).isEqualTo(clock("receiptSaid").plusDays(Long.parseLong(m.group(1)))));
        step("les règles relèvent (.+)", m -> assertThat(rules()).isEqualTo(quoted(m.group(1))));
        step(
                "la règle « ([^»]+) » cite « ([^»]+) »",
                m -> assertThat(sheet(applicant)
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

    private LocalDate silenceOn() {
        return clock("silenceOn");
    }

    private LocalDate clock(String day) {
        return LocalDate.parse(
                sheet(applicant).path("progress").path("clock").path(day).asString());
    }

    private List<String> rules() {
        return sheet(applicant)
                .path("findings")
                .valueStream()
                .map(finding ->
                        FrenchWords.called("rule-title", finding.path("rule").asString()))
                .toList();
    }

    /** What is typed for an answer: a day told from today, a choice by its words, anything else as it stands. */
    private String typed(String field, String words) {
        var days = Pattern.compile("(dans|il y a) (\\d+) (jours|mois)").matcher(words);
        if (days.matches()) {
            long n = Long.parseLong(days.group(2)) * (days.group(1).equals("dans") ? 1 : -1);
            return (days.group(3).equals("jours") ? today().plusDays(n) : today().plusMonths(n)).toString();
        }
        return switch (FrenchWords.named("field", field)) {
            case "NATIONALITY" -> FrenchWords.named("country", words);
            case "STAY_STATUS" -> FrenchWords.named("stay-status", words);
            case "CONTRACT_TYPE" -> FrenchWords.named("contract-type", words);
            case "REQUEST" -> FrenchWords.named("request", words);
            default -> words;
        };
    }

    private void join(String kind) {
        requireDone();
        last = client.join(applicant, dossier, kind, pdf);
    }

    private void ask(String account, String command, Object body) {
        last = client.ask(account, dossier, command, body);
        if (last.isDone()) seen = last.body().path("version").asLong();
    }

    private JsonNode sheet(String reader) {
        var told = client.get(reader, "/api/dossiers/" + dossier + "?atLeast=" + seen);
        assertThat(told.isDone()).as("%s reads: %s", reader, told.detail()).isTrue();
        return told.body();
    }

    private LocalDate today() {
        return ParisTime.dayOf(house.clock().instant());
    }

    private String day(String days) {
        return today().plusDays(Long.parseLong(days)).toString();
    }

    private static List<String> quoted(String words) {
        var all = new ArrayList<String>();
        var matcher = QUOTED.matcher(words);
        while (matcher.find()) all.add(matcher.group(1));
        return all;
    }

    private void step(String pattern, Consumer<MatchResult> play) {
        says.put(Pattern.compile(pattern), play);
    }
}
