package fr.workinfrance.query.door;

import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.sheet.Cut;
import fr.workinfrance.query.web.CommandClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the desks share. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    WebMvcConfigurer refusalWatch(CommandClient commands) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RefusalWatch(commands));
            }
        };
    }

    @Bean
    Cut cut(PersonalOpener opener) {
        return new Cut(opener);
    }
}
