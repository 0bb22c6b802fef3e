package fr.workinfrance.query.likeness;

import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.service.data.SecretFile;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view of likeness and its key. */
@Configuration(proxyBeanMethods = false)
class LikenessConfiguration {

    @Bean
    LikenessProjection likeness(PersonalOpener opener, @Value("${wif.keys.folder}") Path keys) {
        return new LikenessProjection(opener, new Marks(SecretFile.in(keys, "likeness.key")));
    }
}
