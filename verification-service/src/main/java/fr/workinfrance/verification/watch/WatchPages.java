package fr.workinfrance.verification.watch;

import fr.workinfrance.service.page.PageFrame;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.watch.WatchDesk.Answer;
import fr.workinfrance.verification.watch.WatchDesk.Wish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people ask to be told, say yes to it, and end it. */
@Controller
class WatchPages {

    private static final String PAGE = "verification/watch";

    private final WatchDesk desk;

    WatchPages(WatchDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // Why: the address of such a page is its pass.
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Why a form that is sent: a code belongs to whoever was given it, not to what they saw before. */
    @PostMapping("/verify/watch/ask")
    String form(@RequestParam String code, Model model) {
        return form(code, model, null);
    }

    @PostMapping("/verify/watch")
    String ask(
            @RequestParam String code,
            @RequestParam Watch.Kind kind,
            @RequestParam String target,
            @RequestParam(required = false) @Nullable String reference,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wish = new Wish(code, kind, target.strip(), reference, LocaleContextHolder.getLocale());
        return switch (WatchDoor.ask(desk, wish, request.getRemoteAddr())) {
            case Answer.Asked _ -> {
                model.addAttribute("state", "ASKED");
                yield PAGE;
            }
            case Answer.Watching made -> {
                yield watching(made.id(), made.pass(), made.secret(), model);
            }
            case Answer.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(code, model, why);
            }
        };
    }

    /** The same in another language. Why what was shown is brought back: the secret is told once, and kept nowhere it could be read again. */
    @PostMapping("/verify/watch/shown")
    String shown(@RequestParam UUID id, @RequestParam String pass, @RequestParam String secret, Model model) {
        if (desk.stateOf(id, pass).isEmpty()) throw RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
        return watching(id, pass, secret, model);
    }

    private static String watching(UUID id, String pass, String secret, Model model) {
        model.addAttribute("state", "WATCHING");
        model.addAttribute("secret", secret);
        model.addAttribute("stop", "/verify/watch/" + id + "?pass=" + pass);
        model.addAttribute(
                "repost",
                new PageFrame.Repost(
                        "/verify/watch/shown", Map.of("id", id.toString(), "pass", pass, "secret", secret)));
        return PAGE;
    }

    /** Why nothing is done yet: programs that look after mail follow each link. */
    @GetMapping("/verify/watch/{id}")
    String look(@PathVariable UUID id, @RequestParam(defaultValue = "") String pass, Model model) {
        var state = desk.stateOf(id, pass).orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "not-found"));
        model.addAttribute("state", state.name());
        model.addAttribute("id", id);
        model.addAttribute("pass", pass);
        return PAGE;
    }

    @PostMapping("/verify/watch/{id}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam String pass, Model model) {
        desk.confirm(id, pass);
        return look(id, pass, model);
    }

    @PostMapping("/verify/watch/{id}/stop")
    String stop(@PathVariable UUID id, @RequestParam String pass, Model model) {
        if (!desk.stop(id, pass)) throw RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
        model.addAttribute("state", "STOPPED");
        return PAGE;
    }

    private String form(String code, Model model, @Nullable Object refused) {
        model.addAttribute("code", code);
        model.addAttribute("repost", new PageFrame.Repost("/verify/watch/ask", Map.of("code", code)));
        model.addAttribute("byMail", desk.writesMail());
        model.addAttribute("refused", refused);
        return "verification/watching";
    }
}
