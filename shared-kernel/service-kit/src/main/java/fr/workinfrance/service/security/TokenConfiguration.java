package fr.workinfrance.service.security;

import fr.workinfrance.service.data.DataConfiguration;
import fr.workinfrance.service.data.SecretFile;
import java.nio.file.Path;
import java.time.Clock;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The signing and the reading of the tokens between the services that deal with persons. */
@AutoConfiguration(
        after = DataConfiguration.class,
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnBooleanProperty(name = "wif.persons", matchIfMissing = true)
@Import(TokenDoor.class)
public class TokenConfiguration {

    private static final String KEY = "token.key";

    @Bean
    ServiceToken serviceToken(@Value("${wif.keys.folder}") Path keys, Clock clock) {
        return ServiceToken.signedWith(SecretFile.in(keys, KEY), clock);
    }

    @Bean
    JwtDecoder jwtDecoder(@Value("${wif.keys.folder}") Path keys) {
        SecretKey key = SecretFile.in(keys, KEY);
        var decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ServiceToken.ISSUER));
        return decoder;
    }
}
