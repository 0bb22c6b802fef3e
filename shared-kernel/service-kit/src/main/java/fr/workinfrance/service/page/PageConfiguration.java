package fr.workinfrance.service.page;

import fr.workinfrance.service.web.WebConfiguration;
import java.io.IOException;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The frame and the theme of pages. */
@AutoConfiguration(
        after = WebConfiguration.class,
        beforeName = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration")
public class PageConfiguration {

    private static final String HTMX = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    @Bean
    UiDialect uiDialect(@Value("${wif.theme:wp}") String theme) {
        return new UiDialect(theme);
    }

    @Bean
    PageFrame pageFrame(
            ObjectProvider<NavEntry> entries,
            ObjectProvider<SignInPlace> signIn,
            LocaleResolver language,
            ObjectProvider<RequestMappingHandlerMapping> doors)
            throws IOException {
        Properties htmx = PropertiesLoaderUtils.loadProperties(new ClassPathResource(HTMX));
        var menu = new Menu(entries.stream().toList());
        return new PageFrame(
                menu,
                language,
                htmx.getProperty("version"),
                signIn.stream().findAny().isPresent(),
                new Places(doors));
    }
}
