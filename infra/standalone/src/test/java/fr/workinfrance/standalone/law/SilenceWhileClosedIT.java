package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.MovableClock;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.law.text.UsualAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Silence decides while no program runs: the rejection is born on its day, whenever that is noticed. */
class SilenceWhileClosedIT {

    private static final DateTimeFormatter AS_PAGES_SAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @TempDir
    Path scratch;

    @Test
    void is_recorded_once_and_on_its_day() throws IOException, SQLException {
        var data = scratch.resolve("data");
        var clock = new MovableClock();
        String dossier;
        LocalDate bornOn;
        try (var house = TestHouse.on(data, clock)) {
            var filed = filed(house);
            dossier = filed.id();
            bornOn = LocalDate.parse(filed.sheet("martin")
                            .path("progress")
                            .path("clock")
                            .path("receivedOn")
                            .asString())
                    .plusMonths(2);
        }
        clock.letPass(Duration.ofDays(70));
        try (var house = TestHouse.on(data, clock)) {
            await().atMost(Tale.PATIENCE)
                    .untilAsserted(() -> assertThat(bornOn(house, dossier)).containsExactly(bornOn.toString()));
            var martin = new Guest(house).signedInAs("martin");
            await().atMost(Tale.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(martin.get("/dossiers/" + dossier).body())
                                    .contains("Rejet implicite", AS_PAGES_SAY.format(bornOn)));
            assertThat(bornOn(house, dossier)).hasSize(1);
        }
    }

    private static Tale filed(TestHouse house) throws IOException {
        var tale = new Tale(house, Files.readAllBytes(Path.of("src/test/resources/pieces/contrat.pdf")));
        tale.applicant = "martin";
        tale.ask("martin", "open-draft", Map.of("role", "EMPLOYER", "procedure", "STUDENT_JOB"));
        for (var piece : List.of("STAY_DOCUMENT", "PASSPORT", "STUDENT_CARD", "WORK_CONTRACT")) tale.join(piece);
        tale.requireDone();
        tale.ask("martin", "submit-dossier", Map.of("answers", UsualAnswers.on(tale.today())));
        tale.requireDone();
        return tale;
    }

    /** The day told by each rejection by silence that is stored of that dossier. */
    private static List<String> bornOn(TestHouse house, String dossier) throws SQLException {
        try (var database = house.database();
                var wanted = database.prepareStatement(
                        "select convert_from(payload, 'UTF8') from log.event where stream = ? and name = ?")) {
            wanted.setString(1, dossier);
            wanted.setString(2, "dossier.refused-by-silence");
            var days = new ArrayList<String>();
            var rows = wanted.executeQuery();
            while (rows.next())
                days.add(JsonMapper.shared()
                        .readTree(rows.getString(1))
                        .path("bornOn")
                        .asString());
            return days;
        }
    }
}
