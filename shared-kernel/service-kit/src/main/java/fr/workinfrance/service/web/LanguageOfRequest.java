package fr.workinfrance.service.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: asked for by {@code ?lang=}, else chosen before (a cookie), else wished by the browser,
 * else French. The language of the machine never counts.
 */
public final class LanguageOfRequest implements LocaleResolver {

    static final String COOKIE = "lang";
    static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final String RESOLVED = LanguageOfRequest.class.getName();

    /** Why kept with the request: each sentence of a page asks for it, and it is as it was. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale resolved) return resolved;
        var language = asked(request)
                .or(() -> chosen(request))
                .or(() -> wished(request))
                .orElse(Locale.FRENCH);
        request.setAttribute(RESOLVED, language);
        return language;
    }

    /** Read from the query alone, so that asking for a language never reads a body. */
    static Optional<Locale> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) return Optional.empty();
        return Arrays.stream(query.split("&", 50))
                .filter(pair -> pair.startsWith("lang="))
                .findFirst()
                .flatMap(pair -> spoken(pair.substring("lang=".length())));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(Cookie::getValue)
                .flatMap(LanguageOfRequest::spoken);
    }

    private static Optional<Locale> wished(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) return Optional.empty();
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is asked for by ?lang=");
    }
}
