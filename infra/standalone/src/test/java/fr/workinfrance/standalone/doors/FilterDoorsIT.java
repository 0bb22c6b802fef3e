package fr.workinfrance.standalone.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.web.SecurityFilterChain;

/** What answers before Spring looks for a door, behind the back of the walk: signing in and out, and nothing else. */
@ExtendWith(SharedHouse.class)
class FilterDoorsIT {

    /** They look at what is asked, or add to what is answered, and send whoever may not enter away. */
    private static final Set<String> GUARDS = Set.of(
            "AnonymousAuthenticationFilter",
            "AuthorizationFilter",
            "BasicAuthenticationFilter",
            "BearerTokenAuthenticationFilter",
            "CsrfFilter",
            "DisableEncodeUrlFilter",
            "ExceptionTranslationFilter",
            "HeaderWriterFilter",
            "RequestCacheAwareFilter",
            "SecurityContextHolderAwareRequestFilter",
            "SecurityContextHolderFilter",
            "SessionManagementFilter",
            "WebAsyncManagerIntegrationFilter");

    /** Each answers by itself; the last is out of reach, since its address is none of the chain it stands in. */
    private static final Set<String> DOORS =
            Set.of("UsernamePasswordAuthenticationFilter", "LogoutFilter", "OAuth2ProtectedResourceMetadataFilter");

    @Test
    void are_known_one_by_one(TestHouse house) {
        var filters = house.parts(SecurityFilterChain.class).stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .filter(name -> !GUARDS.contains(name))
                .collect(Collectors.toSet());
        assertThat(filters).isEqualTo(DOORS);
    }

    @Test
    void open_to_nobody_who_does_not_come_from_our_form(TestHouse house) {
        for (var path : Set.of("/sign-in", "/sign-out")) {
            var answer = new Guest(house).post(path, "username=claire&password=demonstration");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.headers().firstValue("Location")).as(path).isEmpty();
        }
    }

    @Test
    void tell_no_program_of_tokens_that_are_not_given_out(TestHouse house) {
        for (var path : Set.of(
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-protected-resource/api/dossiers",
                "/api/.well-known/oauth-protected-resource"))
            assertThat(new Guest(house).get(path).body())
                    .as(path)
                    .doesNotContain("bearer_methods_supported", "tls_client_certificate");
    }
}
