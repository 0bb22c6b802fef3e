package fr.workinfrance.service.security;

import fr.workinfrance.service.account.AccountConfiguration;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.TooManyAttempts;
import fr.workinfrance.service.web.FaultAnswer;
import fr.workinfrance.service.web.FaultDoor;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.web.WebConfiguration;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The two kinds of doors: programs show a password or a token at each call, people sign in once and hold a session. */
@AutoConfiguration(
        after = {AccountConfiguration.class, WebConfiguration.class, TokenConfiguration.class},
        beforeName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@EnableWebSecurity
public class DoorSecurity {

    private static final String[] HOUSE_PATHS = {
        "/",
        "/error",
        "/sign-in",
        "/kit/**",
        "/webjars/**",
        "/favicon.ico",
        "/robots.txt",
        "/v3/api-docs/**",
        "/actuator/health/**",
        "/actuator/info"
    };

    /** Nothing from elsewhere, nothing written inside the page, no frame around it. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain programs(
            HttpSecurity http,
            ObjectProvider<Accounts> accounts,
            FaultAnswer answer,
            ObjectProvider<PublicPaths> paths,
            ObjectProvider<JwtDecoder> tokens) {
        var door = new ProblemAtTheDoor(answer);
        tokens.ifAvailable(_ -> http.oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(door)
                .accessDeniedHandler(door)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenReader(accounts.getObject())))));
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(ask -> ask.requestMatchers(open(paths))
                        .permitAll()
                        .requestMatchers("/actuator/**", "/api/projections/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(door))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(door).accessDeniedHandler(door))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain people(HttpSecurity http, ObjectProvider<PublicPaths> paths) {
        return http.authorizeHttpRequests(
                        ask -> ask.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(open(paths))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(signingIn()).accessDeniedHandler(refusedEntry()))
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(refusedSignIn()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/?signed-out"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    // Why: a form left open longer than a session still works when the reader comes back to it.
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    // Why not for a script: it would take the page of sign-in for the answer it asked for.
    private static AuthenticationEntryPoint signingIn() {
        var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, why) -> {
            if (request.getHeader("HX-Request") == null) page.commence(request, response, why);
            else response.sendError(HttpStatus.UNAUTHORIZED.value());
        };
    }

    private static AccessDeniedHandler refusedEntry() {
        return (request, response, why) -> {
            if (why instanceof CsrfException) {
                request.setAttribute(FaultDoor.PROBLEM, RequestProblem.of(HttpStatus.FORBIDDEN, "form-expired"));
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        };
    }

    private static AuthenticationFailureHandler refusedSignIn() {
        return (request, response, why) ->
                response.sendRedirect(why instanceof TooManyAttempts ? "/sign-in?wait" : "/sign-in?wrong");
    }

    private static String[] open(ObjectProvider<PublicPaths> paths) {
        return Stream.concat(Stream.of(HOUSE_PATHS), paths.stream().flatMap(service -> service.patterns().stream()))
                .toArray(String[]::new);
    }
}
