package fr.workinfrance.service.security;

import fr.workinfrance.service.account.TooManyAttempts;
import fr.workinfrance.service.web.FaultAnswer;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a program, as problem details, that it must sign in or may not enter. */
final class ProblemAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final FaultAnswer answer;

    ProblemAtTheDoor(FaultAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts wait) {
            long seconds = wait.retryAfter().toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            answer.write(
                    RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", (seconds + 59) / 60),
                    request,
                    response);
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"work-in-france\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"work-in-france\"");
        answer.write(RequestProblem.of(HttpStatus.UNAUTHORIZED, "sign-in-needed"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answer.write(RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed"), request, response);
    }
}
