package fr.workinfrance.standalone.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.service.account.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is left behind by everybody who is not on the applicant's side once they all knocked at one door: what the applicant is
 * shown of those who were let in, what the auditor is shown of those who were not. A reading is one once a day, so that each
 * door is knocked at on a day of its own.
 */
final class Traces {

    /** At which nearly everybody has a part, or had one, and reads different things. */
    static final List<Stage> STAGES = List.of(Stage.UNDER_EXAMINATION, Stage.REFUSAL_CONTESTED, Stage.ATTESTED);

    private static final Pattern READINGS = Pattern.compile("data-part=\"READINGS\".*?</ul>", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DoorHouse doors;
    private final Row row;

    Traces(DoorHouse doors, Row row) {
        this.doors = doors;
        this.row = row;
    }

    /** The doors where a dossier is read. */
    static Stream<Row> rows() {
        return Rows.ALL.stream()
                .filter(Row::isAboutADossier)
                .filter(row -> row.method().equals("GET"));
    }

    void areThoseOf(Set<Who> readers) {
        doors.house().clock().letPass(Duration.ofDays(1));
        var morning = doors.house().clock().instant();
        for (var stage : STAGES) for (var who : readers) doors.knock(row, who, stage);
        for (var stage : STAGES) {
            var read = readers.stream()
                    .filter(who -> row.opensTo(who, stage))
                    .map(who -> line(who, shown(who, stage)))
                    .collect(Collectors.toCollection(TreeSet::new));
            var refused = readers.stream()
                    .filter(who -> !row.opensTo(who, stage) && misses(who, stage))
                    .map(who -> isNobody(who, stage) ? name(who) : line(who, row.shows()))
                    .collect(Collectors.toCollection(TreeSet::new));
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(readings(stage, morning))
                        .as("%s at %s: shown to the applicant", row.name(), stage)
                        .isEqualTo(read);
                assertThat(refusals(stage, morning))
                        .as("%s at %s: refused", row.name(), stage)
                        .isEqualTo(refused);
            });
            assertThat(linesOnThePage(stage))
                    .as("%s at %s: on the page", row.name(), stage)
                    .isEqualTo(allReadings(stage));
        }
    }

    private Set<Part> shown(Who who, Stage stage) {
        var parts = EnumSet.copyOf(AccessPolicy.readableBy(who.at(stage), stage));
        // Why: beside the trail, that page shows the dossier as it stood.
        if (!row.shows().isEmpty() && !row.door().equals("GET /dossiers/{id}/trail")) parts.retainAll(row.shows());
        return parts;
    }

    private static boolean isNobody(Who who, Stage stage) {
        return AccessPolicy.readableBy(who.at(stage), stage).isEmpty();
    }

    /** Whether something was behind that door that they may not read; whoever may read it elsewhere was refused nothing. */
    private boolean misses(Who who, Stage stage) {
        var theirs = AccessPolicy.readableBy(who.at(stage), stage);
        return theirs.isEmpty() || !theirs.containsAll(row.shows());
    }

    private String line(Who who, Set<Part> parts) {
        return name(who) + " " + parts.stream().map(Enum::name).sorted().toList();
    }

    /** As a trace names them: by their agency, or by what kind of account it was. */
    private String name(Who who) {
        var account = doors.house().part(Accounts.class).called(who.login()).orElseThrow();
        return account.agency()
                .map(Object::toString)
                .orElse(account.kind().name().toLowerCase(Locale.ROOT));
    }

    private TreeSet<String> readings(Stage stage, Instant since) {
        // Why together: a page may be made of two readings, which tell of different parts.
        var parts = new TreeMap<String, TreeSet<String>>();
        dossier(stage).stream()
                .filter(step -> !Instant.parse(step.get("at").stringValue()).isBefore(since))
                .forEach(step -> parts.computeIfAbsent(step.get("by").stringValue(), _ -> new TreeSet<>())
                        .addAll(parts(step.get("facts"))));
        return parts.entrySet().stream()
                .map(reader -> reader.getKey() + " " + reader.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int allReadings(Stage stage) {
        return dossier(stage).size();
    }

    private List<JsonNode> dossier(Stage stage) {
        var json = doors.read("GET /api/dossiers/{id}", Who.APPLICANT, stage).orElseThrow();
        return list(JSON.readTree(json).get("readings"));
    }

    private int linesOnThePage(Stage stage) {
        var page = doors.read("GET /dossiers/{id}", Who.APPLICANT, stage).orElseThrow();
        var found = READINGS.matcher(page);
        return found.find() ? found.group().split("<time ", -1).length - 1 : 0;
    }

    private TreeSet<String> refusals(Stage stage, Instant since) {
        var id = doors.stages().at(stage).toString();
        var nobodies = Traces.readers().stream()
                .filter(who -> isNobody(who, stage))
                .map(this::name)
                .collect(Collectors.toSet());
        var json = doors.read("GET /api/audit/refusals", Who.AUDITOR, stage).orElseThrow();
        return list(JSON.readTree(json)).stream()
                .filter(refusal -> refusal.get("dossier").stringValue().equals(id))
                .filter(refusal ->
                        !Instant.parse(refusal.get("at").stringValue()).isBefore(since))
                // Why: to whom there is no such dossier there are no parts of it either.
                .map(refusal ->
                        nobodies.contains(by(refusal)) ? by(refusal) : by(refusal) + " " + parts(refusal.get("facts")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String by(JsonNode refusal) {
        var agency = refusal.get("facts").get("agency");
        var actor = refusal.get("actor").stringValue();
        return agency == null ? actor.substring(0, actor.indexOf(':')) : agency.stringValue();
    }

    private static List<String> parts(JsonNode facts) {
        var parts = facts.get("parts");
        return parts == null
                ? List.of()
                : Arrays.stream(parts.stringValue().split(", ")).sorted().toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Everybody who signs in and is not on the applicant's side. */
    static Set<Who> readers() {
        var readers = EnumSet.allOf(Who.class);
        readers.removeAll(Who.PARTIES);
        readers.remove(Who.ANYONE);
        return readers;
    }
}
