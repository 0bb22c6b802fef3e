package fr.workinfrance.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Checks for people: the page that a QR code opens, and the one where a code is typed or a document handed in. */
@Controller
final class CheckPages {

    private final CheckDesk desk;

    CheckPages(CheckDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/verify")
    String ask(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletResponse response) {
        if (code == null || code.isBlank()) return "verification/ask";
        return verdict(Told.of(desk.byCode(code, on)), model, response);
    }

    @PostMapping("/verify")
    String hand(
            @RequestParam(required = false) @Nullable MultipartFile document,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (document == null || document.isEmpty()) {
            model.addAttribute("nothing", true);
            return "verification/ask";
        }
        try (var bytes = document.getInputStream()) {
            return verdict(Told.of(desk.byDocument(bytes, on)), model, response);
        }
    }

    @GetMapping({"/v/{code}", "/V/{code}"})
    String byCode(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletResponse response) {
        return verdict(Told.of(desk.byCode(code, on)), model, response);
    }

    private static String verdict(Told told, Model model, HttpServletResponse response) {
        // Why: what holds today may be withdrawn tomorrow; nobody may be shown yesterday's answer.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("told", told);
        model.addAttribute("key", told.key());
        model.addAttribute("tone", told.tone());
        return "verification/verdict";
    }
}
