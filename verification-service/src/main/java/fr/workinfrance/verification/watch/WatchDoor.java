package fr.workinfrance.verification.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.limits.Admission;
import fr.workinfrance.verification.watch.WatchDesk.Answer;
import fr.workinfrance.verification.watch.WatchDesk.Why;
import fr.workinfrance.verification.watch.WatchDesk.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where programs ask to be told when an attestation they checked ends early. */
@RestController
@Tag(name = "attestations")
class WatchDoor {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final WatchDesk desk;

    WatchDoor(WatchDesk desk) {
        this.desk = desk;
    }

    /**
     * @param code of the attestation, or of a share
     * @param webhook an https address; or else
     * @param email an address that is asked for its yes
     * @param reference what the watcher calls it
     */
    record Asked(
            @Nullable String code,
            @Nullable String webhook,
            @Nullable String email,
            @Nullable String reference) {}

    /**
     * @param secret of the webhook: HMAC key of Standard Webhooks, told this once
     * @param stop where the watch is ended, by POST
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Watching(
            @Nullable UUID id,
            @Nullable String secret,
            @Nullable String stop) {}

    @PostMapping(path = "/api/attestations/watches", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Asks to be told if an attestation is withdrawn, repealed or replaced",
            description = "A webhook is called with the headers of Standard Webhooks (webhook-id, webhook-timestamp,"
                    + " webhook-signature); no redirection is followed, and any 2xx is taken for an answer. The first call,"
                    + " of type watch.confirm, comes at once: only who answers it is told of anything. It is tried three"
                    + " times within minutes.")
    @ApiResponse(
            responseCode = "201",
            description = "The webhook is called for its yes, and told once it gave it; its secret is told this once")
    @ApiResponse(responseCode = "202", description = "The e-mail address was asked for its yes")
    @ApiResponse(responseCode = "404", description = "No such attestation", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "It has ended, many watch it, or many addresses given have not answered",
            content = @Content)
    @ApiResponse(responseCode = "422", description = "The address cannot be used", content = @Content)
    @ApiResponse(responseCode = "429", description = "Too many checks", content = @Content)
    ResponseEntity<Watching> ask(@RequestBody Asked asked, HttpServletRequest request) {
        boolean mail = asked.webhook() == null;
        var target = mail ? asked.email() : asked.webhook();
        var wish = new Wish(
                asked.code() == null ? "" : asked.code(),
                mail ? Watch.Kind.EMAIL : Watch.Kind.WEBHOOK,
                target == null ? "" : target.strip(),
                asked.reference(),
                LocaleContextHolder.getLocale());
        return switch (ask(desk, wish, request.getRemoteAddr())) {
            case Answer.Asked _ -> told(HttpStatus.ACCEPTED, new Watching(null, null, null));
            case Answer.Watching made ->
                told(
                        HttpStatus.CREATED,
                        new Watching(
                                made.id(),
                                made.secret(),
                                "/api/attestations/watches/" + made.id() + "/stop?pass=" + made.pass()));
            case Answer.Refused(var why) -> throw refused(why);
        };
    }

    /** Why an answer to everybody: whoever asks without the pass learns nothing. By POST alone, as mail programs do (RFC 8058). */
    @PostMapping("/api/attestations/watches/{id}/stop")
    @Operation(summary = "Ends a watch")
    @ApiResponse(responseCode = "204", description = "It is over")
    @ApiResponse(responseCode = "404", description = "Not with this pass", content = @Content)
    ResponseEntity<Void> stop(@PathVariable UUID id, @RequestParam(defaultValue = "") String pass) {
        if (!desk.stop(id, pass)) throw RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
        return ResponseEntity.noContent().build();
    }

    /** Asks, or says when it may be asked again. */
    static Answer ask(WatchDesk desk, Wish wish, String client) {
        try (var entry = desk.admit(client)) {
            Admission.refuseIf(entry.refusedFor(), "too-many-checks");
            return desk.ask(wish, client, entry);
        }
    }

    private static ResponseEntity<Watching> told(HttpStatus status, Watching body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static RequestProblem refused(Why why) {
        var status = switch (why) {
            case UNKNOWN_CODE -> HttpStatus.NOT_FOUND;
            case NOTHING_TO_WATCH, TOO_MANY, TOO_OFTEN, UNANSWERED -> HttpStatus.CONFLICT;
            // Why not that the service is unavailable: whoever names a webhook is served.
            case NO_ADDRESS, NO_WEBHOOK, NO_MAIL_SERVER -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_NOW -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        var problem = RequestProblem.of(status, "watch-refused")
                .saying("watch.refused." + why)
                .with("refusal", why.name());
        return why == Why.NOT_NOW ? problem.retryAfter(SOON) : problem;
    }
}
