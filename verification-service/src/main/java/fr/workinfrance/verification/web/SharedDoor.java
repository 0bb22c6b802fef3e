package fr.workinfrance.verification.web;

import fr.workinfrance.verification.share.Way;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Checks by share code, for people and for programs. Why a form that is sent and not an address: the holder sees each check, and
 * what only previews an address shall not be one.
 */
@Controller
@Tag(name = "attestations")
final class SharedDoor {

    private final ShareCheckDesk desk;

    SharedDoor(ShareCheckDesk desk) {
        this.desk = desk;
    }

    /** @param code what is missing is as unknown as any */
    record Asked(@Nullable String code) {
        String typed() {
            return code == null ? "" : code;
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
    ResponseEntity<SharedTold> forPrograms(@RequestBody Asked asked, HttpServletRequest request) {
        var answer = desk.check(asked.typed(), Way.PROGRAM, request.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(SharedTold.of(answer));
    }

    @PostMapping("/verify/share")
    String forPeople(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var told = SharedTold.of(desk.check(code, Way.PAGE, request.getRemoteAddr()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("told", told.told());
        model.addAttribute("key", told.told().key());
        model.addAttribute("tone", told.told().tone());
        if (told.purpose() == null) return "verification/verdict";
        model.addAttribute("shared", told);
        model.addAttribute("code", code);
        return "verification/shared";
    }
}
