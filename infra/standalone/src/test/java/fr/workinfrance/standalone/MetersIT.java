package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.DemonstrationAccounts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Prometheus is told of a house in use. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetersIT {

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-.*|.*@.*|[0-9A-Z]{13}|\\d{7,}");

    private final UUID dossier = UUID.randomUUID();
    private TestHouse house;
    private Guest guest;

    @BeforeAll
    void use(TestHouse house) {
        this.house = house;
        guest = new Guest(house);
        var key = UUID.randomUUID().toString();
        assertThat(asked("open-draft", "{\"role\":\"WORKER\"}", key)).isEqualTo(200);
        assertThat(asked("open-draft", "{\"role\":\"WORKER\"}", key)).isEqualTo(200);
        assertThat(asked("supplement-dossier", "{}", UUID.randomUUID().toString()))
                .isEqualTo(409);
        assertThat(guest.get("/v/0000000000000").statusCode()).isEqualTo(200);
    }

    @Test
    void counts_commands_by_name_and_outcome() {
        assertThat(counted("wif_commands_seconds_count", "command=\"OpenDraft\"", "outcome=\"accepted\""))
                .isPositive();
        assertThat(counted("wif_commands_seconds_count", "command=\"OpenDraft\"", "outcome=\"replayed\""))
                .isPositive();
        assertThat(counted("wif_commands_seconds_count", "command=\"SupplementDossier\"", "outcome=\"NotAtThisStage\""))
                .isPositive();
    }

    @Test
    void counts_verifications_by_verdict() {
        assertThat(counted("wif_verifications_total", "verdict=\"UNKNOWN\"", "by=\"code\""))
                .isPositive();
    }

    @Test
    void counts_appends_and_how_many_commands_went_together() {
        assertThat(valueOf("wif_eventlog_append_group_count")).isPositive();
        assertThat(valueOf("wif_eventlog_append_group_sum"))
                .isGreaterThanOrEqualTo(valueOf("wif_eventlog_append_group_count"));
    }

    @Test
    void tell_of_each_view_how_far_behind_it_is_and_how_much_it_has_folded() {
        var views = house.parts(Projection.class).stream().map(Projection::name).toList();
        assertThat(views).hasSizeGreaterThan(5);
        for (var meter : List.of("wif_projection_lag", "wif_projection_parked", "wif_projection_events_total"))
            assertThat(labels(meter, "projection")).as(meter).containsExactlyInAnyOrderElementsOf(views);
        await().untilAsserted(() -> assertThat(valueOf("wif_projection_lag")).isZero());
        assertThat(valueOf("wif_projection_events_total")).isPositive();
    }

    @Test
    void name_nobody() {
        var logins = DemonstrationAccounts.all().stream().map(Account::login).toList();
        var labels = lines().stream()
                .filter(line -> line.startsWith("wif_"))
                .flatMap(line -> LABEL.matcher(line).results())
                .toList();
        assertThat(labels.stream().map(label -> label.group(1)))
                .isSubsetOf(Set.of(
                        "by",
                        "command",
                        "finding",
                        "kind",
                        "le",
                        "outcome",
                        "projection",
                        "quantile",
                        "ticking",
                        "verdict"));
        assertThat(labels.stream().map((MatchResult label) -> label.group(2)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(logins)
                .noneMatch(value -> IDENTIFIER.matcher(value).matches());
        assertThat(String.join("\n", lines())).doesNotContain(dossier.toString());
    }

    private int asked(String command, String body, String key) {
        var path = "/api/dossiers/%s/%s".formatted(dossier, command);
        return guest.ask("awa", "POST", path, body, "Content-Type", "application/json", "Idempotency-Key", key)
                .statusCode();
    }

    private double valueOf(String name) {
        return lines().stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private List<String> labels(String name, String label) {
        return lines().stream()
                .filter(line -> line.startsWith(name + "{"))
                .flatMap(line -> LABEL.matcher(line).results())
                .filter(found -> found.group(1).equals(label))
                .map(found -> found.group(2))
                .toList();
    }

    private double counted(String name, String... labels) {
        return lines().stream()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private List<String> lines() {
        var answer = guest.ask("admin", "GET", "/actuator/prometheus", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
