package fr.workinfrance.service.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/** What went wrong, as one of the problems this house knows how to tell. */
final class FaultReading {

    private static final Logger log = LoggerFactory.getLogger(FaultReading.class);

    private static final int MEBI = 1024 * 1024;
    private static final int LARGEST_REQUEST = 25; // spring.servlet.multipart.max-request-size

    private FaultReading() {}

    static RequestProblem of(Throwable thrown) {
        return cause(thrown, RequestProblem.class)
                .or(() -> cause(thrown, SizeException.class).map(size -> tooLarge(size.getPermittedSize() / MEBI)))
                .or(() -> cause(thrown, InvalidParameterException.class)
                        .map(invalid -> of(HttpStatus.valueOf(invalid.getErrorCode()))))
                .orElseGet(() -> known(thrown));
    }

    private static RequestProblem known(Throwable thrown) {
        return switch (thrown) {
            case ErrorResponse known when known.getStatusCode().is4xxClientError() -> of(known.getStatusCode());
            case HttpMessageNotReadableException _, TypeMismatchException _, BindException _, MultipartException _ ->
                of(HttpStatus.BAD_REQUEST);
            case OpenApiResourceNotFoundException _ -> of(HttpStatus.NOT_FOUND);
            default -> incident(thrown);
        };
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    static RequestProblem of(HttpStatusCode code) {
        var status = HttpStatus.valueOf(code.value());
        return switch (status) {
            case UNAUTHORIZED -> RequestProblem.of(status, "sign-in-needed");
            case FORBIDDEN -> RequestProblem.of(status, "not-allowed");
            case NOT_FOUND -> RequestProblem.of(status, "not-found");
            case METHOD_NOT_ALLOWED -> RequestProblem.of(status, "method-not-allowed");
            case NOT_ACCEPTABLE -> RequestProblem.of(status, "not-acceptable");
            case CONFLICT -> RequestProblem.of(status, "conflict");
            case CONTENT_TOO_LARGE -> tooLarge(LARGEST_REQUEST);
            case UNSUPPORTED_MEDIA_TYPE -> RequestProblem.of(status, "unsupported-media-type");
            case UNPROCESSABLE_CONTENT -> RequestProblem.of(status, "unprocessable");
            case TOO_MANY_REQUESTS -> RequestProblem.of(status, "too-many-attempts", 5);
            case SERVICE_UNAVAILABLE -> RequestProblem.of(status, "unavailable");
            default -> status.is4xxClientError() ? RequestProblem.of(status, "bad-request") : incident(status);
        };
    }

    private static RequestProblem tooLarge(long mebibytes) {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", mebibytes);
    }

    private static RequestProblem incident(HttpStatus status) {
        return RequestProblem.of(status, "incident", "-");
    }

    // Why: an exception's message may quote a person's data; its class and the lines it went through never do.
    private static RequestProblem incident(Throwable thrown) {
        var id = UUID.randomUUID().toString();
        log.error("Incident {}: {}", id, Trace.of(thrown));
        return RequestProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "incident", id)
                .with("incident", id);
    }
}
