package fr.workinfrance.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed outside of any controller. */
@Controller
public class FaultDoor implements ErrorController {

    /** The request attribute by which a filter says more than a status. */
    public static final String PROBLEM = FaultDoor.class.getName();

    private final FaultAnswer answer;

    FaultDoor(FaultAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    Object fault(HttpServletRequest request) {
        var path = attribute(request, RequestDispatcher.ERROR_REQUEST_URI, String.class)
                .orElse("/");
        var problem = attribute(request, PROBLEM, RequestProblem.class).orElseGet(() -> read(request));
        return answer.of(problem, request, path);
    }

    /** Whether whoever asks stopped in the middle of what they send: the container leaves what it saw, and the status it gave. */
    static boolean couldNotBeRead(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
    }

    private static RequestProblem read(HttpServletRequest request) {
        var status = attribute(request, RequestDispatcher.ERROR_STATUS_CODE, Integer.class)
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
        return attribute(request, RequestDispatcher.ERROR_EXCEPTION, Throwable.class)
                .filter(_ -> !(status.is4xxClientError() && couldNotBeRead(request)))
                .map(FaultReading::of)
                .orElseGet(() -> FaultReading.of(status));
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
