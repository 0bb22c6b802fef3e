package fr.workinfrance.query.exchange;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.query.desk.Chosen;
import fr.workinfrance.query.desk.Handing;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.page.Flash;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a dossier's messages, the same for both sides. */
@Controller
class ExchangePages {
    private final ExchangeDesk desk;
    private final ExchangeReader reader;
    private final Posting posting;
    private final Handing handing;

    ExchangePages(ExchangeDesk desk, ExchangeReader reader, Posting posting, Handing handing) {
        this.desk = desk;
        this.reader = reader;
        this.posting = posting;
        this.handing = handing;
    }

    @GetMapping("/dossiers/{id}/messages")
    String page(
            Actor actor, @PathVariable String id, @RequestParam(name = "v", defaultValue = "-1") long v, Model model) {
        model.addAttribute("exchange", desk.lay(actor, id, v));
        return "exchange/messages";
    }

    @GetMapping("/api/dossiers/{id}/messages")
    @ResponseBody
    ResponseEntity<Conversation> messages(Actor actor, @PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.lay(actor, id, -1));
    }

    @PostMapping("/dossiers/{id}/messages")
    String write(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean wantsReply,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @RequestParam(name = "ready", required = false) @Nullable List<String> before,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var sent = files == null ? List.<MultipartFile>of() : files;
        var key = Once.key(once);
        var posted = posting.post(number(id), text, wantsReply, sent, key);
        if (!(posted.answer() instanceof Answer.Done)) {
            // Why the same key: the files that are in belong to the message it names.
            model.addAttribute("once", key);
            model.addAttribute("text", text);
            model.addAttribute("wantsReply", wantsReply);
            model.addAttribute("notTaken", posted.notTaken());
            model.addAttribute("ready", ready(before, posted.ready()));
            model.addAttribute(
                    "keptKey",
                    text.isBlank() && !sent.stream().allMatch(Chosen::none) ? "refused.file" : "exchange.kept");
        }
        if (posted.answer() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, id, -1, model);
        }
        return shown(posted.answer(), "exchange.sent", actor, id, model, response, redirect);
    }

    @PostMapping("/dossiers/{id}/messages/settle")
    String settle(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("keptKey", "refused.nothing");
        return shown(
                posting.settle(number(id), Once.key(once)), "exchange.settled", actor, id, model, response, redirect);
    }

    @Operation(summary = "Hands out a file that was sent with a message")
    @GetMapping({"/dossiers/{id}/messages/{message}/files/{file}", "/api/dossiers/{id}/messages/{message}/files/{file}"
    })
    ResponseEntity<Resource> file(
            Actor actor, @PathVariable String id, @PathVariable String message, @PathVariable String file) {
        var found = desk.file(actor, id, message, file);
        if (!(found.file().content() instanceof PieceContent.Stored stored)) throw ExchangeDesk.unknown();
        return handing.of(found.dossier(), stored, reader.name(found)).orElseThrow(ExchangeDesk::unknown);
    }

    private static List<String> ready(@Nullable List<String> before, List<String> now) {
        return Stream.concat(before == null ? Stream.empty() : before.stream(), now.stream())
                .distinct()
                .toList();
    }

    private String shown(
            Answer answer,
            String done,
            Actor actor,
            String id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done(var _, var version, var _) -> {
                Flash.success(done).onNextPage(redirect);
                yield "redirect:/dossiers/" + id + "/messages?v=" + version;
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                response.setStatus(refused.status());
                yield page(actor, id, -1, model);
            }
        };
    }

    private static DossierId number(String id) {
        try {
            return DossierId.of(id);
        } catch (IllegalArgumentException notOne) {
            throw ExchangeDesk.unknown();
        }
    }
}
