package fr.workinfrance.service.page;

import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.ReaderArguments;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** What surrounds the content of a page: its language, its menu and who reads it. Templates ask {@code @pageFrame.now()}. */
public class PageFrame {

    /** The request attribute that says under which address the page is read in another language, when not under its own. */
    public static final String READ_ELSEWHERE = PageFrame.class.getName() + ".elsewhere";

    private final Menu menu;
    private final LocaleResolver language;
    private final String htmx;
    private final boolean signInHere;

    PageFrame(Menu menu, LocaleResolver language, String htmx, boolean signInHere) {
        this.menu = menu;
        this.language = language;
        this.htmx = htmx;
        this.signInHere = signInHere;
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
            String inEnglish) {}

    public Frame now() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
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

    /** The key a form carries, so that sending it twice does its work once. */
    public UUID once() {
        return UUID.randomUUID();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    // Why: a page answered to a POST has no address of its own to be read again in another language.
    private static String in(String tag, String path, HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || !path.startsWith("/") || path.startsWith("//"))
            return "/?lang=" + tag;
        if (request.getAttribute(READ_ELSEWHERE) instanceof String elsewhere) return elsewhere + "?lang=" + tag;
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
