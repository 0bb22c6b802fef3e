package fr.workinfrance.command.wallet;

import fr.workinfrance.command.credential.WalletAddresses;
import fr.workinfrance.command.credential.WorkCredential;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.wallet.WalletRecords;
import fr.workinfrance.command.issuing.AttestedClaims;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.service.data.SecretFile;
import java.nio.file.Path;
import java.time.Clock;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What the doors of wallets are made of. */
@Configuration(proxyBeanMethods = false)
class WalletConfiguration {

    /** @param issuer the issuer's own address; the public address unless it has another */
    @Bean
    WalletAddresses walletAddresses(
            @Value("${wif.wallet.issuer:${wif.public-url}}") String issuer,
            @Value("${wif.public-url}") String publicUrl) {
        return new WalletAddresses(issuer, publicUrl);
    }

    @Bean
    SecretKey walletKey(@Value("${wif.keys.folder}") Path keys) {
        return SecretFile.in(keys, "wallet-offers.key");
    }

    @Bean
    OfferSecrets offerSecrets(@Qualifier("walletKey") SecretKey key) {
        return new OfferSecrets(key);
    }

    @Bean
    Nonces nonces(@Qualifier("walletKey") SecretKey key, Clock clock) {
        return new Nonces(key, clock);
    }

    @Bean
    WalletLimits walletLimits() {
        return new WalletLimits();
    }

    @Bean
    CredentialDesk credentialDesk(
            Dossiers dossiers,
            OfferSecrets secrets,
            WalletRecords records,
            Nonces nonces,
            AttestedClaims claims,
            Seal seal,
            WalletAddresses addresses,
            Clock clock) {
        return new CredentialDesk(
                dossiers,
                secrets,
                records,
                new KeyProof(addresses.issuer(), nonces),
                claims,
                new WorkCredential(seal, addresses),
                clock);
    }

    /** Why a chain of their own: wallets sign in nowhere, and their tokens are not those of accounts. */
    @Bean
    @Order(5)
    SecurityFilterChain wallets(HttpSecurity http) {
        return http.securityMatcher(
                        "/api/wallet/**",
                        "/.well-known/openid-credential-issuer",
                        "/.well-known/oauth-authorization-server",
                        "/.well-known/jwt-vc-issuer")
                .authorizeHttpRequests(ask -> ask.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
