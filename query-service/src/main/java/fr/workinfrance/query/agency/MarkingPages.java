package fr.workinfrance.query.agency;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.page.Flash;
import fr.workinfrance.service.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an agency assignments out its work: on one dossier, on many at once, and the page of who has how much. */
@Controller
class MarkingPages {

    private final CommandClient commands;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final Clock clock;

    MarkingPages(CommandClient commands, Assignments assignments, Colleagues colleagues, Clock clock) {
        this.commands = commands;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * What became of one dossier among many.
     *
     * @param detail why not; absent when it is done
     */
    public record Marked(
            String dossier,
            String reference,
            boolean done,
            @Nullable String detail) {}

    @PostMapping("/dossiers/{id}/desk")
    String one(
            Actor reader,
            @PathVariable String id,
            @RequestParam(name = "do") String said,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes redirect) {
        var agency = inCharge(reader);
        var marking = Marking.of(said).orElseThrow(() -> RequestProblem.of(HttpStatus.BAD_REQUEST, "bad-request"));
        switch (ask(new Chosen(number(id), OptionalLong.empty()), agency, marking, Once.key(once))) {
            case Answer.Done _ -> Flash.success("desk.done").onNextPage(redirect);
            case Answer.Refused refused when refused.status() == HttpStatus.NOT_FOUND.value() -> throw unknown();
            case Answer.Refused refused
            when refused.status() == HttpStatus.FORBIDDEN.value() ->
                throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
            case Answer.Refused refused ->
                Flash.error("desk.refused", refused.detail()).onNextPage(redirect);
        }
        return "redirect:/dossiers/" + id + "#desk";
    }

    /** Marks each dossier by itself: one event for each, and an answer for each. */
    @PostMapping("/dossiers/batch")
    String many(
            Actor reader,
            @RequestParam(name = "dossier", required = false) @Nullable List<String> chosen,
            @RequestParam(name = "do", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String once,
            Model model,
            RedirectAttributes redirect) {
        var agency = inCharge(reader);
        var marking = Marking.of(said);
        if (chosen == null || marking.isEmpty()) {
            Flash.error("batch.nothing").onNextPage(redirect);
            return "redirect:/dossiers";
        }
        var key = Once.key(once);
        var marked = new ArrayList<Marked>();
        // Why no more than a page: whoever sends more has not seen what they mark.
        // Why all are read first: what is no dossier must not leave those before it marked and untold.
        var ticked = new LinkedHashSet<>(chosen)
                .stream().limit(Worklist.PAGE).map(Chosen::of).toList();
        for (var one : ticked) marked.add(marked(one, agency, marking.get(), key));
        model.addAttribute("marked", marked);
        model.addAttribute("done", marked.stream().filter(Marked::done).count());
        return "agency/batch";
    }

    /**
     * A dossier that was ticked.
     *
     * @param seen the version of it that the list showed, which a move of the law is held to (decision 58)
     */
    private record Chosen(DossierId dossier, OptionalLong seen) {

        static Chosen of(String ticked) {
            var parts = ticked.split("@", 2);
            return new Chosen(number(parts[0]), parts.length == 1 ? OptionalLong.empty() : version(parts[1]));
        }

        private static OptionalLong version(String text) {
            try {
                return OptionalLong.of(Long.parseLong(text));
            } catch (NumberFormatException notOne) {
                throw RequestProblem.of(HttpStatus.BAD_REQUEST, "bad-request");
            }
        }
    }

    private Marked marked(Chosen chosen, AgencyId agency, Marking marking, UUID key) {
        var dossier = chosen.dossier();
        var reference = Reference.of(dossier);
        return switch (ask(chosen, agency, marking, key)) {
            case Answer.Done _ -> new Marked(dossier.toString(), reference, true, null);
            case Answer.Refused refused -> new Marked(dossier.toString(), reference, false, refused.detail());
        };
    }

    private Answer ask(Chosen chosen, AgencyId agency, Marking marking, UUID key) {
        var dossier = chosen.dossier();
        var named = dossier + "/" + marking.command() + marking.body();
        var once = UUID.nameUUIDFromBytes((key + "/" + named).getBytes(StandardCharsets.UTF_8));
        // Why not on the desk: it has versions of its own, and what is done there takes nothing from anybody.
        var seen = marking.onTheDesk() ? OptionalLong.empty() : chosen.seen();
        var answer = commands.ask(dossier, marking.command(), marking.body(), once, seen);
        if (answer instanceof Answer.Done(var _, var version, var _) && marking.onTheDesk())
            assignments.await(dossier, agency, version);
        return answer;
    }

    @GetMapping("/workload")
    String workload(Actor reader, Model model) {
        var agency = inCharge(reader);
        model.addAttribute("agency", agency.toString());
        model.addAttribute("loads", assignments.loads(agency, ParisTime.dayOf(clock.instant())));
        model.addAttribute("officers", colleagues.of(agency));
        return "agency/workload";
    }

    @GetMapping("/api/workload")
    @ResponseBody
    List<Assignments.Load> workload(Actor reader) {
        return assignments.loads(inCharge(reader), ParisTime.dayOf(clock.instant()));
    }

    private static AgencyId inCharge(Actor reader) {
        if (reader instanceof Actor.Officer officer && officer.agency().kind() == AgencyKind.DIRECCTE)
            return officer.agency();
        throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }

    private static DossierId number(String id) {
        try {
            return DossierId.of(id);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    private static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
