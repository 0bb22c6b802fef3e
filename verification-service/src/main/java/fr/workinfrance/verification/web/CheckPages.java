package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.service.page.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
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

    private static final int LONGEST = 64;

    private final CheckDesk desk;
    private final ShareCheckDesk shares;
    private final ReceiptDesk receipts;

    CheckPages(CheckDesk desk, ShareCheckDesk shares, ReceiptDesk receipts) {
        this.desk = desk;
        this.shares = shares;
        this.receipts = receipts;
    }

    @GetMapping("/verify")
    String ask(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code == null) return "verification/ask";
        if (code.isBlank()) return askAgain("missing", "", on, model, response);
        return byCode(code, on, model, request, response);
    }

    @PostMapping("/verify")
    String hand(
            @RequestParam(required = false) @Nullable MultipartFile document,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (document == null || document.isEmpty()) {
            model.addAttribute(unnamed(document) ? "nothing" : "empty", true);
            return "verification/ask";
        }
        if (SymbolDoor.isPicture(document)) {
            model.addAttribute("pictureAsDocument", true);
            return "verification/ask";
        }
        try (var bytes = document.getInputStream()) {
            var seen = desk.byDocument(bytes, on, request.getRemoteAddr());
            var asked = ReceiptDesk.Question.document(seen.sha256(), on);
            return verdict(receipts.answer(seen.verdict(), asked), model, request, response);
        }
    }

    @GetMapping({"/v/{code}", "/V/{code}"})
    String byCode(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ShareCode.isReadable(code)) {
            model.addAttribute("code", code);
            return "verification/share";
        }
        var verdict = desk.byCode(code, on, request.getRemoteAddr());
        // Why only these: of a code that could be one, nothing tells which was ever given; this one nobody was ever
        // given.
        if (!AttestationCode.isReadable(code)) return askAgain("mistyped", code, on, model, response);
        var asked = ReceiptDesk.Question.code(code, on);
        return verdict(receipts.answer(verdict, asked), model, request, response);
    }

    /** Why a form that is sent and not an address: a date of birth stays neither in the history nor in a log. */
    @PostMapping("/verify/holder")
    String holder(
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String birth,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String answer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var compared = shares.holder(code, birth, name, request.getRemoteAddr());
        neverKept(response);
        model.addAttribute("finding", compared.finding().name());
        model.addAttribute("seen", compared.seen());
        model.addAttribute("code", code);
        if (answer != null) model.addAttribute("answer", receipts.compared(answer, code, compared));
        return "verification/holder";
    }

    // Why by its name: a field in which nothing was chosen is sent without one, an empty file with its own.
    static boolean unnamed(@Nullable MultipartFile file) {
        return file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank();
    }

    private static String askAgain(
            String wrong, String typed, @Nullable String on, Model model, HttpServletResponse response) {
        neverKept(response);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        model.addAttribute("on", on);
        return "verification/ask";
    }

    private String verdict(
            ReceiptDesk.Answer answer, Model model, HttpServletRequest request, HttpServletResponse response) {
        neverKept(response);
        // Why: one answer for all codes that nobody was given, to the letter.
        if (!answer.told().isOfAttestation()) request.setAttribute(PageFrame.READ_ELSEWHERE, "/verify");
        show(answer, receipts, model);
        return "verification/verdict";
    }

    /** What the page of an answer needs: how it looks, and itself for the button that asks for the receipt. */
    static void show(ReceiptDesk.Answer answer, ReceiptDesk receipts, Model model) {
        var told = answer.told();
        model.addAttribute("told", told);
        model.addAttribute("key", told.key());
        model.addAttribute("tone", told.tone());
        model.addAttribute("known", told.isOfAttestation());
        model.addAttribute("answer", receipts.carried(answer.receipt()));
    }

    /** Why: what holds today may be withdrawn tomorrow; nobody may be shown yesterday's answer. */
    private static void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
