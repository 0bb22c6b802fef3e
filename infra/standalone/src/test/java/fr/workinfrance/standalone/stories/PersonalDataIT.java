package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.service.account.DemonstrationAccounts;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.stories.people.Firm;
import fr.workinfrance.standalone.stories.people.Worker;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a copy of the database, without the keys, tells of the persons of the stories. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataIT {

    /** Where accounts are kept, and nowhere else: an applicant and an officer bear the name of a worker. */
    private static final String ACCOUNTS = "access.account.display_name";

    /** A column of a table, whole. */
    private record Column(String schema, String table, String name, String type) {

        String where() {
            return schema + "." + table + "." + name;
        }

        /** Its bytes: of text and JSON as they would be written, of a day as the law writes it. */
        String bytes() {
            return type.equals("bytea") ? name : "convert_to(\"%s\"::text, 'UTF8')".formatted(name);
        }
    }

    private TestHouse house;

    @BeforeAll
    void tell(TestHouse house) {
        this.house = house;
        house.tellsStories();
        await().atMost(Duration.ofMinutes(1)).until(this::isShown);
    }

    private boolean isShown() throws SQLException {
        try (var database = house.database();
                var rows = database.createStatement().executeQuery("SELECT count(*) FROM applicant.dossier")) {
            rows.next();
            return rows.getLong(1) >= Worker.all().count();
        }
    }

    @Test
    void is_sealed_wherever_it_stands() throws SQLException {
        var found = new TreeMap<String, List<String>>();
        try (var database = house.database()) {
            var columns = columns(database);
            assertThat(columns).extracting(Column::where).contains("log.event.payload", ACCOUNTS);
            for (var column : columns) {
                var facts = told(database, column);
                if (!facts.isEmpty()) found.put(column.where(), facts);
            }
        }
        // Why the one: it shows that what is looked for would have been found.
        assertThat(found).containsOnlyKeys(ACCOUNTS);
        assertThat(found.get(ACCOUNTS)).containsExactlyInAnyOrder(lastName("awa"), lastName("mehdi"));
    }

    @Test
    void holds_no_password() throws SQLException {
        try (var database = house.database();
                var rows = database.createStatement().executeQuery("SELECT * FROM access.account")) {
            int count = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                // Law: a password is kept by a function that is slow on purpose (CNIL, recommendation of 21 July 2022).
                assertThat(rows.getString("password_hash")).matches("\\{bcrypt}\\$2[aby]\\$1[0-9]\\$[./A-Za-z0-9]{53}");
                for (int i = 1; i <= count; i++)
                    if (rows.getString(i) != null)
                        assertThat(rows.getString(i)).doesNotContain(DemonstrationAccounts.PASSWORD);
            }
        }
    }

    /** Those of the facts that stand in a column. */
    private static List<String> told(Connection database, Column column) throws SQLException {
        var facts = facts();
        var any = facts.stream()
                .map(_ -> "position(?::bytea IN %s) > 0".formatted(column.bytes()))
                .collect(Collectors.joining(" OR "));
        var question =
                "SELECT %s FROM \"%s\".\"%s\" WHERE %s".formatted(column.bytes(), column.schema(), column.table(), any);
        var told = new ArrayList<String>();
        try (var statement = database.prepareStatement(question)) {
            for (int i = 0; i < facts.size(); i++)
                statement.setBytes(i + 1, facts.get(i).getBytes(StandardCharsets.UTF_8));
            var rows = statement.executeQuery();
            while (rows.next()) {
                var text = new String(rows.getBytes(1), StandardCharsets.UTF_8);
                facts.stream().filter(fact -> standsIn(text, fact)).forEach(told::add);
            }
        }
        return told.stream().distinct().toList();
    }

    // Why as a word of its own: four letters stand somewhere in anything that was sealed and is written as letters.
    private static boolean standsIn(String text, String fact) {
        return Pattern.compile("(?<![A-Za-z0-9+/_-])" + Pattern.quote(fact) + "(?![A-Za-z0-9+/_=-])")
                .matcher(text)
                .find();
    }

    private static List<String> facts() {
        var workers = Worker.all()
                .flatMap(worker -> Stream.of(
                        worker.identity().lastName(),
                        worker.identity().email(),
                        worker.identity().phone(),
                        worker.identity().birthDate().toString(),
                        worker.permit()));
        var speakers = Firm.all().map(Firm::representative).flatMap(who -> Stream.of(who.email(), who.phone()));
        return Stream.concat(workers, speakers).toList();
    }

    private static String lastName(String worker) {
        return Worker.called(worker).identity().lastName();
    }

    private static List<Column> columns(Connection database) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var rows = database.createStatement().executeQuery("""
                SELECT c.table_schema, c.table_name, c.column_name, c.data_type FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
                AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'date', 'ARRAY')
                ORDER BY 1, 2, c.ordinal_position""")) {
            while (rows.next())
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        }
        return columns;
    }
}
