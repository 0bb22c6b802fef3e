package fr.workinfrance.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a problem: problem details for programs, a page for people. */
public final class FaultAnswer {

    private final Sentences sentences;
    private final LocaleResolver language;
    private final JsonMapper json;
    private final List<SmallerLimit> smaller;

    FaultAnswer(Sentences sentences, LocaleResolver language, JsonMapper json, List<SmallerLimit> smaller) {
        this.sentences = sentences;
        this.language = language;
        this.json = json;
        this.smaller = smaller;
    }

    /**
     * A page that takes less than the house does, and says so.
     *
     * @param path where its form is sent
     * @param saying the key of what to do instead; absent where less of the same may be sent
     */
    public record SmallerLimit(
            String path, int mebibytes, @Nullable String saying) {
        public SmallerLimit(String path, int mebibytes) {
            this(path, mebibytes, null);
        }

        private RequestProblem as(RequestProblem problem) {
            var told = RequestProblem.of(problem.status(), problem.name(), mebibytes);
            return saying == null ? told : told.saying(saying);
        }
    }

    /** A {@link ResponseEntity} or a {@link ModelAndView}, for Spring MVC to render. */
    Object of(RequestProblem problem, HttpServletRequest request, String path) {
        var told = sentences.tell(limited(problem, path), language.resolveLocale(request));
        told.setInstance(address(path));
        return forPrograms(path, request) ? details(told) : page(told, problem);
    }

    /** Writes problem details at once, for the filters that stand before Spring MVC. */
    public void write(RequestProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = language.resolveLocale(request);
        // Why: of what the container could not read there may be no address.
        var path = Objects.requireNonNullElse(request.getRequestURI(), "/");
        var told = sentences.tell(limited(problem, path), locale);
        told.setInstance(address(path));
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(told));
    }

    private RequestProblem limited(RequestProblem problem, String path) {
        return smaller.stream()
                .filter(limit ->
                        problem.name().equals("too-large") && limit.path().equals(path))
                .findFirst()
                .map(limit -> limit.as(problem))
                .orElse(problem);
    }

    // Why by parts: a path that was refused may be no address at all.
    private static URI address(String path) {
        return UriComponentsBuilder.fromPath(path).build().encode().toUri();
    }

    private static ResponseEntity<ProblemDetail> details(ProblemDetail told) {
        return ResponseEntity.status(told.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(told);
    }

    private static ModelAndView page(ProblemDetail told, RequestProblem problem) {
        return new ModelAndView("fault", Map.of("fault", told, "name", problem.name()), problem.status());
    }

    static boolean forPrograms(String path, HttpServletRequest request) {
        if (path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/")) return true;
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
