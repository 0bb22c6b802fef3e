package fr.workinfrance.verification.web;

import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.limits.Limited;
import fr.workinfrance.verification.upload.TooLarge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks for programs. A question that can be understood is answered 200, whatever the verdict: it is the answer. */
@RestController
@Tag(name = "attestations", description = "Says whether an attestation holds, to anybody")
final class CheckDoor {

    /** Of the question whether to keep the answer. */
    static final String RECEIPT = "Whether to add the answer as a sealed receipt (a JSON Web Signature)";

    private final CheckDesk desk;
    private final ReceiptDesk receipts;

    CheckDoor(CheckDesk desk, ReceiptDesk receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    @GetMapping("/api/attestations/{code}")
    @Operation(summary = "Says whether the attestation of this code holds, on a day or today")
    @Parameter(name = "on", description = "The day it is to hold on, as 2018-12-24; today when absent")
    @Parameter(name = "receipt", description = RECEIPT)
    @ApiResponse(
            responseCode = "200",
            description = "The verdict, whatever it is; UNKNOWN for every code nobody was given")
    @ApiResponse(
            responseCode = "400",
            description = "The day cannot be read",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @Limited
    Told.InWords byCode(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "false") boolean receipt,
            HttpServletRequest request,
            HttpServletResponse response) {
        var verdict = desk.byCode(code, on, request.getRemoteAddr());
        return answer(receipts.answer(verdict, ReceiptDesk.Question.code(code, on)), receipt, response);
    }

    /** Whether somebody is the holder: what the checker reads on an identity document, confirmed or not. */
    @PostMapping(path = "/api/attestations/{code}/holder", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Says whether a date of birth, and a last name, are those of the holder")
    @ApiResponse(responseCode = "200", description = "What was found, for a code that nobody was given too")
    @Limited
    HolderAnswer holder(
            @PathVariable String code,
            @RequestBody HolderQuestion asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var finding = desk.holder(code, asked.birthDate(), asked.lastName(), request.getRemoteAddr());
        keptByNobody(response);
        return new HolderAnswer(finding);
    }

    /** @param lastName as on the identity document; without it only the date of birth is compared */
    record HolderQuestion(
            @Nullable String birthDate, @Nullable String lastName) {}

    record HolderAnswer(HolderCheck.Finding holder) {}

    @PostMapping(path = "/api/attestations/check", consumes = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "Checks the seal of a document, and whether the attestation it is holds",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "The document as it was given out, byte by byte",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @Parameter(name = "on", description = "The day it is to hold on, as 2018-12-24; today when absent")
    @Parameter(name = "receipt", description = RECEIPT)
    @ApiResponse(responseCode = "200", description = "The verdict, whatever it is")
    @ApiResponse(
            responseCode = "413",
            description = "The document is larger than any attestation",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "415",
            description = "What was sent does not say it is a PDF",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "503",
            description = "Too many documents are looked at now: ask again later",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @Limited
    Told.InWords byDocument(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "false") boolean receipt)
            throws IOException {
        if (request.getContentLengthLong() > Checker.LARGEST) throw TooLarge.problem();
        var seen = desk.byDocument(request.getInputStream(), on, request.getRemoteAddr());
        if (seen.verdict() instanceof Verdict.TooLarge) throw TooLarge.problem();
        var answer = receipts.answer(seen.verdict(), ReceiptDesk.Question.document(seen.sha256(), on));
        return answer(answer, receipt, response);
    }

    // Why no ResponseEntity here: having one written was a tenth of the samples of what a check by code costs more than
    // an empty answer.
    private Told.InWords answer(ReceiptDesk.Answer answer, boolean receipt, HttpServletResponse response) {
        keptByNobody(response);
        return receipts.inWords(answer, receipt);
    }

    private static void keptByNobody(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
