package fr.workinfrance.service.account;

import fr.workinfrance.service.data.DataConfiguration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The beans by which somebody signs in. */
@AutoConfiguration(
        after = DataConfiguration.class,
        beforeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
public class AccountConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "wif.persons", matchIfMissing = true)
    @DependsOnDatabaseInitialization
    Accounts accounts(JdbcClient database) {
        return new Accounts(database);
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @ConditionalOnMissingBean
    UserDetailsService userDetailsService(ObjectProvider<Accounts> accounts) {
        // Why a service may have none: one that deals with no person signs nobody in.
        return login -> Optional.ofNullable(accounts.getIfAvailable())
                .flatMap(known -> known.byLogin(login))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    @ConditionalOnMissingBean
    AuthenticationProvider signIn(
            UserDetailsService accounts,
            PasswordEncoder passwords,
            @Value("${wif.demonstration:false}") boolean demonstration) {
        var byPassword = new DaoAuthenticationProvider(accounts);
        byPassword.setPasswordEncoder(passwords);
        return new ThrottledSignIn(
                demonstration ? byPassword : new NoPublishedPassword(byPassword), new SignInLimiter());
    }

    @Bean
    @ConditionalOnBean(Accounts.class)
    @ConditionalOnProperty("wif.demonstration")
    DemonstrationAccounts demonstrationAccounts(Accounts accounts, PasswordEncoder passwords) {
        return new DemonstrationAccounts(accounts, passwords);
    }
}
