package fr.workinfrance.service.answering;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.xml.Jaxb2RootElementHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds doors sooner and sends their answers in one piece, the same in every service. */
@AutoConfiguration
public class AnsweringConfiguration implements WebMvcConfigurer {

    /**
     * Without the one for XML. Why: no door speaks it, and it is only there since what checks seals brings its library; of every answer
     * it would look for annotations on what is answered.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(one -> one instanceof Jaxb2RootElementHttpMessageConverter));
    }

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
