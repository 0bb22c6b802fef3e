package fr.workinfrance.standalone.bad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that should not be sent: answered in the language asked for, by what to do, and never half taken. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One thing that should not be sent.
     *
     * @param login who sends it
     * @param sentences the keys of what is answered
     */
    private record Bad(
            String name,
            String login,
            BiFunction<Sender, UUID, HttpResponse<String>> sending,
            int status,
            List<String> sentences) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final UUID draft = UUID.randomUUID();
    private final UUID withdrawn = UUID.randomUUID();
    private final UUID saving = UUID.randomUUID();
    private TestHouse house;

    @BeforeAll
    void open(TestHouse house) {
        this.house = house;
        opened(draft);
        assertThat(awa("fr")
                        .asProgram("POST", at(draft, "save-draft"), answer("Diop"), saving)
                        .statusCode())
                .isEqualTo(200);
        opened(withdrawn);
        assertThat(awa("fr")
                        .asProgram("POST", at(withdrawn, "withdraw-dossier"), Spoilt.text("{}"), UUID.randomUUID())
                        .statusCode())
                .isEqualTo(200);
        var awa = awa("fr").signedIn();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> awa.looksAt("/dossiers/" + withdrawn).statusCode() == 200
                        && awa.looksAt("/dossiers/" + draft + "/form").statusCode() == 200);
    }

    private void opened(UUID dossier) {
        var answer = awa("fr")
                .asProgram("POST", at(dossier, "open-draft"), Spoilt.text("{\"role\":\"WORKER\"}"), UUID.randomUUID());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<Bad> sentByPrograms() {
        return List.of(
                posted(
                        "an unknown field",
                        "open-draft",
                        "{\"role\":\"WORKER\",\"x\":1}",
                        422,
                        "unprocessable",
                        "body.UNKNOWN_FIELD"),
                posted("a number for a word", "open-draft", "{\"role\":7}", 422, "unprocessable", "body.NOT_A_TEXT"),
                submitted("dates reversed", Spoilt.reversed(house), "problem.END_BEFORE_START"),
                submitted("a SIRET with a wrong key", Spoilt.mistyped(house), "problem.SIRET_KEY_WRONG"),
                piece("a file that is too large", Spoilt.tooLong(), 413, "too-large"),
                piece("a file that is not what it says", Spoilt.notWhatItSays(), 415, "piece-format"),
                piece("a bomb", Spoilt.bomb(), 422, "piece-swells"),
                posted(
                        "ten megabytes of JSON",
                        Spoilt.tenMegabytesOfJson(),
                        413,
                        "too-large",
                        "fault.too-large.detail"),
                posted("bytes that are no text", Spoilt.noText(), 400, "bad-request", "body.bad-utf8"),
                new Bad(
                        "an unknown dossier",
                        "claire",
                        (who, key) ->
                                who.asProgram("POST", at(UUID.randomUUID(), "mark-complete"), Spoilt.text("{}"), key),
                        404,
                        fault("unknown-dossier")),
                new Bad(
                        "a command out of turn",
                        "awa",
                        (who, key) -> who.asProgram("POST", at(draft, "supplement-dossier"), Spoilt.text("{}"), key),
                        409,
                        List.of("fault.refused.title", "refusal.NotAtThisStage")),
                new Bad(
                        "other words under a key that was used",
                        "awa",
                        (who, _) -> who.asProgram("POST", at(draft, "save-draft"), answer("Diallo"), saving),
                        422,
                        fault("said-otherwise")),
                posted("more values than anybody sends", Spoilt.dense(), 400, "bad-request", "body.too-dense"),
                imported("an import that was cut short", Spoilt.cutShort(), "import.NotJson"),
                imported("an import of more values than any dossier", Spoilt.dense(), "import.TooDense"),
                imported("an import of too many pieces", Spoilt.manyPieces(), "import.TooMany"));
    }

    private List<Bad> sentByPages() {
        var form = "/dossiers/" + draft + "/form";
        return List.of(
                typed("dates reversed", Spoilt.reversed(house), "problem.END_BEFORE_START"),
                typed("a SIRET with a wrong key", Spoilt.mistyped(house), "problem.SIRET_KEY_WRONG"),
                joined("a file that is too large", Spoilt.tooLong(), 413, "fault.too-large.detail"),
                joined("a file that is not what it says", Spoilt.notWhatItSays(), 422, "fault.piece-format.detail"),
                joined("a bomb", Spoilt.bomb(), 422, "fault.piece-swells.detail"),
                new Bad(
                        "bytes that are no text",
                        "awa",
                        (who, _) -> who.form(form, form, Map.of("LAST_NAME", "%C3", "do", "save")),
                        400,
                        fault("bad-request")),
                new Bad(
                        "an unknown dossier",
                        "awa",
                        (who, _) -> who.looksAt("/dossiers/" + UUID.randomUUID()),
                        404,
                        fault("not-found")),
                new Bad(
                        "a command out of turn",
                        "awa",
                        // Why this one: it may be asked twice, at two tabs.
                        (who, _) -> who.form(form, "/dossiers/" + withdrawn + "/moves/withdraw-dossier", Map.of()),
                        409,
                        List.of("refusal.NotAtThisStage")),
                new Bad(
                        "an import that was cut short",
                        "admin",
                        (who, _) -> who.file("/import", "/import", Map.of(), "file", Spoilt.cutShort()),
                        422,
                        List.of("fault.import-unreadable.detail", "import.todo.import-unreadable")));
    }

    Stream<Arguments> byPrograms() {
        return inEachLanguage(sentByPrograms());
    }

    Stream<Arguments> byPages() {
        return inEachLanguage(sentByPages());
    }

    private static Stream<Arguments> inEachLanguage(List<Bad> rows) {
        return rows.stream().flatMap(bad -> Stream.of("fr", "en").map(language -> Arguments.of(bad, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("byPrograms")
    void is_a_problem_for_a_program_and_changes_nothing(Bad bad, String language) throws SQLException {
        var before = kept("TRUE");
        var answer = bad.sending().apply(new Sender(house, bad.login(), language), UUID.randomUUID());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        isProblemIn(language, answer, bad.sentences());
        assertThat(kept("TRUE")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("byPages")
    void is_said_on_the_page_and_changes_nothing(Bad bad, String language) throws SQLException {
        var who = new Sender(house, bad.login(), language).signedIn();
        // Why: a draft is what was typed, right or wrong.
        var before = kept("name <> 'dossier.draft-saved'");
        var answer = bad.sending().apply(who, UUID.randomUUID());
        var page = HtmlUtils.htmlUnescape(answer.body());
        assertThat(answer.statusCode()).as(page).isEqualTo(bad.status());
        assertThat(page).contains("<html").contains("lang=\"" + language + "\"");
        for (var key : bad.sentences())
            assertThat(page).containsPattern(Texts.in(language).sentence(key));
        assertThat(kept("name <> 'dossier.draft-saved'")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void is_a_problem_for_the_slower_of_two_officers(String language) throws SQLException {
        var dossier = UUID.randomUUID();
        opened(dossier);
        var joined = awa("fr")
                .asProgram(
                        "PUT",
                        "/api/dossiers/%s/pieces/%s?kind=WORK_CONTRACT".formatted(dossier, UUID.randomUUID()),
                        Spoilt.pdf(dossier.toString()),
                        UUID.randomUUID());
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
        var submitted = awa("fr")
                .asProgram(
                        "POST",
                        at(dossier, "submit-dossier"),
                        Spoilt.text(Spoilt.json(Spoilt.answers(house))),
                        UUID.randomUUID());
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
        var own = "stream = '%s'".formatted(dossier);
        var before = kept(own);
        var answers = Stream.of("claire", "helene")
                .map(login -> CompletableFuture.supplyAsync(() -> new Sender(house, login, language)
                        .asProgram(
                                "POST",
                                at(dossier, "close-dossier"),
                                Spoilt.text("{\"reason\":\"DUPLICATE\",\"message\":\"%s\"}".formatted(login)),
                                UUID.randomUUID())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        for (var answer : answers)
            if (answer.statusCode() == 409)
                isProblemIn(language, answer, List.of("fault.refused.title", "refusal.NotAtThisStage"));
        assertThat(kept(own).get("events")).isEqualTo(before.get("events") + 1);
    }

    private static void isProblemIn(String language, HttpResponse<String> answer, List<String> keys) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var said = new ArrayList<String>();
        told(JSON.readTree(answer.body()), said);
        for (var key : keys)
            assertThat(said).as(key).anyMatch(Texts.in(language).sentence(key).asMatchPredicate());
    }

    private static void told(JsonNode node, List<String> said) {
        if (node.isString()) said.add(node.asString());
        for (var child : node) told(child, said);
    }

    /** How much of it there is: events of people, and pieces. */
    private Map<String, Long> kept(String condition) throws SQLException {
        try (var database = house.database();
                var rows = database.createStatement().executeQuery("""
                        SELECT (SELECT count(*) FROM log.event WHERE %s
                                AND convert_from(metadata, 'UTF8')::jsonb ->> 'actor' NOT LIKE 'automation%%'),
                               (SELECT count(*) FROM vault.content)
                        """.formatted(condition))) {
            rows.next();
            return new HashMap<>(Map.of("events", rows.getLong(1), "pieces", rows.getLong(2)));
        }
    }

    private Bad posted(String name, String command, String body, int status, String fault, String sentence) {
        return new Bad(
                name,
                "awa",
                (who, key) -> who.asProgram("POST", at(UUID.randomUUID(), command), Spoilt.text(body), key),
                status,
                List.of("fault." + fault + ".title", sentence));
    }

    private Bad posted(String name, byte[] body, int status, String fault, String sentence) {
        return new Bad(
                name,
                "awa",
                (who, key) -> who.asProgram("POST", at(UUID.randomUUID(), "open-draft"), body, key),
                status,
                List.of("fault." + fault + ".title", sentence));
    }

    private static Bad imported(String name, byte[] file, String sentence) {
        var faults = new ArrayList<>(fault("import-unreadable"));
        faults.add(sentence);
        return new Bad(name, "admin", (who, key) -> who.asProgram("POST", "/api/imports", file, key), 422, faults);
    }

    private Bad submitted(String name, Map<String, String> answers, String sentence) {
        return new Bad(
                name,
                "awa",
                (who, key) ->
                        who.asProgram("POST", at(draft, "submit-dossier"), Spoilt.text(Spoilt.json(answers)), key),
                422,
                List.of("fault.unprocessable.title", sentence));
    }

    private Bad piece(String name, byte[] file, int status, String fault) {
        return new Bad(
                name,
                "awa",
                (who, key) -> who.asProgram(
                        "PUT",
                        "/api/dossiers/%s/pieces/%s?kind=PASSPORT".formatted(draft, UUID.randomUUID()),
                        file,
                        key),
                status,
                fault(fault));
    }

    private Bad typed(String name, Map<String, String> answers, String sentence) {
        var form = "/dossiers/" + draft + "/form";
        var fields = new HashMap<>(answers);
        fields.put("do", "review");
        return new Bad(name, "awa", (who, _) -> who.file(form, form, fields, "", new byte[0]), 200, List.of(sentence));
    }

    private Bad joined(String name, byte[] file, int status, String sentence) {
        var form = "/dossiers/" + draft + "/form";
        return new Bad(
                name,
                "awa",
                (who, _) -> who.file(form, form, Map.of("do", "save"), "piece.PASSPORT", file),
                status,
                List.of(sentence));
    }

    private Sender awa(String language) {
        return new Sender(house, "awa", language);
    }

    private static byte[] answer(String name) {
        return Spoilt.text("{\"answers\":{\"LAST_NAME\":\"%s\"}}".formatted(name));
    }

    private static List<String> fault(String name) {
        return List.of("fault." + name + ".title", "fault." + name + ".detail");
    }

    private static String at(UUID dossier, String command) {
        return "/api/dossiers/%s/%s".formatted(dossier, command);
    }
}
