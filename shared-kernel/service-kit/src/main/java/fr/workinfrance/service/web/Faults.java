package fr.workinfrance.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The last resort of every controller: whatever is thrown leaves as a problem told in the reader's language. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Faults {

    private final FaultAnswer answer;

    Faults(FaultAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object fault(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // Why: sign-in and permission are answered by the filters that asked for them.
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) throw thrown;
        if (FaultDoor.couldNotBeRead(request)) return toTheContainer(thrown, request);
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) return gone(thrown);
        var problem = FaultReading.of(thrown);
        if (problem.properties().get("retryAfter") instanceof Long seconds)
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (thrown instanceof ErrorResponse known) tellWhatIsTaken(known, response);
        return answer.of(problem, request, request.getRequestURI());
    }

    /** By which methods, or in which forms, it would have been answered (RFC 9110, 15.5.6 and 15.5.16). */
    private static void tellWhatIsTaken(ErrorResponse known, HttpServletResponse response) {
        known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    }

    // Why not answered here: the container saw that no more comes, and answers itself. Whoever has gone is no fault to
    // tell of.
    private static @Nullable Object toTheContainer(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof RequestProblem problem) request.setAttribute(FaultDoor.PROBLEM, problem);
        return null;
    }

    // Why: nobody listens any more; the container only needs to know that the answer was cut short.
    private static @Nullable Object gone(Exception thrown) throws IOException {
        if (thrown instanceof IOException) return null;
        throw new IOException("the answer was cut short by " + thrown.getClass().getName());
    }
}
