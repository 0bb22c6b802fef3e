package fr.workinfrance.service.page;

import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.ReaderArguments;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** What surrounds the content of a page: its language, its menu and who reads it. Templates ask {@code @pageFrame.now()}. */
public class PageFrame {

    /** What a form sends beside what was typed, and what nobody may read over a shoulder. */
    private static final Set<String> UNTYPED = Set.of(
            "_csrf",
            "once",
            "version",
            "do",
            "username",
            "password",
            "code",
            "birth",
            "answer",
            "ready",
            "pass",
            "secret");

    private final Menu menu;
    private final LocaleResolver language;
    private final String htmx;
    private final boolean signInHere;
    private final Places places;

    PageFrame(Menu menu, LocaleResolver language, String htmx, boolean signInHere, Places places) {
        this.menu = menu;
        this.language = language;
        this.htmx = htmx;
        this.signInHere = signInHere;
        this.places = places;
    }

    /**
     * The frame of one answer.
     *
     * @param signInHere whether this process has the sign-in page
     * @param htmx the version of htmx, as its path has it
     */
    public record Frame(
            String language,
            List<Menu.Link> menu,
            Optional<Account> reader,
            boolean signInHere,
            String htmx,
            String inFrench,
            String inEnglish) {

        /** The entry of the menu by which they are where they are; none at the first page, which is offered anyway. */
        public Optional<Menu.Link> here() {
            return menu.stream()
                    .filter(link -> link.current() && !link.path().equals("/"))
                    .findFirst();
        }
    }

    /**
     * What is sent once more for a page that no address has, to read it in another language: in the model, {@code repost}.
     *
     * @param fields of its form: never in an address
     */
    public record Repost(String path, Map<String, String> fields) {}

    public Frame now() {
        var request = request();
        var reader = Optional.ofNullable(ReaderArguments.signedIn()).map(SignedIn::account);
        var path = path(request);
        return new Frame(
                language.resolveLocale(request).getLanguage(),
                menu.linksFor(reader, path),
                reader,
                signInHere,
                htmx,
                in("fr", path, request),
                in("en", path, request));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** The key a form carries, so that sending it twice does its work once. */
    public UUID once() {
        return UUID.randomUUID();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** The page to go back to from one that tells a fault: never one that would only tell it again. */
    public Optional<String> back() {
        var request = request();
        boolean asked = method(request).equals("GET") && request.getQueryString() == null;
        return Optional.of(places.nearest(path(request))).filter(place -> !asked && !place.equals("/"));
    }

    /** One field of a form that could not be taken, and what was typed in it. */
    public record Typed(String field, String text) {}

    /** What was typed in the form that this page answers, to be given back to whoever typed it. */
    public List<Typed> typed() {
        return request().getParameterMap().entrySet().stream()
                .filter(field -> !UNTYPED.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()).map(text -> new Typed(field.getKey(), text)))
                .filter(field -> !field.text().isBlank())
                .toList();
    }

    // Why: the container answers a fault as if it had been asked for it, whatever was asked.
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String failed
                ? failed
                : request.getMethod();
    }

    // Why: a page answered to a POST has no address of its own; the page of its form has.
    private String in(String tag, String path, HttpServletRequest request) {
        if (!path.startsWith("/") || path.startsWith("//")) return "/?lang=" + tag;
        if (!method(request).equals("GET")) return places.nearest(path) + "?lang=" + tag;
        try {
            return UriComponentsBuilder.fromPath(path)
                    .query(request.getQueryString())
                    .replaceQueryParam("lang", tag)
                    .build()
                    .toUriString();
        } catch (IllegalArgumentException _) {
            return "/?lang=" + tag;
        }
    }
}
