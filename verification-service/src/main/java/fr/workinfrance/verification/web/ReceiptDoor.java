package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.receipt.Receipts;
import fr.workinfrance.verification.upload.Upload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Receipts of checks. Law: the employer keeps a proof that it made sure (Code du travail, R5221-41). */
@Controller
final class ReceiptDoor {

    private final ReceiptDesk desk;

    ReceiptDoor(ReceiptDesk desk) {
        this.desk = desk;
    }

    /** @param receipt a JSON Web Signature, compact */
    record Sealed(String receipt) {}

    /** @param reference what the checker calls this check, for its own files */
    record Request(@Nullable String on, @Nullable String reference) {}

    @ResponseBody
    @PostMapping(path = "/api/attestations/{code}/receipt", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Sealed> sealed(@PathVariable String code, @RequestBody Request asked, HttpServletRequest request) {
        var receipt = desk.check(code, asked.on(), asked.reference(), request.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Sealed(desk.sealed(receipt)));
    }

    /** Checks and gives the receipt as a sealed PDF. */
    @PostMapping("/verify/receipt")
    ResponseEntity<byte[]> page(
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String reference,
            HttpServletRequest request) {
        var receipt = desk.check(code, on, reference, request.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"verification.pdf\"")
                .body(desk.page(receipt, LocaleContextHolder.getLocale()));
    }

    /** Whether a receipt is ours, and what it says. */
    @ResponseBody
    @PostMapping(path = "/api/attestations/receipts/check", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Says whether a receipt, or the sealed answers of a list, are ours, and what they say",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "A JSON Web Signature, compact",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"))))
    ResponseEntity<String> check(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Receipts.LONGEST) throw tooLarge();
        var content = opened(request);
        var answer = content == null ? "{\"genuine\":false}" : "{\"genuine\":true,\"receipt\":" + content + "}";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    // Why received before it is looked at: it may be long, and come slowly.
    private @Nullable String opened(HttpServletRequest request) throws IOException {
        try (var upload = Upload.received(request.getInputStream(), Receipts.LONGEST)) {
            if (upload.isTooLarge()) throw tooLarge();
            return desk.opened(upload, request.getRemoteAddr());
        }
    }

    private static RequestProblem tooLarge() {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", Receipts.LONGEST >> 20);
    }

    @GetMapping("/verify/receipt")
    String ask() {
        return "redirect:/verify";
    }
}
