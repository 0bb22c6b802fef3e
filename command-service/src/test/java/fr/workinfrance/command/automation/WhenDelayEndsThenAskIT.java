package fr.workinfrance.command.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.calendar.ParisTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WhenDelayEndsThenAskIT {

    private static final LocalDate TODAY = ParisTime.dayOf(Instant.now());

    private static final String REFUSAL =
            "{\"lawReasons\":[\"R5221-20 6°\"],\"factReasons\":\"mal lu\",\"overriding\":\"urgent\"}";

    private static CommandHouse other;

    final CommandHouse house = CommandHouse.shared();
    final JdbcClient database = JdbcClient.create(house.database().owner());
    final Journey journey = new Journey(house.client()).drafted().submitted();

    /** A second instance of the service, over the same database. */
    @BeforeAll
    static void open() {
        other = CommandHouse.over(CommandHouse.shared().database(), "--wif.deadlines.every=1h");
    }

    @AfterAll
    static void stop() {
        other.stop();
    }

    @Test
    void records_one_rejection_however_many_instances_come_back_after_a_week() {
        await("the clock is known").atMost(Duration.ofSeconds(30)).until(() -> rows("clock") == 1);
        look(TODAY.plusDays(30));
        assertThat(named("dossier.refused-by-silence")).isZero();

        var months = TODAY.plusMonths(2).plusDays(8);
        lookTogether(months, months.plusDays(1));
        assertThat(told("dossier.refused-by-silence"))
                .singleElement()
                .asString()
                .contains("\"bornOn\":\"%s\"".formatted(TODAY.plusMonths(2)));
        await("the clock is over").atMost(Duration.ofSeconds(30)).until(() -> rows("clock") == 0);
    }

    @Test
    void records_that_an_opinion_is_late_once() {
        journey.complete().consulting(UUID.randomUUID(), TODAY.plusDays(5).toString());
        await("the opinion is owed").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 1);
        look(TODAY.plusDays(5));
        assertThat(named("dossier.opinion-overdue")).isZero();
        look(TODAY.plusDays(7));
        look(TODAY.plusDays(8));
        assertThat(named("dossier.opinion-overdue")).isOne();
        await("nothing is owed").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 0);
    }

    @Test
    void reminds_an_agency_once_in_the_days_before_its_deadline() {
        journey.complete().consulting(UUID.randomUUID(), TODAY.plusDays(20).toString());
        await("the reminder is known").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 2);
        look(TODAY.plusDays(14));
        assertThat(named("dossier.opinion-reminded")).isZero();
        lookTogether(TODAY.plusDays(16), TODAY.plusDays(17));
        assertThat(named("dossier.opinion-reminded")).isOne();
        await("only the opinion is due").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 1);
    }

    @Test
    void reminds_nobody_after_the_day_when_the_service_was_down_over_it() {
        journey.complete().consulting(UUID.randomUUID(), TODAY.plusDays(20).toString());
        await("the reminder is known").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 2);
        look(TODAY.plusDays(22));
        assertThat(named("dossier.opinion-overdue")).isOne();
        assertThat(named("dossier.opinion-reminded")).isZero();
        await("nothing is due any more").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 0);
    }

    @Test
    void looks_again_after_an_appeal_at_the_opinions_still_owed() {
        var opinion = UUID.randomUUID();
        journey.complete().consulting(opinion, TODAY.plusDays(5).toString());
        await("the opinion is owed").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 1);
        journey.done("claire", "refuse-dossier", REFUSAL);
        await("nothing is owed").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 0);
        var appeal = UUID.randomUUID();
        journey.done(
                "awa",
                "file-appeal",
                "{\"appeal\":\"%s\",\"kind\":\"GRACIOUS\",\"grounds\":\"relisez\"}".formatted(appeal));
        journey.done(
                "claire",
                "decide-appeal",
                "{\"appeal\":\"%s\",\"ruling\":\"ALLOWED\",\"reasons\":\"en effet\"}".formatted(appeal));
        await("the opinion is owed again").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 1);
        look(TODAY.plusDays(8));
        assertThat(named("dossier.opinion-overdue")).isOne();
    }

    @Test
    void rejects_an_appeal_once_and_notes_that_reasons_did_not_come() {
        var refused = TODAY.plusMonths(2).plusDays(3);
        await("the clock is known").atMost(Duration.ofSeconds(30)).until(() -> rows("clock") == 1);
        look(refused);
        journey.done("awa", "request-reasons", "{}");
        journey.done(
                "awa",
                "file-appeal",
                "{\"appeal\":\"%s\",\"kind\":\"GRACIOUS\",\"grounds\":\"relisez\"}".formatted(UUID.randomUUID()));
        await("both are due").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 2);
        var aWeekLate = TODAY.plusMonths(2).plusDays(8);
        lookTogether(aWeekLate, aWeekLate.plusDays(1));
        assertThat(named("dossier.appeal-rejected-by-silence")).isOne();
        assertThat(named("dossier.reasons-overdue")).isOne();
        await("nothing is due").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 0);
    }

    @Test
    void rejects_an_appeal_against_a_closing_once() {
        closed();
        file();
        await("the appeal is due").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 1);
        look(TODAY.plusMonths(2));
        assertThat(named("dossier.appeal-rejected-by-silence")).isZero();
        var aWeekLate = TODAY.plusMonths(2).plusDays(8);
        lookTogether(aWeekLate, aWeekLate.plusDays(1));
        assertThat(named("dossier.appeal-rejected-by-silence")).isOne();
        assertThat(named("dossier.refused-by-silence")).isZero();
        await("nothing is due").atMost(Duration.ofSeconds(30)).until(() -> rows("due") == 0);
    }

    @Test
    void counts_anew_once_a_closing_is_taken_back() {
        closed();
        await("nothing runs").atMost(Duration.ofSeconds(30)).until(() -> rows("clock") == 0);
        var appeal = file();
        journey.done(
                "claire",
                "decide-appeal",
                "{\"appeal\":\"%s\",\"ruling\":\"ALLOWED\",\"reasons\":\"en effet\"}".formatted(appeal));
        await("the clock runs").atMost(Duration.ofSeconds(30)).until(() -> rows("clock") == 1);
        look(TODAY.plusMonths(2));
        assertThat(named("dossier.refused-by-silence")).isZero();
        look(TODAY.plusMonths(2).plusDays(1));
        assertThat(named("dossier.refused-by-silence")).isOne();
    }

    private void closed() {
        await("the clock is known").atMost(Duration.ofSeconds(30)).until(() -> rows("clock") == 1);
        journey.done("claire", "close-dossier", "{\"reason\":\"DUPLICATE\",\"message\":\"deux fois\"}");
    }

    private UUID file() {
        var appeal = UUID.randomUUID();
        journey.done(
                "awa",
                "file-appeal",
                "{\"appeal\":\"%s\",\"kind\":\"GRACIOUS\",\"grounds\":\"relisez\"}".formatted(appeal));
        return appeal;
    }

    private void look(LocalDate day) {
        look(house, day);
    }

    /** In both instances at once, each with its own folds, over the one log. */
    private void lookTogether(LocalDate... days) {
        Stream.of(house, other)
                .flatMap(instance -> Stream.of(days).map(day -> CompletableFuture.runAsync(() -> look(instance, day))))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void look(CommandHouse instance, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var automation = new WhenDelayEndsThenAsk(
                new DeadlinesInView(database), instance.bean(Dossiers.class), Clock.fixed(noon, ZoneOffset.UTC));
        automation.look();
    }

    private int rows(String table) {
        return database.sql("select count(*) from deadline." + table + " where dossier = ?")
                .param(journey.id)
                .query(Integer.class)
                .single();
    }

    private int named(String event) {
        return told(event).size();
    }

    /** What each event of that name says, as it is stored. */
    private List<String> told(String event) {
        return database.sql("select convert_from(payload, 'UTF8') from log.event where stream = ? and name = ?")
                .params(List.of(journey.id.toString(), event))
                .query(String.class)
                .list();
    }
}
