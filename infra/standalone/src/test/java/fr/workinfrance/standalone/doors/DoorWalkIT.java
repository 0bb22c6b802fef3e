package fr.workinfrance.standalone.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.standalone.GeneratedPage;
import fr.workinfrance.standalone.doors.Knocking.Answer;
import fr.workinfrance.standalone.stories.EveryStage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every door of the house, knocked at by every kind of actor at every stage of a dossier. */
class DoorWalkIT {

    private static final int AT_ONCE = 6;

    /** Those with forms on them. */
    private static final List<String> PAGES = List.of(
            "GET /dossiers/{id}",
            "GET /dossiers/{id}/messages",
            "GET /dossiers/{id}/parties",
            "GET /dossiers/{id}/shares",
            "GET /dossiers/{id}/form",
            "GET /dossiers/{id}/summary",
            "GET /dossiers/{id}/wallet");

    private static DoorHouse doors;

    @BeforeAll
    static void told(@TempDir Path data) {
        doors = DoorHouse.on(data);
    }

    @AfterAll
    static void closed() {
        doors.close();
    }

    @Test
    void knows_every_door() {
        var known = Rows.ALL.stream().map(Row::door).collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped()).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_OPENED")
    void stands_to_a_dossier_as_it_was_told(Stage stage) {
        for (var who : Who.values())
            assertThat(doors.house()
                            .part(Dossiers.class)
                            .standing(actor(who), doors.stages().at(stage)))
                    .as("%s at %s", who, stage)
                    .isEqualTo(who.at(stage));
    }

    @Test
    void finds_open_what_the_policy_opens_and_nothing_else() throws Exception {
        var log = new Log(doors);
        var answers = walk();
        assertSoftly(softly -> {
            softly.assertThat(told(
                            answers,
                            knock -> knock.row().isAboutADossier()
                                    && answers.get(knock).open() != knock.shouldOpen()))
                    .as("otherwise than the matrix")
                    .isEmpty();
            softly.assertThat(told(
                            answers,
                            knock -> answers.get(knock).facts().stream().anyMatch(fact -> !knock.mayShow(fact))))
                    .as("shown what is not theirs")
                    .isEmpty();
            // Why those: an offer to a wallet names no version that it could be held to.
            softly.assertThat(log.happenedSince())
                    .as("done")
                    .allMatch(done -> done.matches("wallet.offered by (APPLICANT|INVITED_WORKER) at .*"));
        });
        new GeneratedPage("doors.md").is(new DoorsPage(answers).text());
    }

    /** Law: what a reader may not read is not sent to be hidden (CRPA L114-8); what they may read is there. */
    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_OPENED")
    void shows_of_a_dossier_the_parts_that_the_matrix_gives_and_nothing_else(Stage stage) {
        var shown = new EnumMap<Who, String>(Who.class);
        for (var who : Who.values())
            shown.put(who, doors.read("GET /api/dossiers/{id}", who, stage).orElse("{}"));
        // Why all of them together: what nobody is shown is not in this dossier.
        var fields = all(shown, DossierContent::fields);
        var facts = all(shown, Fact::in);
        for (var who : Who.values()) {
            var parts = AccessPolicy.readableBy(who.at(stage), stage);
            var json = shown.get(who);
            Set<String> theirs = parts.isEmpty()
                    ? Set.of()
                    : fields.stream()
                            .filter(field -> DossierContent.isForReader(field, parts, who))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(DossierContent.fields(json))
                    .as("%s at %s, in JSON", who, stage)
                    .isEqualTo(theirs);
            var known = facts.stream().filter(fact -> fact.isFor(who, parts)).collect(Collectors.toSet());
            assertThat(Fact.in(json)).as("%s at %s, facts in JSON", who, stage).isEqualTo(known);
            var page = doors.read("GET /dossiers/{id}", who, stage).orElse("");
            assertThat(DossierContent.marks(page))
                    .as("%s at %s, on the page", who, stage)
                    .allMatch(mark -> DossierContent.isMarkForReader(mark, parts, who));
            if (!page.isEmpty())
                assertThat(Fact.in(page))
                        .as("%s at %s, facts on the page", who, stage)
                        .isEqualTo(known);
        }
    }

    /** Law: every reading by an agency is told to the applicant: who, which part, when; what was refused, to the auditor. */
    @ParameterizedTest
    @MethodSource("fr.workinfrance.standalone.doors.Traces#rows")
    void leaves_of_each_reading_and_each_refusal_a_trace_of_what_it_was(Row row) {
        new Traces(doors, row).areThoseOf(Traces.readers());
    }

    /** A button that leads to a closed door, or to one that this test does not know, is none. */
    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_OPENED")
    void offers_nobody_a_button_to_a_door_that_is_closed_to_them(Stage stage) {
        for (var who : Who.values())
            for (var page : PAGES)
                assertThat(DossierContent.forms(doors.read(page, who, stage).orElse("")))
                        .as("%s at %s, on %s", who, stage, page)
                        .allMatch(address -> Rows.ALL.stream()
                                .anyMatch(row -> row.method().equals("POST")
                                        && row.isAt(address)
                                        && (row.opensTo(who, stage) || mayLeave(row, who, stage))));
    }

    // Why apart: the walk knows nobody's own invitation, and whoever takes part may end no other.
    private static boolean mayLeave(Row row, Who who, Stage stage) {
        return row.door().endsWith("/end") && who.at(stage).isInvited();
    }

    /** What the walk is turned away from is worth it: sent by somebody else, where the law allows it, it is done. */
    @Test
    void turns_away_from_what_would_have_been_done() {
        var others = EveryStage.told(doors.house(), "done");
        doors.awaitViews();
        for (var deed : MoveRows.DEEDS) {
            var row = Rows.ALL.stream()
                    .filter(r -> r.path()
                            .equals("/dossiers/{dossier}/moves/" + deed.move().kebab()))
                    .findFirst()
                    .orElseThrow();
            var answer = doors.knock(others, row, deed.who(), deed.stage(), false);
            assertThat(answer.told())
                    .as(deed.toString())
                    .contains("302 ")
                    .contains("/dossiers/" + others.at(deed.stage()));
        }
    }

    private static <T> Set<T> all(Map<Who, String> shown, Function<String, Set<T>> found) {
        return shown.values().stream()
                .flatMap(json -> found.apply(json).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> told(Map<Knock, Answer> answers, Predicate<Knock> wrong) {
        return answers.keySet().stream()
                .filter(wrong)
                .map(knock -> "%s answered %s %s"
                        .formatted(
                                knock.told(),
                                answers.get(knock).told(),
                                answers.get(knock).facts()))
                .sorted()
                .toList();
    }

    private static Actor actor(Who who) {
        return doors.house()
                .part(Accounts.class)
                .called(who.login())
                .map(Account::actor)
                .orElse(new Actor.Anyone());
    }

    private static Map<Knock, Answer> walk() throws Exception {
        var answers = new ConcurrentHashMap<Knock, Answer>();
        try (var together = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> walks = Knock.all()
                    .<Future<?>>map(knock -> together.submit(
                            () -> answers.put(knock, doors.knock(knock.row(), knock.who(), knock.stage()))))
                    .toList();
            for (var walk : walks) walk.get();
        }
        return answers;
    }

    /** The doors of the house as Spring knows them, without those of the machinery. */
    private static TreeSet<String> mapped() {
        return doors.house().parts(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(DoorWalkIT::names)
                .filter(door -> Rows.MACHINERY.stream().noneMatch(own -> door.contains(" " + own)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo door) {
        var methods = door.getMethodsCondition().getMethods();
        var named = methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
        return named.flatMap(method -> door.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
