package fr.workinfrance.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.domain.statute.StatuteBook;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.projection.ProjectionRunner;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.query.likeness.LikenessProjection;
import fr.workinfrance.query.likeness.Marks;
import fr.workinfrance.testkit.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every view of this service, thrown away and filled again from the first event. */
class RebuildIT {
    private static Database database;
    private static JdbcClient sql;
    private static ToldLog log;
    private static PersonalSeals seals;

    @BeforeAll
    static void told() {
        database = Database.fresh();
        sql = JdbcClient.create(database.owner());
        seals = new PersonalSeals(new PersonKeysInMemory());
        log = new ToldLog(seals);
        Stream.of(
                        new Past().draft("awa"),
                        new Past().withdrawn("awa"),
                        new Past().refused("martin"),
                        new Past().appealed("martin"),
                        new Past().closed("martin"),
                        new Past().complete("awa"),
                        new Past().submitted("martin").joinedBy("nadia"))
                .forEach(past -> {
                    log.tell(past);
                    log.tell(
                            new DossierRead(
                                    past.id,
                                    Instant.parse("2026-03-05T10:00:00Z"),
                                    AccountId.of("claire"),
                                    Quality.IN_CHARGE,
                                    Past.DIRECCTE,
                                    Set.of(Part.PROGRESS, Part.IDENTITY)),
                            "officer:claire@DIRECCTE-75");
                });
        shared(new Past().attested("awa"));
        var last = new Past().complete("awa");
        log.tell(last);
        last.messages().forEach(event -> log.tell(event, "applicant:awa"));
        last.onTheDesk().forEach(event -> log.tell(event, "officer:claire@DIRECCTE-75"));
        var definition = StatuteBook.versions(ProcedureId.Name.STUDENT_JOB).getLast();
        log.tell(
                new VersionPublished(ProcedureId.Name.STUDENT_JOB, Instant.parse("2026-03-05T10:00:00Z"), definition),
                "administrator:admin");
    }

    private static void shared(Past attested) {
        log.tell(attested);
        var at = Instant.parse("2026-03-05T10:00:00Z");
        var share = new ShareId(new UUID(1, 1));
        log.tell(
                new ShareOpened(
                        attested.id,
                        at,
                        share,
                        SharePurpose.BANK,
                        attested.words("La banque"),
                        Disclosure.HOLDER,
                        LocalDate.of(2026, 4, 1),
                        "ab".repeat(32)),
                "applicant:awa");
        log.tell(new ShareRevoked(attested.id, at, share), "applicant:awa");
    }

    @AfterAll
    static void forgotten() {
        database.close();
    }

    static Stream<Projection> projections() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        return scanner.findCandidateComponents("fr.workinfrance.query").stream()
                .map(found -> made(String.valueOf(found.getBeanClassName())));
    }

    @ParameterizedTest
    @MethodSource("projections")
    void gives_the_same_rows(Projection projection) {
        var name = projection.name();
        try (var runner = new ProjectionRunner(projection, log::reader, database.app(), new SimpleMeterRegistry())) {
            runner.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> runner.status().lag() == 0);
            assertThat(runner.status().parked()).isZero();
            var tables = tables(name);
            assertThat(tables).isNotEmpty();
            sql.sql("CREATE SCHEMA before_" + name).update();
            for (var table : tables) {
                sql.sql("CREATE TABLE before_%s.%s AS TABLE %s.%s".formatted(name, table, name, table))
                        .update();
                assertThat(count("SELECT count(*) FROM %s.%s".formatted(name, table)))
                        .as(table)
                        .isPositive();
            }
            var before = tableNumber(name, tables.getFirst());
            runner.rebuild();
            await().atMost(Duration.ofSeconds(30)).until(() -> tableNumber(name, tables.getFirst()) != before);
            await().atMost(Duration.ofSeconds(30)).until(() -> runner.status().lag() == 0);
            for (var table : tables) {
                assertThat(differences("before_" + name + "." + table, name + "." + table))
                        .as(table)
                        .isZero();
                assertThat(differences(name + "." + table, "before_" + name + "." + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    private static long differences(String one, String other) {
        return count("SELECT count(*) FROM (SELECT * FROM " + one + " EXCEPT SELECT * FROM " + other + ") AS d");
    }

    private static List<String> tables(String schema) {
        return sql.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY 1")
                .param(schema)
                .query(String.class)
                .list();
    }

    private static long tableNumber(String schema, String table) {
        return count("SELECT coalesce(to_regclass('%s.%s')::oid::bigint, 0)".formatted(schema, table));
    }

    private static long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private static Projection made(String className) {
        if (className.equals(LikenessProjection.class.getName()))
            return new LikenessProjection(seals, new Marks(new SecretKeySpec(new byte[32], "HmacSHA256")));
        try {
            return (Projection) Class.forName(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(className + " cannot be made without a Spring context", e);
        }
    }
}
