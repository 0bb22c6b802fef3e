package fr.workinfrance.query.door;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.service.web.ReaderArguments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes each reading that a door of ours refused to somebody signed in, whichever door it was. Whether there is such a dossier at
 * all is not asked here: nobody may learn it from what this costs.
 */
final class RefusalWatch implements HandlerInterceptor {
    private static final String ROOM = "fr.workinfrance.query.";
    /** Whether there is something to read is itself an answer. */
    private static final Set<HttpMethod> READINGS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final CommandClient commands;

    RefusalWatch(CommandClient commands) {
        this.commands = commands;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!isRefused(request, response) || !isOurs(handler) || ReaderArguments.signedIn() == null) return;
        dossier(request).ifPresent(dossier -> commands.noteRefusal(dossier, AskedPart.in(request)));
    }

    private static boolean isRefused(HttpServletRequest request, HttpServletResponse response) {
        return READINGS.contains(HttpMethod.valueOf(request.getMethod()))
                && (response.getStatus() == HttpStatus.NOT_FOUND.value()
                        || response.getStatus() == HttpStatus.FORBIDDEN.value());
    }

    // Why: in one process with the other services, their doors come by here too.
    private static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(ROOM);
    }

    private static Optional<DossierId> dossier(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> named) || !(named.get("id") instanceof String id)) return Optional.empty();
        try {
            return Optional.of(DossierId.of(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
