package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.shredding.MasterKey;
import fr.workinfrance.eventlog.shredding.PersonKeys;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.shredding.StoredPersonKeys;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.store.EventLogSettings;
import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import fr.workinfrance.eventlog.vault.SealedVault;
import fr.workinfrance.eventlog.vault.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The event log, the keys of persons, the vault and the running of projections: one of each in a process, whatever services it holds. */
@AutoConfiguration(after = DataConfiguration.class)
@Import(ProjectionsDoor.class)
public class EventLogConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    PersonKeys personKeys(DataSource database, @Value("${wif.keys.folder}") Path folder) {
        return new StoredPersonKeys(database, MasterKey.in(folder)).verified();
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalSeals personalSeals(PersonKeys keys) {
        return new PersonalSeals(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    Vault vault(DataSource database, PersonKeys keys) {
        return new SealedVault(database, keys);
    }

    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    EventLog eventLog(Environment settings, DataSource database, PersonalSeals seals, MeterRegistry meters) {
        return EventLog.open(settings(settings), database, seals, meters);
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

    static EventLogSettings settings(Environment settings) {
        if (settings.getProperty("axon.axonserver.enabled", Boolean.class, false)) {
            return EventLogSettings.axonServer(settings.getProperty("axon.axonserver.servers", "localhost:8124"));
        }
        var engine = settings.getProperty("wif.event-log.engine", "postgres").toUpperCase(Locale.ROOT);
        return EventLogSettings.of(Engine.valueOf(engine));
    }
}
