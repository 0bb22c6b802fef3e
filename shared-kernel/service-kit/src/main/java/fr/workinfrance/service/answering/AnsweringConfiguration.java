package fr.workinfrance.service.answering;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds doors sooner and sends their answers in one piece, the same in every service. */
@AutoConfiguration
public class AnsweringConfiguration {

    @Bean
    FilterRegistrationBean<InOnePiece> inOnePiece() {
        var filter = new FilterRegistrationBean<>(new InOnePiece());
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    WebMvcRegistrations doorsByBeginning() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new DoorsByBeginning();
            }
        };
    }
}
