package fr.workinfrance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.testkit.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All that the login of this service was ever given, as the database itself lists it, against a list written here: whatever is granted
 * to it or to everybody, and whatever is taken away, fails until somebody has written it down. What it makes of it: {@link OwnRoleIT}.
 */
class OwnGrantsIT {

    /** What lists of rights say, of the login and of everybody; of the database's own catalogue only what was given to the login by name. */
    private static final String GIVEN = """
            WITH given (kind, space, name, list) AS (
                SELECT 'schema', nspname, nspname, coalesce(nspacl, acldefault('n', nspowner)) FROM pg_namespace
                UNION ALL
                SELECT CASE relkind WHEN 'S' THEN 'sequence' ELSE 'table' END, relnamespace::regnamespace::text,
                       oid::regclass::text, coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))
                FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                UNION ALL
                SELECT 'column', relnamespace::regnamespace::text, attrelid::regclass || '.' || attname, attacl
                FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE attacl IS NOT NULL
                UNION ALL
                SELECT CASE WHEN prosecdef THEN 'owner''s function' ELSE 'function' END, pronamespace::regnamespace::text,
                       oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc
                UNION ALL
                SELECT 'type', typnamespace::regnamespace::text, oid::regtype::text, typacl FROM pg_type
                WHERE typacl IS NOT NULL
                UNION ALL
                SELECT 'language', 'pg_catalog', lanname, lanacl FROM pg_language WHERE lanacl IS NOT NULL
                UNION ALL
                SELECT 'large object', '', oid::text, coalesce(lomacl, acldefault('L', lomowner)) FROM pg_largeobject_metadata
                UNION ALL
                SELECT 'setting', '', parname, paracl FROM pg_parameter_acl
                UNION ALL
                SELECT 'foreign server', '', srvname, coalesce(srvacl, acldefault('S', srvowner)) FROM pg_foreign_server
                UNION ALL
                SELECT 'tablespace', '', spcname, coalesce(spcacl, acldefault('t', spcowner)) FROM pg_tablespace
                UNION ALL
                SELECT 'whatever is made later', '', defaclobjtype::text, defaclacl FROM pg_default_acl)
            SELECT concat_ws(' ', CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END, 'may',
                             privilege_type, CASE WHEN is_grantable THEN 'and give on' END, kind, name)
            FROM given, aclexplode(list)
            WHERE grantee = 'wif_verify'::regrole
               OR grantee = 0 AND space NOT IN ('pg_catalog', 'information_schema') AND space NOT LIKE 'pg_toast%'
            """;

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void are_these_and_no_others() throws SQLException {
        assertThat(rows(GIVEN))
                .containsExactlyInAnyOrder(
                        "everybody may USAGE schema public",
                        "wif_verify may USAGE schema log",
                        "wif_verify may USAGE schema signing",
                        "wif_verify may USAGE schema projection",
                        "wif_verify may USAGE schema sharing",
                        "wif_verify may USAGE schema watch",
                        "wif_verify may SELECT table log.event",
                        "wif_verify may SELECT table signing.certificate",
                        "wif_verify may SELECT table signing.intermediate",
                        "wif_verify may SELECT table projection.\"position\"",
                        "wif_verify may INSERT table projection.\"position\"",
                        "wif_verify may UPDATE table projection.\"position\"",
                        "wif_verify may DELETE table projection.\"position\"",
                        "wif_verify may SELECT table projection.parked",
                        "wif_verify may INSERT table projection.parked",
                        "wif_verify may UPDATE table projection.parked",
                        "wif_verify may DELETE table projection.parked",
                        "wif_verify may SELECT column sharing.box.share",
                        "wif_verify may SELECT column sharing.box.sealed",
                        "wif_verify may INSERT table sharing.checked",
                        "wif_verify may SELECT table watch.watch",
                        "wif_verify may INSERT table watch.watch",
                        "wif_verify may UPDATE table watch.watch",
                        "wif_verify may DELETE table watch.watch",
                        "wif_verify may SELECT table watch.message",
                        "wif_verify may INSERT table watch.message",
                        "wif_verify may UPDATE table watch.message",
                        "wif_verify may DELETE table watch.message");
    }

    /** Why asked of a database that was migrated itself: what a template grants on itself is not copied. */
    @Test
    void on_the_database_itself_let_it_come_in_and_make_its_own_schema() throws SQLException {
        assertThat(rows("""
                SELECT CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END || ' may ' || privilege_type
                FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
                WHERE datname = 'wif_template' AND grantee IN (0, 'wif_verify'::regrole)
                """))
                .containsExactlyInAnyOrder(
                        "everybody may CONNECT",
                        "everybody may TEMPORARY",
                        "wif_verify may CONNECT",
                        "wif_verify may CREATE");
    }

    @Test
    void come_from_no_other_role_and_from_no_power_over_all() throws SQLException {
        assertThat(rows("SELECT roleid::regrole FROM pg_auth_members WHERE member = 'wif_verify'::regrole"))
                .isEmpty();
        assertThat(rows("""
                SELECT concat_ws(' ', CASE WHEN rolsuper THEN 'all' END, CASE WHEN rolcreaterole THEN 'roles' END,
                    CASE WHEN rolcreatedb THEN 'databases' END, CASE WHEN rolreplication THEN 'copies' END,
                    CASE WHEN rolbypassrls THEN 'every row' END, CASE WHEN rolcanlogin THEN 'comes in' END)
                FROM pg_roles WHERE rolname = 'wif_verify'
                """)).containsExactly("comes in");
        assertThat(rows(
                        "SELECT classid::regclass FROM pg_shdepend WHERE refobjid = 'wif_verify'::regrole AND deptype = 'o'"
                                + " AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"))
                .as("what it owns before it made anything")
                .isEmpty();
    }

    /** A rule about rows limits nobody in a table where rules are not in force. */
    @Test
    void are_narrowed_by_rules_about_rows_that_are_in_force() throws SQLException {
        assertThat(rows("""
                SELECT concat_ws(' ', polrelid::regclass, CASE polcmd WHEN 'r' THEN 'SELECT' WHEN '*' THEN 'ALL' ELSE polcmd::text END,
                    CASE WHEN NOT polpermissive THEN 'strict' END, CASE WHEN relrowsecurity THEN 'in force' END)
                FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
                WHERE polroles && ARRAY['wif_verify'::regrole::oid, 0::oid]
                """))
                .containsExactlyInAnyOrder(
                        "log.event SELECT in force",
                        "projection.\"position\" ALL in force",
                        "projection.parked ALL in force");
    }

    private static List<String> rows(String question) throws SQLException {
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
