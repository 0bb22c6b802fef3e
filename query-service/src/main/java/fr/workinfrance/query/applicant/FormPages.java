package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.Once;
import fr.workinfrance.service.page.Flash;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a request is typed, checked and submitted. Whatever was typed is kept, right or wrong. */
@Controller
class FormPages {
    private final ApplicantDesk desk;
    private final Drafting drafting;
    private final DraftForm forms;
    private final Noticing noticing;
    private final Clock clock;

    FormPages(ApplicantDesk desk, Drafting drafting, DraftForm forms, Noticing noticing, Clock clock) {
        this.noticing = noticing;
        this.desk = desk;
        this.drafting = drafting;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/dossiers/new")
    String begin(
            Actor reader,
            @RequestParam(defaultValue = "STUDENT_JOB") String procedure,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String former,
            Model model) {
        account(reader);
        return beginning(procedure, role, former, model);
    }

    private static String beginning(String procedure, String role, String former, Model model) {
        model.addAttribute("former", Reference.whole(former));
        model.addAttribute("roles", ApplicantRole.values());
        model.addAttribute("chosenRole", role);
        model.addAttribute("procedures", ProcedureId.Name.values());
        model.addAttribute("procedure", procedure);
        return "applicant/new";
    }

    @PostMapping("/dossiers/new")
    String open(
            Actor reader,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "STUDENT_JOB") String procedure,
            @RequestParam(defaultValue = "") String former,
            @RequestParam(defaultValue = "") String once,
            Model model) {
        account(reader);
        if (Stream.of(ApplicantRole.values()).noneMatch(r -> r.name().equals(role))) {
            model.addAttribute("unchosen", true);
            return beginning(procedure, role, former, model);
        }
        var key = Once.key(once);
        var dossier = drafting.dossierOf(key);
        var named = Reference.whole(former);
        return switch (drafting.open(dossier, role, procedure, named, key)) {
            case Answer.Done done -> {
                desk.awaitFirst(dossier);
                yield "redirect:/dossiers/" + dossier + "/form?v=" + done.version();
            }
            case Answer.Refused refused -> {
                model.addAttribute("refused", refused);
                yield beginning(procedure, role, former, model);
            }
        };
    }

    @GetMapping("/dossiers/{id}/form")
    String form(
            Actor reader, @PathVariable String id, @RequestParam(name = "v", defaultValue = "-1") long v, Model model) {
        var laid = draft(reader, id, v);
        if (laid == null) return "redirect:/dossiers/" + id;
        return shown(laid, forms.typed(laid.view()), List.of(), model);
    }

    /** Saves what was typed and sends what was chosen; then shows the form again, or what will be submitted. */
    @PostMapping("/dossiers/{id}/form")
    String save(
            Actor reader,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam Map<String, MultipartFile> files,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var laid = draft(reader, id, -1);
        var answers = forms.answers(typed);
        if (laid == null) return unkept(reader, id, answers, model, response);
        var dossier = laid.view().id();
        var key = Once.key(typed.getOrDefault("once", ""));
        var todo = typed.getOrDefault("do", "save");
        var told = drafting.keep(dossier, answers, files, todo, key, seen(typed));
        if (told.refused() != null || !told.notJoined().isEmpty()) {
            var now = draft(reader, id, told.version());
            if (now == null) return unkept(reader, id, answers, model, response);
            return partly(now, answers, told, model, response);
        }
        if (todo.equals("check")) {
            var now = Objects.requireNonNullElse(draft(reader, id, told.version()), laid);
            model.addAttribute("noticed", noticing.in(account(reader), now.view(), answers));
            return shown(now, answers, problems(now, answers), model);
        }
        if (!todo.equals("review")) {
            Flash.success("form.saved").onNextPage(redirect);
            return "redirect:/dossiers/" + id + "/form?v=" + told.version();
        }
        var wrong = problems(laid, answers);
        if (!wrong.isEmpty()) {
            var now = Objects.requireNonNullElse(draft(reader, id, told.version()), laid);
            return shown(now, answers, wrong, model);
        }
        return "redirect:/dossiers/" + id + "/summary?v=" + told.version();
    }

    /** Saves by itself while it is typed; the page only needs to know whether that went well. */
    @PostMapping("/dossiers/{id}/form/autosave")
    String autosave(
            Actor reader,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        var laid = draft(reader, id, -1);
        var answers = forms.answers(typed);
        var told = laid == null ? null : drafting.save(laid.view().id(), answers, UUID.randomUUID(), seen(typed));
        if (laid != null) model.addAttribute("noticed", noticing.in(account(reader), laid.view(), answers));
        if (told instanceof Answer.Done done) model.addAttribute("version", done.version());
        model.addAttribute("saved", Outcome.of(told).key);
        model.addAttribute("at", clock.instant().atZone(ParisTime.ZONE));
        return htmx ? "applicant/saved :: saved" : "redirect:/dossiers/" + id + "/form";
    }

    @GetMapping("/dossiers/{id}/summary")
    String summary(
            Actor reader, @PathVariable String id, @RequestParam(name = "v", defaultValue = "-1") long v, Model model) {
        var laid = draft(reader, id, v);
        if (laid == null) return "redirect:/dossiers/" + id;
        var answers = forms.typed(laid.view());
        model.addAttribute("sheet", laid.sheet());
        model.addAttribute("form", forms.of(noticing.definition(laid.view()), answers, List.of()));
        model.addAttribute("noticed", noticing.in(account(reader), laid.view(), answers));
        model.addAttribute("maySubmit", AccessPolicy.mayAsk(Move.SUBMIT_DOSSIER).contains(laid.standing()));
        model.addAttribute("wantsMandate", ApplicantDesk.wantsMandate(laid));
        return "applicant/summary";
    }

    /** Why: whoever types the address, or comes back from the sign-in, is led to where the request is submitted. */
    @GetMapping("/dossiers/{id}/submit")
    String submitting(Actor reader, @PathVariable String id) {
        return "redirect:/dossiers/" + id + (draft(reader, id, -1) == null ? "" : "/summary");
    }

    @PostMapping("/dossiers/{id}/submit")
    String submit(
            Actor reader,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "-1") long version,
            Model model,
            RedirectAttributes redirect) {
        var laid = desk.lay(reader, number(id), -1).orElseThrow(FormPages::unknown);
        var answers = forms.typed(laid.view());
        return switch (drafting.submit(laid.view().id(), answers, Once.key(once), version)) {
            case Answer.Done done -> {
                Flash.success("done.SUBMIT_DOSSIER").onNextPage(redirect);
                yield "redirect:/dossiers/" + id + "?v=" + done.version();
            }
            case Answer.Refused refused -> {
                if (laid.view().stage() != Stage.DRAFT) yield "redirect:/dossiers/" + id;
                model.addAttribute("refused", refused);
                var now = Objects.requireNonNullElse(draft(reader, id, refused.version()), laid);
                yield shown(now, forms.typed(now.view()), forms.problems(refused), model);
            }
        };
    }

    /** What automatic saving has to say, each by the key of its sentence. */
    private enum Outcome {
        SAVED("form.autosaved"),
        OVERTAKEN("form.overtaken"),
        SUBMITTED("form.not-a-draft"),
        FAILED("form.not-saved");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        static Outcome of(@Nullable Answer told) {
            return switch (told) {
                case null -> SUBMITTED;
                case Answer.Done _ -> SAVED;
                case Answer.Refused refused when refused.name().equals("conflict") -> OVERTAKEN;
                case Answer.Refused _ -> FAILED;
            };
        }
    }

    /** The form once more, saying truthfully what of it was kept. */
    private String partly(Laid now, Answers answers, Drafting.Kept told, Model model, HttpServletResponse response) {
        var refused = told.refused();
        if (refused != null) {
            boolean overtaken = refused.name().equals("conflict");
            response.setStatus(refused.status());
            model.addAttribute("refused", refused);
            model.addAttribute("keptKey", "form.kept.none");
            if (overtaken) model.addAttribute("others", forms.differing(forms.typed(now.view()), answers));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("notJoined", told.notJoined());
        return shown(now, answers, List.of(), model);
    }

    /** Says of answers that came after the request was submitted that they are not in it, and gives them back. */
    private String unkept(Actor reader, String id, Answers answers, Model model, HttpServletResponse response) {
        var laid = desk.own(reader, id);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("sheet", laid.sheet());
        model.addAttribute("form", forms.of(noticing.definition(laid.view()), answers, List.of()));
        return "applicant/unkept";
    }

    private static OptionalLong seen(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return version.matches("[0-9]{1,15}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty();
    }

    private List<FieldProblem> problems(Laid laid, Answers answers) {
        return noticing.read(laid.view(), answers) instanceof FormReading.Unreadable(var problems)
                ? problems
                : List.of();
    }

    private String shown(Laid laid, Answers answers, List<FieldProblem> problems, Model model) {
        model.addAttribute("sheet", laid.sheet());
        model.addAttribute("form", forms.of(noticing.definition(laid.view()), answers, problems));
        model.addAttribute(
                "mayGiveUp", AccessPolicy.mayAsk(Move.WITHDRAW_DOSSIER).contains(laid.standing()));
        return "applicant/form";
    }

    private @Nullable Laid draft(Actor reader, String id, long atLeast) {
        AskedPart.is(Part.IDENTITY, Part.PERMIT, Part.EMPLOYER, Part.CONTRACT);
        account(reader);
        var laid = desk.lay(reader, number(id), atLeast).orElseThrow(FormPages::unknown);
        return laid.view().stage() == Stage.DRAFT ? laid : null;
    }

    private static AccountId account(Actor reader) {
        if (reader instanceof Actor.Applicant(var account)) return account;
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
