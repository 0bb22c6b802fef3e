package fr.workinfrance.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database, migrated by whatever {@code db/migration} is on the class path, for one test class.
 *
 * <p>It is copied from a template that is migrated once per JVM. With {@code WIF_TEST_POSTGRES=testcontainers} in the
 * environment it lies in a container of {@code postgres:17} instead of the embedded server.
 */
public final class Database implements AutoCloseable {

    /** The role the services connect as. */
    public static final String APP = "wif_app";

    private static final String TEMPLATE = "wif_template";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String name;
    private final HikariDataSource app;
    private final PGSimpleDataSource owner;

    private Database(String name) {
        this.name = name;
        this.owner = Server.OF_THIS_JVM.open(name);
        this.app = pool(owner.getURL());
    }

    public static Database fresh() {
        String name = "wif_" + NEXT.incrementAndGet();
        synchronized (NEXT) {
            Template.once();
            run("postgres", "create database " + name + " template " + TEMPLATE);
            // Why again: what a template grants on itself is not copied.
            run("postgres", "grant connect, create on database %s to %s".formatted(name, APP));
        }
        return new Database(name);
    }

    /** Without a table, for programs that migrate it themselves. The roles are there. */
    public static Database empty() {
        String name = "wif_" + NEXT.incrementAndGet();
        synchronized (NEXT) {
            Template.once();
            run("postgres", "create database " + name);
        }
        return new Database(name);
    }

    /** As the owner of every table, who may also do what the services may not. Not pooled. */
    public DataSource owner() {
        return owner;
    }

    /** As the services: role {@code wif_app}, pooled. */
    public DataSource app() {
        return app;
    }

    /** For a program of its own that connects by itself, such as with {@link #user()} and {@link #password()}. */
    public String url() {
        return owner.getURL();
    }

    public String user() {
        return String.valueOf(owner.getUser());
    }

    public String password() {
        return String.valueOf(owner.getPassword());
    }

    /** Cuts every connection of the services, as a restart of the server would. */
    public void cutConnections() {
        run(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s' and usename = '%s'"
                        .formatted(name, APP));
    }

    @Override
    public void close() {
        app.close();
        run("postgres", "drop database if exists " + name + " with (force)");
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(APP);
        config.setPassword(APP);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void run(String database, String sql) {
        try (var connection = Server.OF_THIS_JVM.open(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the database of a test", e);
        }
    }

    /** The migrated database that all others are copied from. */
    private static final class Template {

        private static boolean ready;

        static void once() {
            if (!ready) migrate();
        }

        private static void migrate() {
            run("postgres", "create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(Server.OF_THIS_JVM.open(TEMPLATE))
                    .load()
                    .migrate();
            run(
                    "postgres",
                    "do $$ begin if exists (select from pg_roles where rolname = '%s') then alter role %s password '%s'; end if; end $$"
                            .formatted(APP, APP, APP));
            ready = true;
        }
    }
}
