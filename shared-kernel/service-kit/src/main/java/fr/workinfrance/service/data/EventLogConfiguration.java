package fr.workinfrance.service.data;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.store.EventLogSettings;
import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.eventlog.wire.PersonalSealing;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Locale;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/** The event log and the running of projections: one of each in a process, whatever services it holds. */
@AutoConfiguration(after = {DataConfiguration.class, PersonsConfiguration.class})
public class EventLogConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    EventLog eventLog(
            Environment settings, DataSource database, ObjectProvider<PersonalSeals> seals, MeterRegistry meters) {
        PersonalSealing sealing = seals.getIfAvailable();
        return sealing == null
                ? EventLog.open(settings(settings), database, EventLogConfiguration::neverSeals, meters)
                : EventLog.open(ofCommands(settings), database, sealing, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    Projections projections(
            ObjectProvider<Projection> projections, EventLog log, DataSource database, MeterRegistry meters) {
        return new Projections(projections.stream().toList(), log, database, meters);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(Projections projections) {
        return new ProjectionsHealth(projections);
    }

    // Why: who holds no key of a person can read the log, and write nothing personal into it.
    private static String neverSeals(SubjectId subject, byte[] json) {
        throw new IllegalStateException("this service holds no key of any person");
    }

    // Why only there: nowhere else does a command leave its process.
    private static EventLogSettings ofCommands(Environment settings) {
        var log = settings(settings);
        return log.engine() == Engine.AXON_SERVER ? log.withTransitKey(transitKey(settings)) : log;
    }

    private static SecretKey transitKey(Environment settings) {
        return SecretFile.in(Path.of(settings.getRequiredProperty("wif.keys.folder")), "commands-in-transit.key");
    }

    /** @throws InvalidConfigurationPropertyValueException when a setting is none that there is */
    static EventLogSettings settings(Environment settings) {
        if (axonServerAsked(settings)) {
            return EventLogSettings.axonServer(settings.getProperty("axon.axonserver.servers", "localhost:8124"));
        }
        var engine = settings.getProperty("wif.event-log.engine", "postgres");
        return switch (engine.toLowerCase(Locale.ROOT)) {
            case "postgres" -> EventLogSettings.of(Engine.POSTGRES);
            case "jdbc" -> EventLogSettings.of(Engine.JDBC);
            case "memory" -> EventLogSettings.of(Engine.MEMORY);
            default ->
                throw new InvalidConfigurationPropertyValueException(
                        "wif.event-log.engine", engine, "it is one of postgres, jdbc, memory");
        };
    }

    private static boolean axonServerAsked(Environment settings) {
        try {
            return settings.getProperty("axon.axonserver.enabled", Boolean.class, false);
        } catch (ConversionException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "axon.axonserver.enabled",
                    settings.getProperty("axon.axonserver.enabled"),
                    "it is either true or false");
        }
    }
}
