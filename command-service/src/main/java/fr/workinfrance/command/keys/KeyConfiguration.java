package fr.workinfrance.command.keys;

import fr.workinfrance.command.automation.Ticking;
import fr.workinfrance.command.dossier.key.KeyRecords;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.known.PublishedCertificates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk of keys, put together, with the look at what keys there are. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KeyDesk keyDesk(Seal seal, PublishedCertificates published, KeyRecords records, Clock clock) {
        return new KeyDesk(seal, published, records, clock);
    }

    @Bean
    Ticking lookingAtKeys(KeyDesk desk, @Value("${wif.seal.look:30s}") Duration every, MeterRegistry meters) {
        return new Ticking("keys", desk::look, every, meters);
    }
}
