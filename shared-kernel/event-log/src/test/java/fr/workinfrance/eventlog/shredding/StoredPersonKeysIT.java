package fr.workinfrance.eventlog.shredding;

import static fr.workinfrance.eventlog.shredding.PersonKeysContract.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.testkit.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPersonKeysIT implements PersonKeysContract {

    static Database database;

    @TempDir
    static Path folder;

    static PersonKeys keys;

    @BeforeAll
    static void open() {
        database = Database.fresh();
        keys = instance();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static StoredPersonKeys instance() {
        return new StoredPersonKeys(database.app(), MasterKey.in(folder)).verified();
    }

    @Override
    public PersonKeys keys() {
        return keys;
    }

    @Test
    void survive_a_restart() {
        var awa = somebody();
        var key = keys.toSeal(awa);
        assertThat(instance().toOpen(awa)).contains(key);
        keys.destroy(awa);
        assertThat(instance().toOpen(awa)).isEmpty();
    }

    @Test
    void agree_on_one_key_when_several_instances_see_a_person_first() throws Exception {
        var awa = somebody();
        try (var instances = Executors.newFixedThreadPool(8)) {
            Callable<SecretKey> first = () -> instance().toSeal(awa);
            var made =
                    instances.invokeAll(Stream.generate(() -> first).limit(24).toList());
            assertThat(made.stream().map(Future::resultNow).collect(Collectors.toSet()))
                    .hasSize(1);
        }
    }

    @Test
    void lie_in_the_database_wrapped_for_their_person() throws Exception {
        var awa = somebody();
        var sami = somebody();
        keys.toSeal(awa);
        keys.toSeal(sami);
        as(database.owner(), "alter table privacy.subject_key disable trigger all");
        as(
                database.owner(),
                "update privacy.subject_key set wrapped = (select wrapped from privacy.subject_key where subject = '"
                        + awa + "') where subject = '" + sami + "'");
        as(database.owner(), "alter table privacy.subject_key enable trigger all");
        assertThatThrownBy(() -> instance().toOpen(sami)).isInstanceOf(SealBroken.class);
        as(database.owner(), "delete from privacy.subject_key where subject = '" + sami + "'");
    }

    @Test
    void refuse_another_master_key_at_once(@TempDir Path elsewhere) {
        keys.toSeal(somebody());
        var stranger = new StoredPersonKeys(database.app(), MasterKey.in(elsewhere));
        assertThatThrownBy(stranger::verified).isInstanceOf(SealBroken.class);
    }

    @Test
    void can_be_neither_replaced_nor_brought_back_nor_removed_by_a_service() {
        var awa = somebody();
        keys.toSeal(awa);
        refused("update privacy.subject_key set wrapped = '\\x00' where subject = '" + awa + "'");
        refused("delete from privacy.subject_key where subject = '" + awa + "'");
        refused("truncate privacy.subject_key");
        keys.destroy(awa);
        refused("update privacy.subject_key set wrapped = '\\x00', destroyed_at = null where subject = '" + awa + "'");
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> as(database.app(), sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static void as(DataSource role, String sql) throws SQLException {
        try (var connection = role.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
