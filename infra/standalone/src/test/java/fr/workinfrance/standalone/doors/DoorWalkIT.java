package fr.workinfrance.standalone.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.service.security.ServiceToken;
import fr.workinfrance.standalone.GeneratedPage;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.doors.Knocking.Answer;
import fr.workinfrance.standalone.stories.EveryStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every door of the house, knocked at by every kind of actor at every stage of a dossier. */
class DoorWalkIT {

    private static final int AT_ONCE = 4;

    private static TestHouse house;
    private static Map<Stage, DossierId> dossiers;
    private static final Map<Who, Knocking> visitors = new EnumMap<>(Who.class);
    private static String letter;

    /** One row, one actor, one stage; the stage is absent for a door that is about no dossier. */
    private record Knock(Row row, Who who, Stage stage) {
        String told() {
            return row.name() + " by " + who + " at " + stage;
        }
    }

    @BeforeAll
    static void told(@TempDir Path data) {
        // Why: an approved dossier is to stay without its attestation, and nothing else is to move by itself.
        house = TestHouse.on(data, "wif.attestations.every=1h", "wif.deadlines.every=1h");
        var accounts = house.part(Accounts.class);
        dossiers = EveryStage.told(
                accounts,
                house.part(Dossiers.class),
                house.part(Vault.class),
                house.clock().instant());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> house.part(Projections.class).statuses().stream().allMatch(view -> view.lag() == 0));
        for (var who : Who.values())
            visitors.put(who, Knocking.as(who, house.address(), accounts, house.part(ServiceToken.class)));
        letter = await().atMost(Duration.ofSeconds(30))
                .until(DoorWalkIT::aLetter, Optional::isPresent)
                .orElseThrow();
    }

    @AfterAll
    static void closed() {
        house.close();
    }

    @Test
    void knows_every_door() {
        var known = Rows.ALL.stream().map(Row::door).collect(Collectors.toCollection(TreeSet::new));
        assertThat(doors()).isEqualTo(known);
    }

    @Test
    void finds_open_what_the_policy_opens_and_nothing_else() throws Exception {
        var answers = walk();
        var otherwise = answers.entrySet().stream()
                .filter(answer -> answer.getKey().row().isAboutADossier())
                .filter(answer -> answer.getValue().open() != shouldOpen(answer.getKey()))
                .map(answer -> answer.getKey().told() + " answered "
                        + answer.getValue().told())
                .sorted()
                .toList();
        assertThat(otherwise).isEmpty();
        new GeneratedPage("doors.md").is(page(answers));
    }

    /** Law: what a reader may not read is not sent to be hidden (CRPA L114-8); what they may read is there. */
    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_OPENED")
    void shows_of_a_dossier_the_parts_that_the_matrix_gives_and_nothing_else(Stage stage) {
        var shown = new EnumMap<Who, Set<String>>(Who.class);
        for (var who : Who.values())
            shown.put(who, DossierContent.fields(read("GET /api/dossiers/{id}", who, stage, "{}")));
        // Why all of them together: what nobody is shown is not in this dossier.
        var whole = shown.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        for (var who : Who.values()) {
            var parts = AccessPolicy.readableBy(standing(who, stage), stage);
            assertThat(shown.get(who))
                    .as("%s at %s, in JSON", who, stage)
                    .isEqualTo(
                            parts.isEmpty()
                                    ? Set.of()
                                    : whole.stream()
                                            .filter(field -> DossierContent.isForReader(field, parts, actor(who)))
                                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(DossierContent.marks(read("GET /dossiers/{id}", who, stage, "")))
                    .as("%s at %s, on the page", who, stage)
                    .allMatch(mark -> DossierContent.isMarkForReader(mark, parts, actor(who)));
        }
    }

    private static String read(String door, Who who, Stage stage, String otherwise) {
        var row =
                Rows.ALL.stream().filter(r -> r.door().equals(door)).findFirst().orElseThrow();
        var path = row.path().replace("{dossier}", dossiers.get(stage).toString());
        return visitors.get(who).read(row, path).orElse(otherwise);
    }

    private static Actor actor(Who who) {
        return house.part(Accounts.class)
                .called(who.login())
                .map(Account::actor)
                .orElse(new Actor.Anyone());
    }

    private static Standing standing(Who who, Stage stage) {
        return house.part(Dossiers.class).standing(actor(who), dossiers.get(stage));
    }

    private static Map<Knock, Answer> walk() throws Exception {
        var answers = new ConcurrentHashMap<Knock, Answer>();
        try (var together = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> walks = knocks().<Future<?>>map(
                            knock -> together.submit(() -> answers.put(knock, answerTo(knock))))
                    .toList();
            for (var walk : walks) walk.get();
        }
        return answers;
    }

    private static Stream<Knock> knocks() {
        return Rows.ALL.stream()
                .flatMap(row -> Arrays.stream(Who.values())
                        .flatMap(who -> row.isAboutADossier()
                                ? Arrays.stream(Stage.values()).map(stage -> new Knock(row, who, stage))
                                : Stream.of(new Knock(row, who, Stage.NOT_OPENED))));
    }

    private static Answer answerTo(Knock knock) {
        var dossier = dossiers.get(knock.stage());
        var path = knock.row()
                .path()
                .replace("{dossier}", dossier.toString())
                .replace("{stay}", EveryStage.piece(dossier, "passeport.pdf"))
                .replace("{contract}", EveryStage.piece(dossier, "contrat.pdf"))
                .replace("{other}", EveryStage.piece(dossier, "mandat.pdf"))
                .replace("{new}", UUID.randomUUID().toString())
                .replace("{letter}", letter);
        return visitors.get(knock.who()).at(knock.row(), path);
    }

    private static boolean shouldOpen(Knock knock) {
        var actor = actor(knock.who());
        var standing = knock.stage() == Stage.NOT_OPENED ? Standing.STRANGER : standing(knock.who(), knock.stage());
        var opens = knock.row().opens();
        return opens != null && opens.to(actor, standing, knock.stage());
    }

    /** The doors of the house as Spring knows them, without those of the machinery. */
    private static TreeSet<String> doors() {
        return house.parts(RequestMappingInfoHandlerMapping.class).stream()
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

    private static Optional<String> aLetter() {
        var awa = house.part(Accounts.class).called("awa").orElseThrow().id();
        return house.part(JdbcClient.class)
                .sql("SELECT letter::text FROM courier.copy WHERE account = ? LIMIT 1")
                .param(awa.value())
                .query(String.class)
                .optional();
    }

    private static String page(Map<Knock, Answer> answers) {
        var page = new StringBuilder("""
                # Doors

                Written by `DoorWalkIT`, which knocks at every door that Spring knows as every kind of actor at every stage, and compares what opens with the
                [access matrix](access-matrix.md). A door without a row fails the test. What is wrong with a request is no refusal: *yes* says that one is listened to.

                ## About a dossier

                """);
        page.append(head("door", "at"));
        for (var row : Rows.ALL) if (row.isAboutADossier()) page.append(lines(row, answers));
        page.append("\n## About none\n\n").append(head("door"));
        for (var row : Rows.ALL)
            if (!row.isAboutADossier())
                page.append("| `%s` |%s%n".formatted(row.name(), marks(row, Stage.NOT_OPENED, answers)));
        return page.toString();
    }

    /** Stages at which a door answers alike are one line. */
    private static String lines(Row row, Map<Knock, Answer> answers) {
        var alike = new LinkedHashMap<String, List<Stage>>();
        for (var stage : Stage.values())
            alike.computeIfAbsent(marks(row, stage, answers), _ -> new java.util.ArrayList<>())
                    .add(stage);
        return alike.entrySet().stream()
                .map(line -> "| `%s` | %s |%s%n".formatted(row.name(), stages(line.getValue()), line.getKey()))
                .collect(Collectors.joining());
    }

    private static String stages(List<Stage> stages) {
        return stages.size() == Stage.values().length
                ? "every stage"
                : stages.stream()
                        .map(stage -> stage.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String marks(Row row, Stage stage, Map<Knock, Answer> answers) {
        return Arrays.stream(Who.values())
                .map(who -> answers.get(new Knock(row, who, stage)).open() ? " yes |" : " · |")
                .collect(Collectors.joining());
    }

    private static String head(String... columns) {
        var names = Stream.concat(
                        Arrays.stream(columns), Arrays.stream(Who.values()).map(Enum::name))
                .toList();
        return "| " + String.join(" | ", names) + " |\n|" + " --- |".repeat(names.size()) + "\n";
    }
}
