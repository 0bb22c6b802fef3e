package fr.workinfrance.service.body;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** The bounds of what is sent, the same at every door. */
@AutoConfiguration
public class BodyConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(@Value("${wif.limits.json}") DataSize limit) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(limit));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return filter;
    }

    /** The outermost valve: when it goes on, everybody else has answered. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadBodies(
            @Value("${wif.limits.unread}") Duration within,
            @Value("${server.tomcat.max-swallow-size}") DataSize most,
            @Value("${wif.limits.unread-at-once}") int atOnce) {
        return server -> server.addEngineValves(new UnreadBody(within, most, atOnce));
    }
}
