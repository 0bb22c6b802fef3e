package fr.workinfrance.query.agency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.agency.board.Board;
import fr.workinfrance.testkit.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorklistIT {
    private static final AgencyId PARIS = AgencyId.of("DIRECCTE-75");
    private static Database database;
    private static JdbcClient sql;

    @BeforeAll
    static void filled() {
        database = Database.fresh();
        sql = JdbcClient.create(database.owner());
        sql.sql("CREATE SCHEMA agency").update();
        sql.sql("SET search_path = agency; " + new AgencyProjection().ddl() + "; RESET search_path")
                .update();
        sql.sql("""
                INSERT INTO agency.dossier
                SELECT gen_random_uuid(), upper(left(md5(n::text), 8)), 1, 'DIRECCTE-' || (n % 10 + 70),
                       (ARRAY['SUBMITTED','COMPLETE','REFUSED'])[(n / 10) % 3 + 1], now(),
                       CASE (n / 10) % 3 WHEN 2 THEN NULL ELSE date '2026-01-01' + n % 300 END, NULL, NULL, 0, 0,
                       CASE WHEN n % 100 = 5 THEN now() - n * interval '1 minute' END, '{}'
                FROM generate_series(1, 20000) AS n""").update();
        sql.sql("""
                INSERT INTO agency.opinion
                SELECT gen_random_uuid(), id, 'PREFECTURE-' || right(in_charge, 2), 'R5221-20', now(), date '2026-05-01' + (random() * 60)::int,
                       false, CASE WHEN get_byte(decode(md5(id::text), 'hex'), 0) < 5 THEN 'AWAITED' ELSE 'GIVEN' END
                FROM agency.dossier""").update();
        sql.sql("""
                INSERT INTO agency.desk
                SELECT id, in_charge, 0, 'claire', NULL, ARRAY['URGENT'] FROM agency.dossier WHERE version = 1""").update();
        sql.sql("""
                INSERT INTO agency.exchange
                SELECT id, 0, CASE WHEN random() < .1 THEN 'AGENCY' END, now(), 1 FROM agency.dossier""").update();
        sql.sql("ANALYZE agency.desk; ANALYZE agency.exchange; ANALYZE agency.dossier; ANALYZE agency.opinion")
                .update();
    }

    @AfterAll
    static void forgotten() {
        database.close();
    }

    @Test
    void of_open_dossiers_is_read_by_an_index_in_its_order() {
        var plan =
                plan(Worklist.IN_CHARGE.formatted(wanted(Map.of()).condition(), ""), Map.of("agency", "DIRECCTE-75"));
        assertThat(plan).contains("Index Scan using dossier_in_charge").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void of_one_stage_is_read_by_an_index_in_its_order() {
        var plan = plan(
                Worklist.IN_CHARGE.formatted(wanted(Map.of("stage", "COMPLETE")).condition(), ""),
                Map.of("agency", "DIRECCTE-75", "stage", "COMPLETE"));
        assertThat(plan).contains("Index Scan using dossier_at_stage").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void of_what_was_changed_since_is_read_by_an_index_of_its_own_the_last_first() {
        var changed = wanted(Map.of("share", "CHANGED"));
        var plan = plan(
                Worklist.IN_CHARGE.formatted(changed.condition(), changed.order()), Map.of("agency", "DIRECCTE-75"));
        assertThat(plan).contains("dossier_changed").doesNotContain("Seq Scan on dossier");
        assertThat(new Worklist(sql, Clock.systemUTC()).inCharge(PARIS, changed, 0))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.changedAt() != null)
                .isSortedAccordingTo((a, b) -> b.changedAt().compareTo(a.changedAt()));
    }

    @Test
    void of_one_reference_is_read_by_an_index() {
        var plan = plan(
                Worklist.IN_CHARGE.formatted(wanted(Map.of("q", "0AF")).condition(), ""),
                Map.of("agency", "DIRECCTE-75", "start", "0AF%"));
        assertThat(plan).contains("dossier_by_reference").doesNotContain("Seq Scan");
    }

    @Test
    void of_opinions_owed_is_read_by_indexes() {
        var plan = plan(Worklist.OWED, Map.of("agency", "PREFECTURE-75", "states", List.of("AWAITED", "OVERDUE")));
        assertThat(plan).contains("opinion_owed", "dossier_pkey").doesNotContain("Seq Scan");
    }

    @Test
    void of_what_others_owe_is_read_by_indexes() {
        var plan = plan(Board.OWED, Map.of("agency", "DIRECCTE-75"));
        assertThat(plan).contains("dossier_in_charge").doesNotContain("Seq Scan");
        assertThat(new Board(sql).owedTo(PARIS, 0))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((a, b) -> a.dueOn().compareTo(b.dueOn()));
    }

    @Test
    void shows_the_first_due_first_and_one_more_than_a_page() {
        var lines = new Worklist(sql, Clock.systemUTC()).inCharge(PARIS, wanted(Map.of("stage", "COMPLETE")), 0);
        assertThat(lines)
                .hasSize(Worklist.PAGE + 1)
                .isSortedAccordingTo((a, b) -> a.answerBy().compareTo(b.answerBy()));
        assertThat(new Worklist(sql, Clock.systemUTC()).counts(PARIS)).containsKey(Stage.COMPLETE);
    }

    @Test
    void finds_nothing_for_what_is_no_reference() {
        assertThat(new Worklist(sql, Clock.systemUTC()).inCharge(PARIS, wanted(Map.of("q", "Diallo %")), 0))
                .isEmpty();
    }

    @Test
    void of_what_is_mine_and_bears_a_label_is_one_query() {
        var mine = wanted(Map.of("share", "MINE", "label", "URGENT"));
        assertThat(new Worklist(sql, Clock.systemUTC()).inCharge(PARIS, mine, 0))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.officer()).isEqualTo("claire");
                    assertThat(line.labels()).containsExactly(Label.URGENT);
                });
        assertThat(new Worklist(sql, Clock.systemUTC()).inCharge(PARIS, wanted(Map.of("share", "FREE")), 0))
                .isEmpty();
        assertThat(new Worklist(sql, Clock.systemUTC()).inCharge(PARIS, wanted(Map.of("share", "REPLY")), 0))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.replyOwedSince()).isNotNull());
    }

    private static Wanted wanted(Map<String, String> asked) {
        return Wanted.of(asked, new Actor.Officer(AccountId.of("claire"), PARIS));
    }

    private static String plan(String query, Map<String, ?> named) {
        return String.join(
                "\n",
                sql.sql("EXPLAIN " + query)
                        .params(named)
                        .param("today", java.time.LocalDate.of(2026, 3, 1))
                        .param("limit", 51)
                        .param("offset", 0)
                        .query(String.class)
                        .list());
    }
}
