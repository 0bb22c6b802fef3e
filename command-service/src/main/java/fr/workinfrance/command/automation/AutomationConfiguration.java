package fr.workinfrance.command.automation;

import fr.workinfrance.command.dossier.Dossiers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar's part in the life of dossiers. */
@Configuration(proxyBeanMethods = false)
class AutomationConfiguration {

    @Bean
    DeadlineProjection deadlineProjection() {
        return new DeadlineProjection();
    }

    @Bean
    WhenDelayEndsThenAsk whenDelayEndsThenAsk(JdbcClient database, Dossiers dossiers, Clock clock) {
        return new WhenDelayEndsThenAsk(new DeadlinesInView(database), dossiers, clock);
    }

    @Bean
    Ticking ticking(
            WhenDelayEndsThenAsk automation, @Value("${wif.deadlines.every}") Duration every, MeterRegistry meters) {
        return new Ticking("deadlines", automation::look, every, meters);
    }
}
