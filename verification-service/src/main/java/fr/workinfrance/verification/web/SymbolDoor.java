package fr.workinfrance.verification.web;

import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.limits.Limited;
import fr.workinfrance.verification.symbol.SymbolImage;
import fr.workinfrance.verification.upload.TooLarge;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
    private final ReceiptDesk receipts;

    SymbolDoor(SymbolDesk desk, ReceiptDesk receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    @ResponseBody
    @PostMapping(path = "/api/attestations/symbol", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Parameter(name = "receipt", description = CheckDoor.RECEIPT)
    @ApiResponse(responseCode = "200", description = "The verdict, whatever it is")
    @Limited
    ResponseEntity<SymbolTold> byText(
            @RequestBody String text,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "false") boolean receipt,
            HttpServletRequest request) {
        return told(desk.byText(text, on, request.getRemoteAddr()), on, receipt);
    }

    @ResponseBody
    @PostMapping(
            path = "/api/attestations/symbol",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Parameter(name = "receipt", description = CheckDoor.RECEIPT)
    @ApiResponse(responseCode = "200", description = "The verdict, whatever it is")
    @Limited
    ResponseEntity<SymbolTold> byPicture(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "false") boolean receipt,
            HttpServletRequest request)
            throws IOException {
        if (request.getContentLengthLong() > Checker.LARGEST) throw TooLarge.ofPicture();
        var seen = desk.byPicture(request.getInputStream(), on, request.getRemoteAddr());
        if (seen.answer().verdict() instanceof Verdict.TooLarge) throw TooLarge.ofPicture();
        return told(seen, on, receipt);
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
        SymbolDesk.Seen seen;
        if (text != null && !text.isBlank()) {
            seen = desk.byText(text, on, client);
        } else if (picture != null && !picture.isEmpty()) {
            if (!isPicture(picture)) {
                model.addAttribute("noPicture", true);
                return "verification/ask";
            }
            seen = byPicture(picture, on, client);
        } else {
            model.addAttribute(CheckPages.unnamed(picture) ? "noSymbol" : "emptyPicture", true);
            return "verification/ask";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var answer = answer(seen, on);
        model.addAttribute("symbol", SymbolTold.shown(seen.answer().read(), answer.told()));
        return CheckPages.show(answer, receipts, model);
    }

    /** By its first bytes, whatever its name says. */
    static boolean isPicture(MultipartFile file) throws IOException {
        try (var bytes = file.getInputStream()) {
            return SymbolImage.isPicture(bytes.readNBytes(4));
        }
    }

    private SymbolDesk.Seen byPicture(MultipartFile picture, @Nullable String on, String client) throws IOException {
        try (var bytes = picture.getInputStream()) {
            return desk.byPicture(bytes, on, client);
        }
    }

    private ReceiptDesk.Answer answer(SymbolDesk.Seen seen, @Nullable String on) {
        var asked = seen.code() == null
                ? ReceiptDesk.Question.symbol(seen.sha256(), on)
                : ReceiptDesk.Question.code(seen.code(), on);
        return receipts.answer(seen.answer().verdict(), asked);
    }

    private ResponseEntity<SymbolTold> told(SymbolDesk.Seen seen, @Nullable String on, boolean receipt) {
        var words = receipts.inWords(answer(seen, on), receipt);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(SymbolTold.of(seen.answer(), words));
    }
}
