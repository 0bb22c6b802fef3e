package fr.workinfrance.eventlog.rows;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.store.HeardDatabase;
import fr.workinfrance.testkit.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpsertIT {

    static Database database;

    Connection connection;

    record Line(UUID id, int part, String text) {}

    static final Upsert<Line> LINES = Upsert.<Line>into("line")
            .key("id", "uuid", Line::id)
            .key("part", "int", Line::part)
            .set("text", "text", Line::text);

    @BeforeAll
    static void openDatabase() {
        database = Database.fresh();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void begin() throws Exception {
        connection = database.owner().getConnection();
        Rows.on(connection)
                .update("create temporary table line (id uuid, part int, text text, primary key (id, part))");
    }

    @AfterEach
    void end() throws Exception {
        connection.close();
    }

    @Test
    void inserts_what_is_new_and_changes_what_is_there() throws Exception {
        var id = UUID.randomUUID();
        LINES.write(connection, List.of(new Line(id, 1, "one"), new Line(id, 2, "two")));
        LINES.write(connection, List.of(new Line(id, 2, "deux"), new Line(id, 3, "trois")));
        assertThat(texts()).isEqualTo(Map.of(1, "one", 2, "deux", 3, "trois"));
    }

    @Test
    void writes_the_last_of_several_rows_with_the_same_key() throws Exception {
        var id = UUID.randomUUID();
        LINES.write(connection, List.of(new Line(id, 1, "first"), new Line(id, 1, "last")));
        assertThat(texts()).isEqualTo(Map.of(1, "last"));
    }

    @Test
    void writes_nothing_when_there_is_nothing() throws Exception {
        LINES.write(connection, List.of());
        assertThat(texts()).isEmpty();
    }

    @Test
    void writes_many_rows_in_one_statement() throws Exception {
        var id = UUID.randomUUID();
        var heard = HeardDatabase.willing();
        LINES.write(
                heard.over(connection),
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new Line(id, i, "line " + i))
                        .toList());
        assertThat(texts()).hasSize(5_000).containsEntry(4_999, "line 4999");
        assertThat(heard.ran(sql -> sql.startsWith("insert into line"))).isEqualTo(1);
    }

    @Test
    void adds_rows_without_a_key_each_time() throws Exception {
        Rows.on(connection).update("create temporary table note (text text)");
        var notes = Upsert.<String>into("note").set("text", "text", note -> note);
        notes.write(connection, List.of("same", "same"));
        assertThat(Rows.on(connection).list("select text from note", row -> row.getString(1)))
                .containsExactly("same", "same");
    }

    @Test
    void leaves_a_row_of_nothing_but_its_key_alone() throws Exception {
        Rows.on(connection).update("create temporary table seen (id int primary key)");
        var seen = Upsert.<Integer>into("seen").key("id", "int", id -> id);
        seen.write(connection, List.of(1, 2));
        seen.write(connection, List.of(2, 3));
        assertThat(Rows.on(connection).list("select id from seen order by id", row -> row.getInt(1)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void writes_any_type_that_postgresql_reads_from_text() throws Exception {
        Rows.on(connection)
                .update(
                        "create temporary table every (id int primary key, at timestamptz, day date, weekday text, amount numeric, yes boolean,"
                                + " tags text[], content jsonb, nothing text, maybe text)");
        var at = Instant.parse("2026-11-21T09:30:00.123456Z");
        Upsert.<Integer>into("every")
                .key("id", "int", id -> id)
                .set("at", "timestamptz", _ -> at)
                .set("day", "date", _ -> LocalDate.parse("2026-11-21"))
                .set("weekday", "text", _ -> DayOfWeek.FRIDAY)
                .set("amount", "numeric", _ -> new BigDecimal("9.88"))
                .set("yes", "boolean", _ -> true)
                .set("tags", "text[]", _ -> Arrays.asList("a \"quoted\" \\ one", "", "é,{}", null))
                .set("content", "jsonb", _ -> "{\"subject\": \"x\"}")
                .set("nothing", "text", _ -> null)
                .set("maybe", "text", _ -> Optional.of("there"))
                .write(connection, List.of(1));
        var checks = """
                select at = '2026-11-21 09:30:00.123456+00' and day = '2026-11-21' and weekday = 'FRIDAY' and amount = 9.88 and yes
                    and tags = array['a "quoted" \\ one', '', 'é,{}', null] and content ->> 'subject' = 'x' and nothing is null
                    and maybe = 'there' from every
                """;
        assertThat(Rows.on(connection).list(checks, row -> row.getBoolean(1))).containsExactly(true);
    }

    @Test
    void goes_with_rows_found_by_a_collection_of_keys() throws Exception {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        LINES.write(connection, List.of(new Line(one, 1, "mine"), new Line(other, 2, "yours")));
        var found = Rows.on(connection)
                .map(
                        "select part, text from line where id = any(?)",
                        row -> row.getInt(1),
                        row -> row.getString(2),
                        List.of(one));
        assertThat(found).isEqualTo(Map.of(1, "mine"));
        assertThat(Rows.on(connection)
                        .list("select 1 from line where id = any(?)", row -> row, Collections.emptyList()))
                .isEmpty();
        assertThat(Rows.on(connection)
                        .list("select 1 from line where text is not distinct from ?::text", row -> row, (Object) null))
                .isEmpty();
    }

    private Map<Integer, String> texts() throws Exception {
        return Rows.on(connection).map("select part, text from line", row -> row.getInt(1), row -> row.getString(2));
    }
}
