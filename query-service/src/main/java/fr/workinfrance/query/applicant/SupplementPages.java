package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.query.desk.Chosen;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.page.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a piece asked for is sent, once the request is out of its applicant's hands. */
@Controller
class SupplementPages {
    private final ApplicantDesk desk;
    private final Drafting drafting;

    SupplementPages(ApplicantDesk desk, Drafting drafting) {
        this.desk = desk;
        this.drafting = drafting;
    }

    @PostMapping("/dossiers/{id}/pieces")
    String send(
            Actor reader,
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String once,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var laid = desk.own(reader, id);
        if (file.isEmpty()) {
            Flash.error(Chosen.none(file) ? "missing.no-file" : "file.empty", Chosen.name(file))
                    .onNextPage(redirect);
            return "redirect:/dossiers/" + id + "#missing";
        }
        return switch (drafting.upload(laid.view().id(), kind, file, Once.key(once))) {
            case Answer.Done done -> {
                Flash.success("done.ATTACH_PIECE").onNextPage(redirect);
                yield "redirect:/dossiers/" + id + "?v=" + done.version();
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                model.addAttribute("keptKey", "refused.file");
                model.addAttribute("sheet", laid.sheet());
                model.addAttribute("behind", false);
                response.setStatus(refused.status());
                yield desk.page(reader, laid, model);
            }
        };
    }
}
