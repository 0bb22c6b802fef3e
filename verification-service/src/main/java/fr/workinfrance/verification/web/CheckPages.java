package fr.workinfrance.verification.web;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.service.page.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private static final String AGAIN = "/verify/answer";

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
            @RequestParam(required = false) @Nullable String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("lost", again != null);
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

    /** Why to the start: what these pages answer is sent by a form, and no address carries it. */
    @GetMapping({
        "/verify/share",
        "/verify/holder",
        "/verify/symbol",
        "/verify/answer",
        "/verify/receipt",
        "/verify/watch",
        "/verify/watch/ask",
        "/verify/watch/shown"
    })
    String lost(@RequestParam(defaultValue = "") String lang) {
        return "redirect:/verify?again" + (lang.matches("fr|en") ? "&lang=" + lang : "");
    }

    /**
     * An answer that its page brings back, to be read in another language, after a comparison, or for another day.
     *
     * @param on a day to check anew
     * @param page whether what a comparison found is shown, or the answer itself
     */
    @PostMapping("/verify/answer")
    String again(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = receipts.again(answer, on, request.getRemoteAddr());
        neverKept(response);
        var found = kept.receipt().holder();
        if (page.equals("holder") && found != null) {
            var share = kept.receipt().share();
            var seen = share == null ? null : share.disclosed();
            boolean named = seen != null && seen.lastName() != null;
            return compared(new ShareCheckDesk.Compared(found, named ? seen : null), answer, model);
        }
        if (on == null || on.isBlank())
            model.addAttribute("again", kept.receipt().checkedAt().atZone(ParisTime.ZONE));
        return show(kept, receipts, model);
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
            model.addAttribute("on", on);
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
        return compared(compared, answer == null ? null : receipts.compared(answer, code, compared), model);
    }

    private static String compared(ShareCheckDesk.Compared compared, @Nullable String answer, Model model) {
        model.addAttribute("finding", compared.finding().name());
        model.addAttribute("seen", compared.seen());
        if (answer != null) {
            model.addAttribute("answer", answer);
            model.addAttribute("repost", new PageFrame.Repost(AGAIN, Map.of("answer", answer, "page", "holder")));
        }
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
        var page = show(answer, receipts, model);
        // Why not of the others: one answer for all codes that nobody was given, to the letter.
        if (request.getMethod().equals("GET") && answer.told().isOfAttestation()) model.addAttribute("repost", null);
        return page;
    }

    /** What the page of an answer needs: how it looks, and itself for its receipt and to be shown again; and which page it is. */
    static String show(ReceiptDesk.Answer answer, ReceiptDesk receipts, Model model) {
        var told = answer.told();
        var receipt = answer.receipt();
        var carried = receipts.carried(answer);
        model.addAttribute("told", told);
        model.addAttribute("key", receipt.key());
        model.addAttribute("by", receipt.by().name());
        model.addAttribute("tone", told.tone());
        model.addAttribute("advice", receipts.advice(answer, LocaleContextHolder.getLocale()));
        model.addAttribute("known", told.isOfAttestation());
        model.addAttribute("answer", carried);
        model.addAttribute("kept", told.isKept());
        if (told.isKept()) model.addAttribute("repost", new PageFrame.Repost(AGAIN, Map.of("answer", carried)));
        if (receipt.share() == null) return "verification/verdict";
        model.addAttribute("shared", receipt.share());
        model.addAttribute("disclosed", receipt.share().disclosed());
        model.addAttribute("names", answer.names());
        model.addAttribute("code", receipt.code());
        return "verification/shared";
    }

    /** Why: what holds today may be withdrawn tomorrow; nobody may be shown yesterday's answer. */
    private static void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
