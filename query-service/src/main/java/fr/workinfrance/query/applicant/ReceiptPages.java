package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.query.desk.AskedPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What an applicant is given to keep: the receipt of the request, and the attestation that it is complete.
 *
 * <p>Law: what a receipt must say, CRPA R112-5.
 */
@Controller
class ReceiptPages {
    private final ApplicantDesk desk;

    ReceiptPages(ApplicantDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/dossiers/{id}/receipt")
    String receipt(Actor reader, @PathVariable String id, Model model) {
        AskedPart.is(Part.PROGRESS);
        var laid = desk.own(reader, id);
        if (laid.view().progress() == null) throw ApplicantDesk.unknown();
        model.addAttribute("sheet", laid.sheet());
        ApplicantDesk.missing(laid.view(), model);
        return "applicant/receipt";
    }

    @GetMapping("/dossiers/{id}/completeness")
    String completeness(Actor reader, @PathVariable String id, Model model) {
        AskedPart.is(Part.PROGRESS);
        var laid = desk.own(reader, id);
        var progress = laid.view().progress();
        if (progress == null || progress.completeAt() == null) throw ApplicantDesk.unknown();
        model.addAttribute("sheet", laid.sheet());
        return "applicant/completeness";
    }
}
