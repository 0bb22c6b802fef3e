package fr.workinfrance.verification.web;

import fr.workinfrance.verification.limits.Limited;
import fr.workinfrance.verification.receipt.Receipt;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Receipts of checks. Law: the employer keeps a proof that it made sure (Code du travail, R5221-41). */
@Controller
final class ReceiptDoor {

    private static final MediaType TOKEN = MediaType.valueOf("application/jwt");

    private final ReceiptDesk desk;

    ReceiptDoor(ReceiptDesk desk) {
        this.desk = desk;
    }

    /** @param receipt a JSON Web Signature, compact */
    record Sealed(String receipt) {}

    /** @param reference what the checker calls this check, for its own files */
    record Request(@Nullable String on, @Nullable String reference) {}

    /** Checks by a code, and gives the receipt. */
    @ResponseBody
    @PostMapping(path = "/api/attestations/{code}/receipt", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", description = "The receipt of the verdict, whatever it is")
    @Limited
    ResponseEntity<Sealed> sealed(@PathVariable String code, @RequestBody Request asked, HttpServletRequest request) {
        var receipt = desk.check(code, asked.on(), asked.reference(), request.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Sealed(desk.sealed(receipt)));
    }

    /** The receipt of an answer that a page brings back: nothing is checked again. */
    @PostMapping("/verify/receipt")
    ResponseEntity<byte[]> page(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(defaultValue = "pdf") String format,
            HttpServletRequest request) {
        var receipt = desk.broughtBack(answer, reference, request.getRemoteAddr());
        return format.equals("jwt") ? forPrograms(receipt) : forPeople(receipt);
    }

    private ResponseEntity<byte[]> forPeople(Receipt receipt) {
        return file("verification.pdf", MediaType.APPLICATION_PDF)
                .body(desk.page(receipt, LocaleContextHolder.getLocale()));
    }

    private ResponseEntity<byte[]> forPrograms(Receipt receipt) {
        return file("verification.jwt", TOKEN).body(desk.sealed(receipt).getBytes(StandardCharsets.US_ASCII));
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
