package fr.workinfrance.verification.published;

import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.status.StatusList;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the list of what no longer holds is fetched, by anybody, as often as they like. */
@RestController
final class StatusDoor {

    private static final MediaType TYPE = MediaType.valueOf("application/statuslist+jwt");

    private final StatusList list;

    StatusDoor(StatusList list) {
        this.list = list;
    }

    @GetMapping("/status-lists/1")
    ResponseEntity<byte[]> fetch() {
        var token = list.token().getBytes(StandardCharsets.US_ASCII);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag("\"" + Sha256.of(token).substring(0, 32) + "\"")
                .contentType(TYPE)
                .body(token);
    }
}
