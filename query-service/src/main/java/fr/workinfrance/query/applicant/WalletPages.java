package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.query.web.WalletAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the holder has the attestation put into a digital wallet: a QR code, a link, and a code told apart from them. */
@Controller
class WalletPages {

    private final ApplicantDesk desk;
    private final CommandClient commands;
    private final Clock clock;

    WalletPages(ApplicantDesk desk, CommandClient commands, Clock clock) {
        this.desk = desk;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/dossiers/{id}/wallet")
    String page(Actor reader, @PathVariable String id, Model model) {
        return laid(attested(reader, id), model);
    }

    @PostMapping("/dossiers/{id}/wallet")
    String offer(
            Actor reader,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response) {
        var laid = attested(reader, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        switch (commands.offerToWallet(laid.view().id(), Once.key(once))) {
            case WalletAnswer.Offered offered -> {
                model.addAttribute("offer", offered);
                model.addAttribute("drawn", QrDrawing.of(offered.link()));
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                response.setStatus(refused.status());
            }
        }
        return laid(laid, model);
    }

    private String laid(Laid laid, Model model) {
        model.addAttribute("mayCarry", isInForce(laid));
        model.addAttribute("sheet", laid.sheet());
        return "applicant/wallet";
    }

    /** Whether the command service would make an offer: it makes none of what a decision has ended or will end. */
    private boolean isInForce(Laid laid) {
        var ruling = laid.view().ruling();
        var period = ruling == null ? null : ruling.period();
        return laid.view().stage().isGranted()
                && (period == null || !period.until().isBefore(ParisTime.dayOf(clock.instant())));
    }

    private Laid attested(Actor reader, String id) {
        AskedPart.is(Part.ATTESTATION);
        var laid = desk.own(reader, id);
        if (laid.sheet().attestation() == null
                || !AccessPolicy.mayCarryAttestation().contains(laid.standing())) throw ApplicantDesk.unknown();
        return laid;
    }
}
