package fr.workinfrance.service.web;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.service.account.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Languages and problems, the same at every door. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@Import({Faults.class, FaultDoor.class})
public class WebConfiguration implements WebMvcConfigurer {

    private static final List<String> BOOKS =
            List.of("domain", "service", "home", "query", "verification", "command", "standalone");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, SignedIn.class);
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(BOOKS.stream()
                .map(book -> "i18n/" + book)
                .filter(book -> new ClassPathResource(book + ".properties").exists())
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageOfRequest();
    }

    @Bean
    Sentences sentences(MessageSource messages) {
        return new Sentences(messages);
    }

    @Bean
    FaultAnswer faultAnswer(
            Sentences sentences,
            LocaleResolver language,
            JsonMapper json,
            ObjectProvider<FaultAnswer.SmallerLimit> smaller) {
        return new FaultAnswer(sentences, language, json, smaller.stream().toList());
    }

    /** Stands where the container's own report would: the innermost valve is the first to tell. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> earlyFaults(
            Sentences sentences, LocaleResolver language, FaultAnswer answer) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new EarlyFault(sentences, language, answer)));
    }

    @Bean
    FilterRegistrationBean<LanguageCookie> languageCookie() {
        var filter = new FilterRegistrationBean<>(new LanguageCookie());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArguments());
    }
}
