package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.query.sheet.Sheet;
import fr.workinfrance.query.sheet.StepLine;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.service.page.Flash;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the forms on a dossier's page are sent: done and shown anew, or refused with everything still as it was typed. */
@Controller
class MovePages {
    private final Desks desks;
    private final CommandClient commands;

    MovePages(Desks desks, CommandClient commands) {
        this.desks = desks;
        this.commands = commands;
    }

    @PostMapping("/dossiers/{id}/moves/{move}")
    String move(
            Actor reader,
            @PathVariable String id,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var dossier = Desks.number(id);
        var asked = named(move);
        var answer = commands.ask(dossier, asked.kebab(), MoveBody.of(asked, typed), once(typed), seen(typed));
        return switch (answer) {
            case Answer.Done done -> {
                Flash.success("done." + asked).onNextPage(redirect);
                yield "redirect:/dossiers/" + dossier + "?v=" + done.version();
            }
            case Answer.Refused refused -> again(reader, id, asked, refused, typed, model, response);
        };
    }

    private String again(
            Actor reader,
            String id,
            Move asked,
            Answer.Refused refused,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var laid = desks.lay(reader, id, -1);
        model.addAttribute("sheet", laid.sheet());
        model.addAttribute("behind", false);
        model.addAttribute("refused", refused);
        model.addAttribute("asked", asked.name());
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("place", asked.kebab() + "-");
        if (MoveBody.of(asked, typed).isEmpty()) model.addAttribute("keptKey", "refused.nothing");
        model.addAttribute("since", since(laid.sheet(), seen(typed)));
        response.setStatus(refused.status());
        var page = desks.of(reader).page(reader, laid, model);
        // Why: a reader who has no page to do anything from would be sent elsewhere, as if it had been done.
        if (refused.status() == HttpStatus.FORBIDDEN.value() && page.startsWith("redirect:"))
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
        return page;
    }

    /** What has happened since the page was shown, as far as the reader may read the trail. */
    private static List<StepLine> since(Sheet sheet, OptionalLong seen) {
        var trail = sheet.trail();
        return (trail == null ? List.<StepLine>of() : trail)
                .stream()
                        // Why: what lies beside the dossier counts in streams of its own.
                        .filter(step -> step.name().startsWith("dossier."))
                        .filter(step -> seen.isPresent() && step.sequence() > seen.getAsLong())
                        .toList();
    }

    private static Move named(String kebab) {
        return Stream.of(Move.values())
                .filter(m -> m.kebab().equals(kebab))
                .findFirst()
                .orElseThrow(Desks::unknown);
    }

    private static UUID once(MultiValueMap<String, String> typed) {
        return uuid(typed.getFirst("once"));
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return UUID.randomUUID();
        }
    }

    private static OptionalLong seen(MultiValueMap<String, String> typed) {
        var version = typed.getFirst("version");
        return version != null && version.matches("[0-9]{1,15}")
                ? OptionalLong.of(Long.parseLong(version))
                : OptionalLong.empty();
    }
}
