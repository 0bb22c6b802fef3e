package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.limits.Limited;
import fr.workinfrance.verification.share.SharedAnswer;
import fr.workinfrance.verification.share.Way;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Checks by share code, for people and for programs. Why a form that is sent and not an address: the holder sees each check, and
 * what only previews an address shall not be one.
 */
@Controller
@Tag(name = "attestations")
final class SharedDoor {

    private final ShareCheckDesk desk;
    private final ReceiptDesk receipts;

    SharedDoor(ShareCheckDesk desk, ReceiptDesk receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    /**
     * @param code what is mistyped or empty is as unknown as any
     * @param birthDate as on the identity document: without it no share names its holder
     * @param receipt whether to add the answer as a sealed receipt
     */
    record Asked(
            @JsonDeserialize(using = BulkDoor.OnlyText.class) @Nullable
            String code,

            @Nullable String birthDate,
            @Nullable Boolean receipt) {
        String typed() {
            if (code == null)
                throw RequestProblem.of(HttpStatus.BAD_REQUEST, "field-missing", "code")
                        .with("field", "code");
            return code;
        }

        boolean compares() {
            return birthDate != null && !birthDate.isBlank();
        }
    }

    /**
     * An answer to a share code as it is told: never the attestation's own code, with which one could ask for ever.
     *
     * @param purpose what the holder shared it for
     * @param sharedUntil last day of this code
     * @param disclosed what the holder lets be seen beside the dates; their name only with their date of birth
     * @param holder what the comparison with a date of birth found, where one was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SharedTold(
            @JsonUnwrapped Told.InWords told,
            @Nullable SharePurpose purpose,
            @Nullable LocalDate sharedUntil,
            @Nullable Disclosed disclosed,
            HolderCheck.@Nullable Finding holder) {

        static SharedTold of(SharedAnswer answer, Told.InWords told, ShareCheckDesk.@Nullable Compared compared) {
            var shared = answer.shared();
            return new SharedTold(
                    told,
                    shared == null ? null : shared.purpose(),
                    shared == null ? null : shared.until(),
                    compared == null || compared.seen() == null ? answer.disclosed() : compared.seen(),
                    compared == null ? null : compared.finding());
        }
    }

    @ResponseBody
    @PostMapping(path = "/api/attestations/shares/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Says whether the attestation that was shared by this code holds today, and what its holder lets be seen")
    @ApiResponse(
            responseCode = "200",
            description =
                    "The verdict, whatever it is; UNKNOWN for every code that may not be used, whatever the reason")
    @Limited
    ResponseEntity<SharedTold> forPrograms(@RequestBody Asked asked, HttpServletRequest request) {
        var client = request.getRemoteAddr();
        var code = asked.typed();
        if (asked.compares()) Days.required(asked.birthDate());
        var found = desk.check(code, Way.PROGRAM, client);
        var compared =
                asked.compares() && found.shared() != null ? desk.holder(code, asked.birthDate(), null, client) : null;
        var answer = receipts.answer(found, code);
        if (compared != null) answer = answer.compared(compared);
        var told = SharedTold.of(found, receipts.inWords(answer, Boolean.TRUE.equals(asked.receipt())), compared);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told);
    }

    @PostMapping("/verify/share")
    String forPeople(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var found = desk.check(code, Way.PAGE, request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return CheckPages.show(receipts.answer(found, code), receipts, model);
    }
}
