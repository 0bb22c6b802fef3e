package fr.workinfrance.service.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Paths of one service that anybody may ask for; a service declares its own as a bean, everything else asks for a sign-in.
 *
 * @param formLost the text that says what to do about a form of theirs that could not be received: nobody was signed in
 */
public record PublicPaths(List<String> patterns, String formLost) {

    private static final String VISITOR = "fault.form-expired.visitor";

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns), VISITOR);
    }

    boolean has(HttpServletRequest request) {
        return patterns.stream()
                .anyMatch(pattern -> PathPatternRequestMatcher.withDefaults()
                        .matcher(pattern)
                        .matches(request));
    }
}
