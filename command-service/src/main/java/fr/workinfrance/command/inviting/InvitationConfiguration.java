package fr.workinfrance.command.inviting;

import fr.workinfrance.service.data.SecretFile;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What inviting is made of. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    InvitationCodes invitationCodes(@Value("${wif.keys.folder}") Path keys) {
        return new InvitationCodes(SecretFile.in(keys, "invitations.key"));
    }

    @Bean
    InvitationPlaces invitationPlaces(JdbcClient database) {
        return new InvitationPlaces(database);
    }

    @Bean
    InvitationProjection invitationProjection() {
        return new InvitationProjection();
    }

    @Bean
    InvitationLimits invitationLimits() {
        return new InvitationLimits();
    }
}
