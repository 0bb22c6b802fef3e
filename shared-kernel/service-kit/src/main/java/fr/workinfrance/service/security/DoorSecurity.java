package fr.workinfrance.service.security;

import fr.workinfrance.service.account.AccountConfiguration;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.TooManyAttempts;
import fr.workinfrance.service.web.FaultAnswer;
import fr.workinfrance.service.web.FaultDoor;
import fr.workinfrance.service.web.ReaderArguments;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.web.WebConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
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
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The two kinds of doors: programs show a password or a token at each call, people sign in once and hold a session. */
@AutoConfiguration(
        after = {AccountConfiguration.class, WebConfiguration.class, TokenConfiguration.class},
        beforeName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@EnableWebSecurity
public class DoorSecurity {

    /** Under what the session keeps the login of an attempt that failed, to be shown in the form again. */
    public static final String TYPED_LOGIN = "wif.typed-login";

    private static final int LONGEST_LOGIN = 100;

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
                .sessionManagement(DoorSecurity::leavesSessionsAlone)
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
                        faults -> faults.authenticationEntryPoint(signingIn()).accessDeniedHandler(refusedEntry(paths)))
                .requestCache(kept -> kept.requestCache(askedBefore()))
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(refusedSignIn()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/?signed-out"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.OF_PAGES))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /**
     * Neither makes a session, nor uses one, nor touches the one that a browser holds already.
     *
     * <p>Why fixation is not guarded against here: that guard takes every call with a token for a sign-in, since no session of this
     * chain remembers an earlier one, and gives the browser's session another number. Whatever the browser sent at the same time
     * with the old number was then signed out.
     */
    private static void leavesSessionsAlone(SessionManagementConfigurer<HttpSecurity> session) {
        session.sessionCreationPolicy(SessionCreationPolicy.STATELESS).sessionFixation(fixation -> fixation.none());
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

    private static AccessDeniedHandler refusedEntry(ObjectProvider<PublicPaths> paths) {
        return (request, response, why) -> {
            if (why instanceof CsrfException) {
                var problem = RequestProblem.of(HttpStatus.FORBIDDEN, "form-expired");
                var visitor = ReaderArguments.signedIn() == null;
                var told = paths.stream()
                        .filter(open -> visitor && open.has(request))
                        .findFirst()
                        .map(open -> problem.saying(open.formLost()));
                request.setAttribute(FaultDoor.PROBLEM, told.orElse(problem));
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        };
    }

    // Why no parameter: whoever comes back from signing in finds the address they asked for, unchanged.
    // Why pages only: what somebody asked to be done is never done by whoever happens to sign in next.
    @SuppressWarnings("NullAway") // Why: null is how this cache is told to add none, though it does not say so.
    private static RequestCache askedBefore() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(DoorSecurity::asksForAPage);
        return cache;
    }

    private static boolean asksForAPage(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals(HttpMethod.GET.name())
                && request.getHeader("HX-Request") == null
                && (wanted == null || wanted.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static AuthenticationFailureHandler refusedSignIn() {
        return (request, response, why) -> {
            // Why in the session: a login belongs into no address.
            var login = request.getParameter("username");
            if (login != null && login.length() <= LONGEST_LOGIN)
                request.getSession().setAttribute(TYPED_LOGIN, login);
            response.sendRedirect(why instanceof TooManyAttempts ? "/sign-in?wait" : "/sign-in?wrong");
        };
    }

    private static String[] open(ObjectProvider<PublicPaths> paths) {
        return Stream.concat(Stream.of(HOUSE_PATHS), paths.stream().flatMap(service -> service.patterns().stream()))
                .toArray(String[]::new);
    }
}
