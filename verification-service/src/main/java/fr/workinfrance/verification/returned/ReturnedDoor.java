package fr.workinfrance.verification.returned;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.limits.Admission;
import fr.workinfrance.verification.limits.Limited;
import fr.workinfrance.verification.receipt.ReceiptWords;
import fr.workinfrance.verification.upload.Places;
import fr.workinfrance.verification.upload.Upload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Where receipts are brought back: a page for people, an address for programs. */
@Controller
final class ReturnedDoor {

    private final ReturnedReceipts receipts;
    private final ReceiptWords words;
    private final Admission admission;
    private final Places places;

    ReturnedDoor(ReturnedReceipts receipts, MessageSource sentences, Admission admission, Places places) {
        this.receipts = receipts;
        this.admission = admission;
        this.places = places;
        this.words = new ReceiptWords(sentences);
    }

    /** Whether a receipt is ours, and what it says. */
    @ResponseBody
    @PostMapping(
            path = "/api/attestations/receipts/check",
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_PDF_VALUE})
    @Operation(
            summary = "Says whether a receipt, or the sealed answers of a list, are ours, and what they say",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description =
                                    "A JSON Web Signature, compact, the JSON it was given in, or the document it is"
                                            + " attached to. What stands beside the signature in such a JSON has to say the same:"
                                            + " else reason is CHANGED_BESIDE",
                            content = {
                                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Limited
    ResponseEntity<String> forPrograms(HttpServletRequest request) throws IOException {
        var answer = switch (read(request)) {
            case Returned.Genuine(var _, var content) -> genuine(content);
            case Returned.GenuineList(var _, var content) -> genuine(content);
            case Returned.ChangedBeside _ -> "{\"genuine\":false,\"reason\":\"CHANGED_BESIDE\"}";
            case Returned.UnderARevokedKey(var at) ->
                "{\"genuine\":false,\"reason\":\"REVOKED_KEY\",\"revokedAt\":\"" + at + "\"}";
            case Returned.NotOurs _ -> "{\"genuine\":false}";
        };
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    @GetMapping("/verify/receipts")
    String ask() {
        return "verification/returned";
    }

    @PostMapping("/verify/receipts")
    String forPeople(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale language,
            HttpServletRequest client,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (text.isBlank() && (file == null || file.isEmpty())) {
            model.addAttribute("missing", true);
            return "verification/returned";
        }
        admission.ofQuestion(client.getRemoteAddr());
        var returned = text.isBlank() && file != null
                ? handed(file, client.getRemoteAddr())
                : pasted(text, client.getRemoteAddr());
        model.addAttribute("returned", returned.name());
        show(returned, model, language);
        return "verification/returned";
    }

    private void show(Returned returned, Model model, Locale language) {
        switch (returned) {
            case Returned.Genuine(var receipt, var _) -> model.addAttribute("lines", words.of(receipt, language));
            case Returned.GenuineList(var list, var _) ->
                model.addAttribute("list", ListShown.of(list, words, language));
            case Returned.ChangedBeside(var sealed) -> show(sealed, model, language);
            case Returned.UnderARevokedKey(var at) -> model.addAttribute("revokedAt", at);
            case Returned.NotOurs _ -> {}
        }
    }

    private Returned pasted(String text, String client) {
        try (var _ = places.take(client)) {
            return receipts.ofText(text);
        }
    }

    private Returned handed(MultipartFile file, String client) throws IOException {
        try (var bytes = file.getInputStream()) {
            return read(bytes, client);
        }
    }

    private Returned read(HttpServletRequest request) throws IOException {
        admission.ofQuestion(request.getRemoteAddr());
        if (request.getContentLengthLong() > ReturnedReceipts.LARGEST) throw tooLarge();
        return read(request.getInputStream(), request.getRemoteAddr());
    }

    // Why received before it is looked at: it may be long, and come slowly.
    private Returned read(InputStream from, String client) throws IOException {
        try (var upload = Upload.received(from, ReturnedReceipts.LARGEST)) {
            if (upload.isTooLarge()) throw tooLarge();
            try (var _ = places.take(client)) {
                return receipts.of(upload.bytes());
            }
        }
    }

    private static RequestProblem tooLarge() {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", ReturnedReceipts.LARGEST >> 20);
    }

    private static String genuine(String content) {
        return "{\"genuine\":true,\"receipt\":" + content + "}";
    }
}
