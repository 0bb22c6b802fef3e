package fr.workinfrance.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A house that has told its stories, and so has sealed attestations: every key and password of its keys folder, in every form, is looked
 * for in every column of every table, in the large objects, and in the files beside.
 */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysOutsideTheDatabaseIT {

    private static final String SEALING = "attestation-seal";

    private TestHouse house;
    private Path keys;

    @BeforeAll
    void seal(TestHouse house) {
        this.house = house;
        keys = house.data().resolve("keys");
        house.tellsStories();
        await().atMost(Duration.ofMinutes(1)).until(this::hasSealed);
    }

    private boolean hasSealed() throws SQLException {
        try (var database = house.database();
                var rows = database.createStatement()
                        .executeQuery("SELECT count(*) FROM log.event WHERE name = 'dossier.attestation-issued'")) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }

    @Test
    void are_in_no_table_and_in_no_large_object() throws Exception {
        var sought = secrets();
        assertThat(sought.names())
                .contains(
                        SEALING + ".p12",
                        SEALING + ".p12, seal",
                        SEALING + ".p12, seal, its number",
                        SEALING + ".password",
                        "receipts.p12, receipts",
                        "receipts.p12, receipts, its number");
        try (var database = house.database()) {
            assertThat(found(database, sought)).isEmpty();
        }
    }

    @Test
    void are_in_no_other_file_than_their_own() throws Exception {
        var sought = secrets();
        var found = new TreeMap<String, Set<String>>();
        for (var part : List.of("postgres", "log"))
            try (var files = Files.walk(house.data().resolve(part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var there = sought.in(Files.readAllBytes(file));
                    if (!there.isEmpty())
                        found.put(house.data().relativize(file).toString(), there);
                }
            }
        assertThat(found).isEmpty();
    }

    /** What is no secret, and lies there. */
    @Test
    void would_be_found_as_the_public_certificate_is() throws Exception {
        var sought = new Sought()
                .with(
                        "certificate",
                        store(SEALING + ".p12", password())
                                .getCertificate("seal")
                                .getEncoded());
        try (var database = house.database()) {
            assertThat(found(database, sought)).containsEntry("signing.certificate", Set.of("certificate, as it is"));
        }
    }

    /** Why in a transaction that is given up: another test shares the house. */
    @Test
    void would_be_found_in_every_form_and_every_kind_of_column() throws Exception {
        var dummy = new byte[48];
        for (int i = 0; i < dummy.length; i++) dummy[i] = (byte) (i * 37 + 11);
        var sought = new Sought().with("dummy", dummy);
        var pem = "-----BEGIN-----\n"
                + Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(dummy);
        try (var database = house.database();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("CREATE SCHEMA planted");
            plant(statement::execute, "raw", "bytea", "decode('00%s', 'hex')".formatted(hex(dummy)));
            plant(
                    statement::execute,
                    "digits",
                    "text",
                    "'x%s'".formatted(hex(dummy).toUpperCase(Locale.ROOT)));
            plant(statement::execute, "lines", "varchar", "E'%s'".formatted(pem.replace("\n", "\\n")));
            plant(statement::execute, "written", "jsonb", "jsonb_build_object('key', '%s')".formatted(url(dummy, 1)));
            plant(statement::execute, "list", "bytea[]", "ARRAY[''::bytea, '\\x%s'::bytea]".formatted(hex(dummy)));
            plant(statement::execute, "object", "oid", "lo_from_bytea(0, '\\x%s'::bytea)".formatted(hex(dummy)));
            assertThat(found(database, sought))
                    .containsOnlyKeys(
                            "planted.raw",
                            "planted.digits",
                            "planted.lines",
                            "planted.written",
                            "planted.list",
                            "large objects",
                            "pg_catalog.pg_largeobject");
            database.rollback();
        }
    }

    private interface Run {
        boolean execute(String command) throws SQLException;
    }

    private static void plant(Run run, String table, String type, String value) throws SQLException {
        run.execute("CREATE TABLE planted.%s (it %s)".formatted(table, type));
        run.execute("INSERT INTO planted.%s VALUES (%s)".formatted(table, value));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String url(byte[] bytes, int before) {
        var all = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, all, before, bytes.length);
        return Base64.getUrlEncoder().encodeToString(all);
    }

    /** Every file of the folder, and of those that hold keys each key. */
    private Sought secrets() throws IOException, GeneralSecurityException {
        var sought = new Sought();
        try (var files = Files.list(keys)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                var bytes = Files.readAllBytes(file);
                // Why not an empty one: it is there to be locked.
                if (bytes.length == 0) continue;
                sought.with(name, stripped(bytes));
                if (name.endsWith(".p12")) keysOf(name, sought);
            }
        }
        return sought;
    }

    private void keysOf(String name, Sought sought) throws IOException, GeneralSecurityException {
        var secret = name.startsWith(SEALING) ? password() : "receipts".toCharArray();
        var store = store(name, secret);
        for (var alias : Collections.list(store.aliases()))
            if (store.getKey(alias, secret) instanceof PrivateKey key) {
                var what = name + ", " + alias;
                sought.with(what, key.getEncoded());
                for (var number : numbers(key)) {
                    sought.with(what + ", its number", BigIntegers.asUnsignedByteArray(number));
                    sought.with(
                            what + ", its number in digits", number.toString().getBytes(StandardCharsets.US_ASCII));
                }
            }
    }

    /** Whoever has one of them has the key. */
    private static List<BigInteger> numbers(PrivateKey key) {
        return switch (key) {
            case ECPrivateKey curve -> List.of(curve.getS());
            case RSAPrivateCrtKey rsa -> List.of(rsa.getPrivateExponent(), rsa.getPrimeP(), rsa.getPrimeQ());
            default -> throw new AssertionError("a key of another kind: " + key.getAlgorithm());
        };
    }

    private char[] password() throws IOException {
        return Files.readString(keys.resolve(SEALING + ".password")).strip().toCharArray();
    }

    private KeyStore store(String name, char[] secret) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(keys.resolve(name).toFile(), secret);
    }

    /** Of a text the text, without the end of its line. */
    private static byte[] stripped(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == '\n') end--;
        return Arrays.copyOf(bytes, end);
    }

    /** By table, PostgreSQL's own ones too: roles and their passwords lie there. */
    private static Map<String, Set<String>> found(Connection database, Sought sought) throws SQLException {
        var found = new TreeMap<String, Set<String>>();
        for (var table : tables(database)) look(database, "SELECT * FROM " + table, table, sought, found);
        look(database, "SELECT lo_get(oid) FROM pg_catalog.pg_largeobject_metadata", "large objects", sought, found);
        return found;
    }

    private static void look(
            Connection database, String question, String where, Sought sought, Map<String, Set<String>> found)
            throws SQLException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(500);
            var rows = statement.executeQuery(question);
            while (rows.next())
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    var there = sought.in(bytes(rows, column));
                    if (!there.isEmpty())
                        found.computeIfAbsent(where, _ -> new TreeSet<>()).addAll(there);
                }
        }
    }

    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        if (rows.getMetaData().getColumnTypeName(column).equals("bytea")) {
            var raw = rows.getBytes(column);
            return raw == null ? new byte[0] : raw;
        }
        var text = rows.getString(column);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE relkind IN ('r', 'p', 'm') AND nspname NOT LIKE 'pg_toast%'
                        ORDER BY 1""")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        assertThat(tables).contains("log.event", "signing.certificate", "pg_catalog.pg_authid");
        return tables;
    }
}
