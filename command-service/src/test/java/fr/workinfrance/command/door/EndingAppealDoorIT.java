package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.domain.calendar.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authorisation that is taken away, contested at the doors of the service, and given back. */
class EndingAppealDoorIT {

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());
    private static final String WITHDRAWAL = """
            {"ground":"FRAUD","reasons":"Un faux."}""";

    private static CommandHouse house;

    @BeforeAll
    static void open() {
        house = CommandHouse.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void is_given_back_to_whoever_holds_it_and_can_be_changed_as_before() {
        var dossier = attested();
        var code = codes(dossier);
        dossier.done("claire", "withdraw-authorisation", WITHDRAWAL);
        await().atMost(Duration.ofMinutes(1)).until(() -> codes(dossier).isEmpty());
        var appeal = UUID.randomUUID();
        for (var stranger : List.of("martin", "claire"))
            assertThat(dossier.ask(stranger, "file-appeal", filing(appeal)).status())
                    .isIn(403, 404);
        dossier.done("awa", "file-appeal", filing(appeal));
        var again = dossier.ask("awa", "file-appeal", filing(UUID.randomUUID()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("refusal").asString()).isEqualTo("NotAtThisStage");
        assertThat(dossier.ask("awa", "decide-appeal", answer(appeal, "ALLOWED"))
                        .status())
                .isEqualTo(403);
        var told = dossier.ask("claire", "decide-appeal", answer(appeal, "ALLOWED"));
        assertThat(told.status()).as("%s", told.body()).isEqualTo(200);
        assertThat(told.body().path("events").get(0).asString()).isEqualTo("dossier.authorisation-restored/1");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(codes(dossier)).isEqualTo(code));
        dossier.done("awa", "declare-change", "{\"workplace\": \"2 rue Neuve, 75011 Paris\"}");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(codes(dossier)).isNotEqualTo(code));
    }

    @Test
    void stays_taken_away_when_the_appeal_is_rejected_and_is_not_withdrawn_twice() {
        var dossier = attested();
        dossier.done("claire", "withdraw-authorisation", WITHDRAWAL);
        var appeal = UUID.randomUUID();
        dossier.done("awa", "file-appeal", filing(appeal));
        dossier.done("claire", "decide-appeal", answer(appeal, "REJECTED"));
        var again = dossier.ask("awa", "file-appeal", filing(UUID.randomUUID()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("refusal").asString()).isEqualTo("AppealAlreadyFiled");
        assertThat(dossier.ask("claire", "withdraw-authorisation", WITHDRAWAL).status())
                .isEqualTo(409);
    }

    /** Law: repealed from a day to come, it holds until then (CRPA L240-1), and what its attestation says has to be true. */
    @Test
    void is_told_of_a_change_and_attested_anew_while_its_repeal_is_ahead_and_not_from_that_day_on() {
        var ahead = attested();
        var first = attestedAs(ahead);
        ahead.done("claire", "repeal-authorisation", repeal(TODAY.plusDays(20)));
        ahead.done("awa", "declare-change", "{\"workplace\": \"2 rue Neuve, 75011 Paris\"}");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(attestedAs(ahead)).isNotEqualTo(first));

        var over = attested();
        over.done("claire", "repeal-authorisation", repeal(TODAY));
        var late = over.ask("awa", "declare-change", "{\"workplace\": \"2 rue Neuve, 75011 Paris\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("refusal").asString()).isEqualTo("AuthorisationOver");
    }

    @Test
    void is_not_for_what_its_holder_cancelled() {
        var dossier = attested();
        dossier.done("awa", "declare-cancellation", "{}");
        assertThat(dossier.ask("awa", "file-appeal", filing(UUID.randomUUID())).status())
                .isEqualTo(409);
    }

    private static String repeal(LocalDate from) {
        return """
                {"from":"%s","lostCondition":"Inscription.","reasons":"Vu la lettre."}""".formatted(from);
    }

    private static String attestedAs(Journey dossier) {
        return house.bean(JdbcClient.class)
                .sql("SELECT code FROM issuing.dossier WHERE dossier = ?")
                .param(dossier.id.toString())
                .query(String.class)
                .single();
    }

    private static String filing(UUID appeal) {
        return """
                {"appeal":"%s","kind":"GRACIOUS","grounds":"Ce n’est pas un faux."}""".formatted(appeal);
    }

    private static String answer(UUID appeal, String ruling) {
        return """
                {"appeal":"%s","ruling":"%s","reasons":"Vu la lettre."}""".formatted(appeal, ruling);
    }

    private static Journey attested() {
        var dossier = new Journey(house.client()).drafted().submitted().complete();
        dossier.done("claire", "approve-dossier", """
                {"period":{"from":"%s","until":"%s"},"conditions":[],"overriding":"Vu au guichet."}""".formatted(TODAY.plusDays(1), TODAY.plusDays(200)));
        await().atMost(Duration.ofMinutes(1)).until(() -> !codes(dossier).isEmpty());
        return dossier;
    }

    /** What the list of attestations holds of a dossier that stands. */
    private static List<String> codes(Journey dossier) {
        return house.bean(JdbcClient.class)
                .sql(
                        "SELECT code FROM issuing.dossier WHERE dossier = ? AND code IS NOT NULL AND NOT withdrawn AND ends_on IS NULL")
                .param(dossier.id.toString())
                .query(String.class)
                .list();
    }
}
