package fr.workinfrance.service.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/**
 * Sign-in where no demonstration is held: the password that everybody knows opens nothing, not even to the accounts that an
 * earlier demonstration left in the same database.
 */
final class NoPublishedPassword implements AuthenticationProvider {

    private final AuthenticationProvider byPassword;

    NoPublishedPassword(AuthenticationProvider byPassword) {
        this.byPassword = byPassword;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        if (DemonstrationAccounts.PASSWORD.equals(attempt.getCredentials()))
            throw new BadCredentialsException("the password of the demonstration");
        return byPassword.authenticate(attempt);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return byPassword.supports(authentication);
    }
}
