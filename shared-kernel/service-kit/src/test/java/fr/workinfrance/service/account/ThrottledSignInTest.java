package fr.workinfrance.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class ThrottledSignInTest {

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final ThrottledSignIn signIn = new ThrottledSignIn(doorkeeper, new SignInLimiter());

    @Test
    void keeps_nothing_of_a_login_that_no_account_can_have() {
        for (int i = 0; i < 7; i++)
            assertThatThrownBy(() -> signIn.authenticate(attempt("a".repeat(101))))
                    .isInstanceOf(BadCredentialsException.class);
        assertThat(doorkeeper.asked).isEmpty();
    }

    @Test
    void counts_the_failures_of_any_other() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> signIn.authenticate(attempt("a".repeat(100))))
                    .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn.authenticate(attempt("a".repeat(100)))).isInstanceOf(TooManyAttempts.class);
        assertThat(doorkeeper.asked).hasSize(5);
    }

    private static Authentication attempt(String login) {
        return UsernamePasswordAuthenticationToken.unauthenticated(login, "wrong");
    }

    /** Knows nobody, and remembers who came. */
    private static final class Doorkeeper implements AuthenticationProvider {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Authentication authenticate(Authentication attempt) {
            asked.add(attempt.getName());
            throw new BadCredentialsException("nobody");
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
