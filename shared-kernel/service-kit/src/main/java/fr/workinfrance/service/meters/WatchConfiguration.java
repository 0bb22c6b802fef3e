package fr.workinfrance.service.meters;

import fr.workinfrance.service.data.EventLogConfiguration;
import fr.workinfrance.service.data.Projections;
import fr.workinfrance.service.security.ServiceToken;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The operator's handle on the views, and the description of each service's interface. */
@AutoConfiguration(after = EventLogConfiguration.class)
public class WatchConfiguration {

    @Bean
    @ConditionalOnBean(Projections.class)
    ProjectionsDoor projectionsDoor(Projections projections) {
        return new ProjectionsDoor(projections);
    }

    @Bean
    @ConditionalOnClass(name = "fr.workinfrance.command.CommandService")
    GroupedOpenApi commandInterface() {
        return described("command");
    }

    @Bean
    @ConditionalOnClass(name = "fr.workinfrance.query.QueryService")
    GroupedOpenApi queryInterface() {
        return described("query");
    }

    @Bean
    @ConditionalOnClass(name = "fr.workinfrance.verification.VerificationService")
    GroupedOpenApi verificationInterface() {
        return described("verification");
    }

    private static GroupedOpenApi described(String service) {
        return GroupedOpenApi.builder()
                .group(service)
                .packagesToScan(
                        "fr.workinfrance." + service,
                        WatchConfiguration.class.getPackageName(),
                        ServiceToken.class.getPackageName())
                .pathsToMatch("/api/**")
                .build();
    }
}
