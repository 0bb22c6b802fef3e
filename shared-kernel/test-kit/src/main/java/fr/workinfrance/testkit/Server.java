package fr.workinfrance.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL of this JVM, as durable as in production: started once, gone with the JVM. */
interface Server {

    Server OF_THIS_JVM = "testcontainers".equals(System.getenv("WIF_TEST_POSTGRES")) ? contained() : embedded();

    /** As its superuser. */
    PGSimpleDataSource open(String database);

    private static Server embedded() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            return database -> as(postgres.getJdbcUrl("postgres", database), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    @SuppressWarnings("resource") // gone with the JVM
    private static Server contained() {
        if (!DockerClientFactory.instance().isDockerAvailable())
            throw new IllegalStateException(
                    "WIF_TEST_POSTGRES=testcontainers, but no Docker engine answers: start one, or unset the variable to use the embedded PostgreSQL");
        var container = new PostgreSQLContainer("postgres:17")
                .withUsername("postgres")
                .withCommand("postgres", "-c", "max_connections=200");
        container.start();
        return database -> as(
                "jdbc:postgresql://%s:%d/%s".formatted(container.getHost(), container.getMappedPort(5432), database),
                container.getUsername(),
                container.getPassword());
    }

    private static PGSimpleDataSource as(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
