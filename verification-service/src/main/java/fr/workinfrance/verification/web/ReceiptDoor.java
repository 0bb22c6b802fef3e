package fr.workinfrance.verification.web;

import fr.workinfrance.verification.receipt.Receipts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
    ResponseEntity<String> check(@RequestBody String sealed) {
        var answer = switch (desk.opened(sealed)) {
            case Receipts.Genuine(var content) -> "{\"genuine\":true,\"receipt\":" + content + "}";
            case Receipts.UnderARevokedKey(var at) ->
                "{\"genuine\":false,\"reason\":\"REVOKED_KEY\",\"revokedAt\":\"" + at + "\"}";
            case Receipts.NotOurs _ -> "{\"genuine\":false}";
        };
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    @GetMapping("/verify/receipt")
    String ask() {
        return "redirect:/verify";
    }
}
