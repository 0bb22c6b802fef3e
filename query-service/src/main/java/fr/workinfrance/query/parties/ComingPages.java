package fr.workinfrance.query.parties;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.applicant.ApplicantDesk;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.page.Flash;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever was given a code types it, and comes to take part. The code is sent in a form, never in an address. */
@Controller
class ComingPages {

    private final ApplicantDesk desk;
    private final CommandClient commands;

    ComingPages(ApplicantDesk desk, CommandClient commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @GetMapping("/invitations")
    String page(Actor reader) {
        applicant(reader);
        return "parties/coming";
    }

    @PostMapping("/invitations")
    String come(
            Actor reader,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        applicant(reader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return switch (commands.takeUpInvitation(code, Once.key(once))) {
            case Answer.Done done -> {
                desk.awaitJoined(reader, DossierId.of(done.dossier()));
                Flash.success("parties.joined").onNextPage(redirect);
                yield "redirect:/dossiers/" + done.dossier() + "?v=" + done.version();
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                response.setStatus(refused.status());
                yield "parties/coming";
            }
        };
    }

    private static void applicant(Actor reader) {
        if (!(reader instanceof Actor.Applicant)) throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
