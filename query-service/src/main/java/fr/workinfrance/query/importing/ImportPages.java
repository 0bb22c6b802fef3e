package fr.workinfrance.query.importing;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.Chosen;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.ImportAnswer;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator's page for one file of the former system: what became of it, what the rules found, what was left behind. */
@Controller
class ImportPages {
    private static final String PAGE = "importing/import";

    private final CommandClient commands;

    ImportPages(CommandClient commands) {
        this.commands = commands;
    }

    @GetMapping("/import")
    String page(Actor reader) {
        administrator(reader);
        return PAGE;
    }

    // Why no redirection after it: what was found is told once, and the page may be left open beside the paper file.
    @PostMapping("/import")
    String take(
            Actor reader,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response) {
        administrator(reader);
        if (file == null || file.isEmpty()) {
            model.addAttribute(file == null || Chosen.none(file) ? "unchosen" : "empty", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        switch (commands.importDossier(file.getResource(), Once.key(once))) {
            case ImportAnswer.Taken taken -> {
                model.addAttribute("taken", taken);
                model.addAttribute("reference", reference(taken.dossier()));
            }
            case ImportAnswer.AlreadyThere there -> {
                model.addAttribute("there", there);
                model.addAttribute("reference", reference(there.dossier()));
                response.setStatus(HttpStatus.CONFLICT.value());
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                response.setStatus(refused.status());
            }
        }
        return PAGE;
    }

    private static void administrator(Actor reader) {
        if (!(reader instanceof Actor.Administrator)) throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }

    private static String reference(String dossier) {
        return Reference.of(DossierId.of(dossier));
    }
}
