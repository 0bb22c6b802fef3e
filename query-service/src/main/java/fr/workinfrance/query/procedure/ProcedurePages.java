package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.query.sheet.Sayings;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.page.Flash;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the procedures can be read, version by version, and where an administrator publishes the next one. */
@Controller
class ProcedurePages {

    private final PublishedRulebooks rulebooks;
    private final CommandClient commands;
    private final Sayings say;
    private final DefinitionText text = new DefinitionText();
    private final Clock clock;

    ProcedurePages(PublishedRulebooks rulebooks, CommandClient commands, Sayings say, Clock clock) {
        this.say = say;
        this.rulebooks = rulebooks;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/procedures")
    String all(Actor reader, Model model) {
        readers(reader);
        model.addAttribute("definitions", rulebooks.inForce(today()));
        model.addAttribute("figures", FigureTold.on(today()));
        return "procedure/list";
    }

    @GetMapping("/procedures/{name}")
    String one(Actor reader, @PathVariable String name, Model model) {
        readers(reader);
        var procedure = named(name);
        return shown(reader, procedure, "", text.of(latest(procedure)), model);
    }

    /** What was typed stays in the page until it is accepted. */
    @PostMapping("/procedures/{name}")
    String publish(
            Actor reader,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam(defaultValue = "") String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        administrator(reader);
        var procedure = named(name);
        var version = DefinitionText.day(from).map(day -> new ProcedureId(procedure, day));
        var before = version.flatMap(rulebooks::publishedAt);
        return switch (commands.publish(procedure.name(), text.dated(definition, procedure, from), Once.key(once))) {
            case Answer.Done _ -> {
                version.ifPresent(published -> rulebooks.await(published, before));
                Flash.success("procedure.published").onNextPage(redirect);
                yield "redirect:/procedures/" + procedure;
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                response.setStatus(refused.status());
                yield shown(reader, procedure, from, definition, model);
            }
        };
    }

    /** The version in force today of every procedure. */
    @GetMapping("/api/procedures")
    @ResponseBody
    List<ProcedureTold> procedures() {
        return rulebooks.inForce(today()).stream().map(ProcedureTold::of).toList();
    }

    /** Every version of one procedure, the latest first. */
    @GetMapping("/api/procedures/{name}")
    @ResponseBody
    List<ProcedureTold> versions(@PathVariable String name) {
        return versions(named(name)).stream().map(ProcedureTold::of).toList();
    }

    private String shown(Actor reader, Name procedure, String from, String definition, Model model) {
        model.addAttribute("name", procedure);
        model.addAttribute("heading", say.label("procedure", procedure));
        model.addAttribute("versions", versions(procedure));
        model.addAttribute("current", rulebooks.inForce(procedure, today()).id());
        model.addAttribute("today", today());
        model.addAttribute("mayPublish", reader instanceof Actor.Administrator);
        model.addAttribute("from", from);
        model.addAttribute("definition", definition);
        return "procedure/one";
    }

    private List<ProcedureDefinition> versions(Name procedure) {
        return rulebooks.of(procedure).versions().stream()
                .sorted(Comparator.comparing((ProcedureDefinition d) -> d.id().version())
                        .reversed())
                .toList();
    }

    private ProcedureDefinition latest(Name procedure) {
        return versions(procedure).getFirst();
    }

    private LocalDate today() {
        return ParisTime.dayOf(clock.instant());
    }

    private static Name named(String name) {
        return Stream.of(Name.values())
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private static void readers(Actor reader) {
        switch (reader) {
            case Actor.Administrator _, Actor.Officer _, Actor.Auditor _ -> {}
            case Actor.Applicant _, Actor.Automation _, Actor.Anyone _ -> throw notAllowed();
        }
    }

    private static void administrator(Actor reader) {
        if (!(reader instanceof Actor.Administrator)) throw notAllowed();
    }

    private static RequestProblem notAllowed() {
        return RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
