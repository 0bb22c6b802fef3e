package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.check.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks for programs. A question that can be understood is answered 200, whatever the verdict: it is the answer. */
@RestController
final class CheckDoor {

    private final CheckDesk desk;

    CheckDoor(CheckDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/attestations/{code}")
    ResponseEntity<Told> byCode(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            HttpServletRequest request) {
        return answer(desk.byCode(code, on, request.getRemoteAddr()));
    }

    /** Whether somebody is the holder: what the checker reads on an identity document, confirmed or not. */
    @PostMapping(path = "/api/attestations/{code}/holder", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HolderAnswer> holder(
            @PathVariable String code, @RequestBody HolderQuestion asked, HttpServletRequest request) {
        var finding = desk.holder(code, asked.birthDate(), asked.lastName(), request.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new HolderAnswer(finding));
    }

    /** @param lastName as on the identity document; without it only the date of birth is compared */
    record HolderQuestion(
            @Nullable String birthDate, @Nullable String lastName) {}

    record HolderAnswer(HolderCheck.Finding holder) {}

    @PostMapping(path = "/api/attestations/check", consumes = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<Told> byDocument(HttpServletRequest request, @RequestParam(required = false) @Nullable String on)
            throws IOException {
        if (request.getContentLengthLong() > Checker.LARGEST) throw tooLarge();
        var verdict = desk.byDocument(request.getInputStream(), on, request.getRemoteAddr());
        if (verdict instanceof Verdict.TooLarge) throw tooLarge();
        return answer(verdict);
    }

    static RequestProblem tooLarge() {
        return RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", Checker.LARGEST >> 20);
    }

    private static ResponseEntity<Told> answer(Verdict verdict) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Told.of(verdict));
    }
}
