package fr.workinfrance.query.door;

import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.sheet.Cut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desks share. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    Cut cut(PersonalOpener opener) {
        return new Cut(opener);
    }
}
