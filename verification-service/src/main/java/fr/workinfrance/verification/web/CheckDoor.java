package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks for programs. A question that can be understood is answered 200, whatever the verdict: it is the answer. */
@RestController
@Tag(name = "attestations", description = "Says whether an attestation holds, to anybody")
final class CheckDoor {

    private final CheckDesk desk;
    private final Certificates certificates;

    CheckDoor(CheckDesk desk, Certificates certificates) {
        this.desk = desk;
        this.certificates = certificates;
    }

    @GetMapping("/api/attestations/{code}")
    @Operation(summary = "Says whether the attestation of this code holds, on a day or today")
    @Parameter(name = "on", description = "The day it is to hold on, as 2018-12-24; today when absent")
    @ApiResponse(
            responseCode = "200",
            description = "The verdict, whatever it is; UNKNOWN for every code nobody was given")
    @ApiResponse(
            responseCode = "400",
            description = "The day cannot be read",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<Told> byCode(@PathVariable String code, @RequestParam(required = false) @Nullable String on) {
        return answer(desk.byCode(code, on));
    }

    @PostMapping(path = "/api/attestations/check", consumes = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "Checks the seal of a document, and whether the attestation it is holds",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The document as it was given out, byte by byte",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @Parameter(name = "on", description = "The day it is to hold on, as 2018-12-24; today when absent")
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
    ResponseEntity<Told> byDocument(HttpServletRequest request, @RequestParam(required = false) @Nullable String on)
            throws IOException {
        var verdict = desk.byDocument(request.getInputStream(), on);
        if (verdict instanceof Verdict.TooLarge)
            throw RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", Checker.LARGEST >> 20);
        return answer(verdict);
    }

    /** The public certificates of every key that has sealed: what it takes to check a document without us. */
    @GetMapping("/api/attestations/keys")
    @Operation(summary = "Gives the public certificate of every key that has sealed attestations")
    ResponseEntity<List<PublicKey>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(certificates.all().stream().map(PublicKey::of).toList());
    }

    /** @param certificate DER, in base64 */
    record PublicKey(String keyId, String certificate, Instant validFrom, Instant validUntil) {
        static PublicKey of(Certificates.Published published) {
            var x509 = published.certificate();
            try {
                return new PublicKey(
                        published.keyId(),
                        Base64.getEncoder().encodeToString(x509.getEncoded()),
                        x509.getNotBefore().toInstant(),
                        x509.getNotAfter().toInstant());
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate that was read cannot be written", e);
            }
        }
    }

    private static ResponseEntity<Told> answer(Verdict verdict) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Told.of(verdict));
    }
}
