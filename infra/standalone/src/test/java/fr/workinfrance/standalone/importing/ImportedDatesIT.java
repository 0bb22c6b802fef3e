package fr.workinfrance.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.importing.DossierImporter;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** The two dates of what was imported: when it was recorded here, and when it happened there. Neither passes for the other. */
@ExtendWith(SharedHouse.class)
class ImportedDatesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LocalDate THEN = LocalDate.of(2018, 5, 2);
    private static final String PAST = "name LIKE 'dossier.%' AND name NOT IN "
            + "('dossier.imported', 'dossier.attestation-issued', 'dossier.attestation-replaced')";
    private static final Pattern STEP = Pattern.compile("(?s)<li[^>]*timeline.*?</li>");
    private static final Pattern ROW = Pattern.compile("(?s)<tr data-type=\"([^\"/]+)/.*?</tr>");

    private TestHouse house;
    private String dossier;
    private Instant began;

    /** An event as the database keeps it. */
    private record Kept(String name, Instant recordedAt, Instant at) {}

    @BeforeEach
    void take(TestHouse house) throws IOException, SQLException {
        this.house = house;
        // Why the database's: it is its clock that says when an event was recorded.
        began = now();
        var told = new Guest(house).ask("admin", "POST", "/api/imports", numbered(), headers());
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        dossier = JsonMapper.shared().readTree(told.body()).path("dossier").asString();
    }

    @Test
    void are_kept_apart_in_the_log() throws SQLException {
        var past = kept(PAST);
        assertThat(past)
                .extracting(Kept::name)
                .contains("dossier.piece-attached", "dossier.submitted", "dossier.marked-complete")
                .contains("dossier.imported-decision");
        assertThat(past).allSatisfy(event -> {
            assertThat(event.recordedAt()).as(event.name()).isBetween(began, now());
            assertThat(ParisTime.dayOf(event.at())).as(event.name()).isEqualTo(THEN);
        });
        assertThat(kept("true"))
                .as("and nothing else of it pretends to be older than it is")
                .allSatisfy(event -> assertThat(event.recordedAt()).isBetween(began, now()));
    }

    @Test
    void are_both_told_to_the_applicant() throws SQLException {
        var today = shown(dayRecorded());
        await().atMost(PATIENCE).untilAsserted(() -> {
            var steps =
                    STEP.matcher(page("awa", "/dossiers/" + dossier)).results().map(step -> step.group());
            assertThat(steps.filter(step -> step.contains("datetime=\"2018-05-02T")))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(step -> assertThat(step).contains(shown(THEN), "Enregistré ici le " + today));
        });
    }

    @Test
    void are_both_told_to_the_auditor() throws SQLException {
        var today = shown(dayRecorded());
        await().atMost(PATIENCE).untilAsserted(() -> {
            var rows = ROW.matcher(page("agnes", "/dossiers/" + dossier + "/trail"))
                    .results()
                    .toList();
            assertThat(rows).extracting(row -> row.group(1)).contains("dossier.submitted", "dossier.imported-decision");
            assertThat(rows)
                    .filteredOn(row -> row.group(1).equals("dossier.submitted")
                            || row.group(1).equals("dossier.marked-complete")
                            || row.group(1).equals("dossier.imported-decision"))
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.group()).contains(shown(THEN), today));
        });
    }

    private String page(String login, String path) {
        var page = new Guest(house).signedInAs(login).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private LocalDate dayRecorded() throws SQLException {
        return ParisTime.dayOf(kept(PAST).getFirst().recordedAt());
    }

    private static String shown(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH).format(day);
    }

    private Instant now() throws SQLException {
        try (var database = house.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT clock_timestamp()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private List<Kept> kept(String which) throws SQLException {
        try (var database = house.database();
                var question = database.prepareStatement(
                        "SELECT name, recorded_at, convert_from(payload, 'UTF8')::jsonb ->> 'at' FROM log.event"
                                + " WHERE stream = ? AND " + which + " ORDER BY position")) {
            question.setString(1, dossier);
            var rows = question.executeQuery();
            var kept = new ArrayList<Kept>();
            while (rows.next())
                kept.add(new Kept(
                        rows.getString(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        Instant.parse(rows.getString(3))));
            return kept;
        }
    }

    private static String[] headers() {
        return new String[] {
            "Dossier-Owner",
            "awa",
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            UUID.randomUUID().toString()
        };
    }

    /** Our sample, under a number that nobody has imported. */
    private static String numbered() throws IOException {
        try (var in = DossierImporter.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            var sample = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var number = Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000L);
            return sample.replaceFirst("(\"dossier\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*)[0-9]+", "$1" + number);
        }
    }
}
