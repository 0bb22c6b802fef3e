package fr.workinfrance.service.account;

import fr.workinfrance.service.client.ClientAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Sign-in by login and password that stops listening to an address after too many failures for one login. */
final class ThrottledSignIn implements AuthenticationProvider {

    private static final int LONGEST_LOGIN = 100;

    private final AuthenticationProvider byPassword;
    private final SignInLimiter limiter;

    ThrottledSignIn(AuthenticationProvider byPassword, SignInLimiter limiter) {
        this.byPassword = byPassword;
        this.limiter = limiter;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        // Why first: what is remembered of failures would else be as long as anybody cares to post.
        if (attempt.getName().length() > LONGEST_LOGIN) throw new BadCredentialsException("no such login");
        var login = attempt.getName().toLowerCase(Locale.ROOT);
        var address = address(attempt);
        var wait = limiter.waitBefore(login, address);
        if (wait.isPositive()) throw new TooManyAttempts(wait);
        try {
            var signedIn = byPassword.authenticate(attempt);
            limiter.succeeded(login, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            limiter.failed(login, address);
            throw wrong;
        }
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? ClientAddress.of(String.valueOf(details.getRemoteAddress()))
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return byPassword.supports(authentication);
    }
}
