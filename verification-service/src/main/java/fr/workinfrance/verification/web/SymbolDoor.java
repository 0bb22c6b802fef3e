package fr.workinfrance.verification.web;

import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.symbol.SymbolAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;

/** Checks by symbol, for people and for programs. */
@Controller
final class SymbolDoor {

    private final SymbolDesk desk;

    SymbolDoor(SymbolDesk desk) {
        this.desk = desk;
    }

    @ResponseBody
    @PostMapping(path = "/api/attestations/symbol", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<SymbolTold> byText(
            @RequestBody String text, @RequestParam(required = false) @Nullable String on, HttpServletRequest request) {
        return told(SymbolTold.of(desk.byText(text, on, request.getRemoteAddr())));
    }

    @ResponseBody
    @PostMapping(
            path = "/api/attestations/symbol",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<SymbolTold> byPicture(
            @RequestParam(required = false) @Nullable String on, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Checker.LARGEST) throw CheckDoor.tooLarge();
        var answer = desk.byPicture(request.getInputStream(), on, request.getRemoteAddr());
        if (answer.verdict() instanceof Verdict.TooLarge) throw CheckDoor.tooLarge();
        return told(SymbolTold.of(answer));
    }

    @PostMapping("/verify/symbol")
    String forPeople(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var client = request.getRemoteAddr();
        SymbolAnswer answer;
        if (text != null && !text.isBlank()) {
            answer = desk.byText(text, on, client);
        } else if (picture != null && !picture.isEmpty()) {
            answer = byPicture(picture, on, client);
        } else {
            model.addAttribute(CheckPages.unnamed(picture) ? "noSymbol" : "emptyPicture", true);
            return "verification/ask";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var told = SymbolTold.of(answer);
        model.addAttribute("told", told.told());
        model.addAttribute("key", told.told().key());
        model.addAttribute("tone", told.told().tone());
        model.addAttribute("symbol", told.symbol());
        return "verification/verdict";
    }

    private SymbolAnswer byPicture(MultipartFile picture, @Nullable String on, String client) throws IOException {
        try (var bytes = picture.getInputStream()) {
            return desk.byPicture(bytes, on, client);
        }
    }

    private static ResponseEntity<SymbolTold> told(SymbolTold answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
