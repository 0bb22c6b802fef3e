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
import org.springframework.security.web.authentication.WebAuthenticationDetails;

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

    /** One household is given more addresses of IPv6 than there are passwords to try. */
    @Test
    void counts_a_network_for_one_client_however_many_addresses_it_asks_from() {
        for (int i = 0; i < 5; i++) {
            var from = attemptFrom("2001:db8:0:1::" + i);
            assertThatThrownBy(() -> signIn.authenticate(from)).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(attemptFrom("2001:db8:0:1:ffff::1")))
                .isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> signIn.authenticate(attemptFrom("2001:db8:0:2::1")))
                .isInstanceOf(BadCredentialsException.class);
    }

    private static Authentication attemptFrom(String address) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("awa", "wrong");
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return attempt;
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
