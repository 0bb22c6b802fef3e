package fr.workinfrance.standalone.doors;

import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.service.security.ServiceToken;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.doors.Knocking.Answer;
import fr.workinfrance.standalone.stories.EveryStage;
import fr.workinfrance.standalone.stories.ToldStages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house with a dossier at every stage, and one of each kind of actor before its doors. */
final class DoorHouse implements AutoCloseable {

    private final TestHouse house;
    private final ToldStages stages;
    private final Map<Who, Knocking> visitors = new EnumMap<>(Who.class);
    private final String officer;
    private final String letter;

    private DoorHouse(TestHouse house) {
        this.house = house;
        stages = EveryStage.told(house, "every-stage");
        awaitViews();
        var accounts = house.part(Accounts.class);
        for (var who : Who.values())
            visitors.put(who, Knocking.as(who, house.address(), accounts, house.part(ServiceToken.class)));
        officer =
                accounts.called(Who.DECIDING_AGENCY.login()).orElseThrow().id().toString();
        letter = await().atMost(Duration.ofSeconds(30))
                .until(this::aLetter, Optional::isPresent)
                .orElseThrow();
    }

    static DoorHouse on(Path data) {
        // Why: an approved dossier is to stay without its attestation, and nothing else is to move by itself.
        return new DoorHouse(TestHouse.on(data, "wif.attestations.every=1h", "wif.deadlines.every=1h"));
    }

    TestHouse house() {
        return house;
    }

    ToldStages stages() {
        return stages;
    }

    /** Returns once every view has come as far as the log. */
    void awaitViews() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> house.part(Projections.class).statuses().stream().allMatch(view -> view.lag() == 0));
    }

    /** Somebody knocks: to be let in and do nothing, or to be turned away from doing something. */
    Answer knock(Row row, Who who, Stage stage) {
        boolean idle = !row.isAboutADossier() || row.opensTo(who, stage);
        return knock(stages, row, who, stage, idle);
    }

    /** The same, at the door of other dossiers than those of this house's telling. */
    Answer knock(ToldStages told, Row row, Who who, Stage stage, boolean idle) {
        var body = filled(told, idle ? row.body() : row.whole(), stage);
        return visitors.get(who).at(row, filled(told, row.path(), stage), body, idle);
    }

    /** What stands behind a door, where it opens. */
    Optional<String> read(String door, Who who, Stage stage) {
        var row =
                Rows.ALL.stream().filter(r -> r.door().equals(door)).findFirst().orElseThrow();
        return visitors.get(who).read(row, filled(stages, row.path(), stage));
    }

    private String filled(ToldStages told, String text, Stage stage) {
        var today = ParisTime.dayOf(house.clock().instant());
        return told.filled(text, stage)
                .replace("{new}", UUID.randomUUID().toString())
                .replace("{officer}", officer)
                .replace("{later}", today.plusDays(20).toString())
                .replace("{end}", today.plusDays(200).toString())
                .replace("{letter}", letter);
    }

    private Optional<String> aLetter() {
        var awa = house.part(Accounts.class)
                .called(Who.APPLICANT.login())
                .orElseThrow()
                .id();
        return house.part(JdbcClient.class)
                .sql("SELECT letter::text FROM courier.copy WHERE account = ? LIMIT 1")
                .param(awa.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void close() {
        house.close();
    }
}
