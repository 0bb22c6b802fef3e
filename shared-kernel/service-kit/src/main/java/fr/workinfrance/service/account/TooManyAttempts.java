package fr.workinfrance.service.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in refused because too many before it failed; the password was not even looked at. */
public final class TooManyAttempts extends AuthenticationException {

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("too many failed sign-ins");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
