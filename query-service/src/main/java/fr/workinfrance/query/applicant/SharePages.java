package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareDecider;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.query.web.ShareMade;
import fr.workinfrance.service.page.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the holder of an attestation makes codes for others, sees what became of them, and takes them back. */
@Controller
class SharePages {

    private static final int USUAL_DAYS = 30;

    private final ApplicantDesk desk;
    private final ShareList shares;
    private final CommandClient commands;
    private final Clock clock;
    private final String publicUrl;

    SharePages(
            ApplicantDesk desk,
            ShareList shares,
            CommandClient commands,
            Clock clock,
            @Value("${wif.public-url}") String publicUrl) {
        this.desk = desk;
        this.shares = shares;
        this.commands = commands;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @ResponseBody
    @GetMapping("/api/dossiers/{id}/shares")
    List<ShareLine> list(Actor reader, @PathVariable String id) {
        return shares.of(holders(reader, id).view().id(), holder(reader));
    }

    /** One page of the checks of a share, the newest first. */
    @ResponseBody
    @GetMapping("/api/dossiers/{id}/shares/{share}/checks")
    List<ShareLine.Check> checks(
            Actor reader,
            @PathVariable String id,
            @PathVariable UUID share,
            @RequestParam(defaultValue = "0") int page) {
        return checked(reader, id, share, page).checks();
    }

    @GetMapping("/dossiers/{id}/shares/{share}/checks")
    String checks(
            Actor reader,
            @PathVariable String id,
            @PathVariable UUID share,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("sheet", holders(reader, id).sheet());
        model.addAttribute("share", share);
        model.addAttribute("found", checked(reader, id, share, page));
        return "applicant/share-checks";
    }

    private ShareList.CheckPage checked(Actor reader, String id, UUID share, int page) {
        return shares.checks(holders(reader, id).view().id(), holder(reader), share, Math.max(0, page));
    }

    @GetMapping("/dossiers/{id}/shares")
    String page(Actor reader, @PathVariable String id, Model model) {
        return page(reader, holders(reader, id), Map.of(), model);
    }

    /** Why no redirection: the code is shown now and never again, and belongs into no address. */
    @PostMapping("/dossiers/{id}/shares")
    String open(
            Actor reader,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var laid = holders(reader, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return switch (commands.share(laid.view().id(), wish(typed), Once.key(typed.getOrDefault("once", "")))) {
            case ShareMade.Made made -> {
                shares.awaitOpened(made.share());
                model.addAttribute("code", made.code());
                model.addAttribute("address", publicUrl + "/v/" + made.code().replace("-", ""));
                yield page(reader, laid, Map.of(), model);
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                response.setStatus(refused.status());
                yield page(reader, laid, typed, model);
            }
        };
    }

    @PostMapping("/dossiers/{id}/shares/{share}/revocation")
    String revoke(
            Actor reader,
            @PathVariable String id,
            @PathVariable UUID share,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var laid = holders(reader, id);
        return switch (commands.revokeShare(laid.view().id(), share, Once.key(once))) {
            case Answer.Done _ -> {
                shares.awaitRevoked(share);
                Flash.success("sharing.revoked").onNextPage(redirect);
                yield "redirect:/dossiers/" + laid.view().id() + "/shares";
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                response.setStatus(refused.status());
                yield page(reader, laid, Map.of(), model);
            }
        };
    }

    private Laid holders(Actor reader, String id) {
        AskedPart.is(Part.ATTESTATION);
        var laid = desk.own(reader, id);
        var seal = laid.view().authorisation().seal();
        if (seal == null || !AccessPolicy.mayShare().contains(laid.standing())) throw ApplicantDesk.unknown();
        return laid;
    }

    private static AccountId holder(Actor reader) {
        if (!(reader instanceof Actor.Applicant(AccountId account))) throw ApplicantDesk.unknown();
        return account;
    }

    private String page(Actor reader, Laid laid, Map<String, String> typed, Model model) {
        var today = ParisTime.dayOf(clock.instant());
        var latest = earlier(today.plusDays(ShareDecider.LONGEST), lastDay(laid));
        boolean inForce = laid.view().standing().isPresent() && !today.isAfter(latest);
        model.addAttribute("sheet", laid.sheet());
        model.addAttribute("shares", shares.of(laid.view().id(), holder(reader)));
        // Why also what was refused: it is shown again as it was typed.
        model.addAttribute("mayShare", inForce || !typed.isEmpty());
        model.addAttribute("purposes", SharePurpose.values());
        model.addAttribute("disclosures", Disclosure.values());
        model.addAttribute("today", today);
        model.addAttribute("latest", latest);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "until",
                typed.getOrDefault(
                        "until", earlier(today.plusDays(USUAL_DAYS), latest).toString()));
        return "applicant/shares";
    }

    private static LocalDate lastDay(Laid laid) {
        return laid.view().standing().map(AuthorisedPeriod::until).orElse(LocalDate.MAX);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Map<String, String> wish(Map<String, String> typed) {
        return Map.of(
                "purpose", typed.getOrDefault("purpose", ""),
                "recipient", typed.getOrDefault("recipient", ""),
                "discloses", typed.getOrDefault("discloses", ""),
                "until", typed.getOrDefault("until", ""));
    }
}
