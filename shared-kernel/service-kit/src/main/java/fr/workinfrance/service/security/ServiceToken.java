package fr.workinfrance.service.security;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import fr.workinfrance.domain.party.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** A pass of a quarter of an hour that says who asks, and nothing of what they may do: each service looks that up itself. */
public final class ServiceToken {

    static final String ISSUER = "work-in-france";
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final JwtEncoder encoder;
    private final Clock clock;

    private ServiceToken(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    public static ServiceToken signedWith(SecretKey key, Clock clock) {
        return new ServiceToken(new NimbusJwtEncoder(new ImmutableSecret<>(key)), clock);
    }

    public record Token(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[expiresAt=" + expiresAt + "]";
        }
    }

    public Token mintFor(AccountId account) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(account.toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return new Token(
                encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), now.plus(LIFE));
    }
}
