package fr.workinfrance.standalone;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.standalone.stories.FirstStart;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the stories before the address is printed, where {@code wif.stories} names the file that remembers it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("wif.stories")
class StoriesConfiguration {

    @Bean
    ApplicationRunner stories(
            Dossiers dossiers, Vault vault, JdbcClient database, Clock clock, @Value("${wif.stories}") Path told) {
        return _ -> new FirstStart(dossiers, vault, database, clock).tellOnce(told);
    }
}
