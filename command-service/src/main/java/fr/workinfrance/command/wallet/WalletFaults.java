package fr.workinfrance.command.wallet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a wallet's fault as its specification wants it, instead of problem details. */
@RestControllerAdvice(assignableTypes = WalletDoor.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WalletFaults {

    @ExceptionHandler(WalletFault.class)
    ResponseEntity<Map<String, String>> told(WalletFault fault) {
        var answer = ResponseEntity.status(fault.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
        if (fault.status() == HttpStatus.UNAUTHORIZED) answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(fault));
        var body = new LinkedHashMap<String, String>();
        if (!fault.error().isEmpty()) {
            body.put("error", fault.error());
            body.put("error_description", fault.description());
        }
        return answer.body(body);
    }

    private static String challenge(WalletFault fault) {
        return fault.error().isEmpty()
                ? "Bearer"
                : "Bearer error=\"%s\", error_description=\"%s\"".formatted(fault.error(), fault.description());
    }
}
