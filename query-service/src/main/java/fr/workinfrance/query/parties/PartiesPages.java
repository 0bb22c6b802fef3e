package fr.workinfrance.query.parties;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.query.applicant.ApplicantDesk;
import fr.workinfrance.query.circle.PartyLine;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.InvitationMade;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.page.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes part in a dossier: whoever opened it invites, takes back and sees out; whoever takes part may leave. */
@Controller
class PartiesPages {

    private final ApplicantDesk desk;
    private final CommandClient commands;

    PartiesPages(ApplicantDesk desk, CommandClient commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @GetMapping("/dossiers/{id}/parties")
    String page(
            Actor reader, @PathVariable String id, @RequestParam(name = "v", defaultValue = "-1") long v, Model model) {
        AskedPart.is(Part.PARTIES);
        return page(desk.own(reader, id, v), model);
    }

    /** Why no redirection: the code is shown now and never again, and belongs into no address. */
    @PostMapping("/dossiers/{id}/parties")
    String invite(
            Actor reader,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response) {
        var laid = desk.own(reader, id, -1);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return switch (commands.invite(laid.view().id(), role, Once.key(once))) {
            case InvitationMade.Made made -> {
                model.addAttribute("code", made.code());
                yield page(desk.own(reader, id, made.version()), model);
            }
            case Answer.Refused refused -> again(laid, refused, model, response);
        };
    }

    @PostMapping("/dossiers/{id}/parties/{invitation}/revocation")
    String revoke(
            Actor reader,
            @PathVariable String id,
            @PathVariable UUID invitation,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var laid = desk.own(reader, id, -1);
        return switch (ask(laid, "revoke-invitation", invitation, once)) {
            case Answer.Done done -> {
                Flash.success("parties.revoked").onNextPage(redirect);
                yield "redirect:/dossiers/" + id + "/parties?v=" + done.version();
            }
            case Answer.Refused refused -> again(laid, refused, model, response);
        };
    }

    @PostMapping("/dossiers/{id}/parties/{invitation}/end")
    String end(
            Actor reader,
            @PathVariable String id,
            @PathVariable UUID invitation,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var laid = desk.own(reader, id, -1);
        return switch (ask(laid, "remove-party", invitation, once)) {
            case Answer.Done done -> {
                boolean leaves = laid.standing().isInvited();
                Flash.success(leaves ? "parties.left" : "parties.ended").onNextPage(redirect);
                yield leaves ? "redirect:/dossiers" : "redirect:/dossiers/" + id + "/parties?v=" + done.version();
            }
            case Answer.Refused refused -> again(laid, refused, model, response);
        };
    }

    private Answer ask(Laid laid, String move, UUID invitation, String once) {
        var body = Map.of("invitation", invitation.toString());
        return commands.ask(laid.view().id(), move, body, Once.key(once), OptionalLong.empty());
    }

    private static String again(Laid laid, Answer.Refused refused, Model model, HttpServletResponse response) {
        model.addAttribute("refused", refused);
        response.setStatus(refused.status());
        return page(laid, model);
    }

    private static String page(Laid laid, Model model) {
        model.addAttribute("sheet", laid.sheet());
        model.addAttribute("owner", laid.view().opening().role());
        model.addAttribute("invites", laid.standing() == Standing.APPLICANT);
        model.addAttribute("roles", free(laid));
        return "parties/parties";
    }

    /** Whom one may still invite: one worker, one employer, and mandataries. */
    private static List<ApplicantRole> free(Laid laid) {
        var taken = Objects.requireNonNullElse(laid.sheet().parties(), List.<PartyLine>of()).stream()
                .filter(line -> line.state() != PartyLine.State.EXPIRED)
                .map(PartyLine::role)
                .toList();
        var opened = laid.view().opening().role();
        return Stream.of(ApplicantRole.values())
                .filter(role -> role == ApplicantRole.MANDATARY || role != opened && !taken.contains(role))
                .toList();
    }
}
