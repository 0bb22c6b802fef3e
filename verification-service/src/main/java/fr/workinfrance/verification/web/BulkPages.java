package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.bulk.BulkDesk;
import fr.workinfrance.verification.bulk.BulkJob;
import fr.workinfrance.verification.bulk.CodeTable;
import fr.workinfrance.verification.bulk.TableText;
import fr.workinfrance.verification.limits.Admission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many codes at once, for people: a table handed in or pasted, how far it is, and the answers to take away. */
@Controller
final class BulkPages {

    private static final String VALID = "VALID";

    private static final int LARGEST = 2 * 1024 * 1024;

    private final ListDesk desk;
    private final Admission admission;

    BulkPages(ListDesk desk, Admission admission) {
        this.desk = desk;
        this.admission = admission;
    }

    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @GetMapping("/verify/list")
    String ask(Model model) {
        model.addAttribute("most", BulkDesk.MOST);
        return "verification/list";
    }

    @PostMapping("/verify/list")
    String hand(
            @RequestParam(required = false) @Nullable MultipartFile table,
            @RequestParam(required = false) @Nullable String codes,
            @RequestParam(required = false) @Nullable String on,
            Model model,
            HttpServletRequest request)
            throws IOException {
        model.addAttribute("codes", codes);
        model.addAttribute("on", on);
        var day = Days.optional(on);
        admission.ofQuestion(request.getRemoteAddr());
        var text = table == null || table.isEmpty() ? Optional.of(Objects.requireNonNullElse(codes, "")) : text(table);
        if (text.isEmpty()) return again("not-a-table", model);
        try {
            return begun(CodeTable.read(text.get(), day), model, request);
        } catch (CodeTable.NoDay noDay) {
            model.addAttribute("line", noDay.line());
            return again("no-day", model);
        } catch (CodeTable.NoCodes noCodes) {
            model.addAttribute("first", noCodes.first());
            return again("no-codes", model);
        }
    }

    private String begun(CodeTable read, Model model, HttpServletRequest request) {
        if (read.questions().isEmpty()) return again("nothing", model);
        if (read.questions().size() > BulkDesk.MOST) return again("too-many", model);
        boolean french = LocaleContextHolder.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage());
        char separator = Objects.requireNonNullElse(read.separator(), french ? ';' : ',');
        var job = desk.begin(read.questions(), separator, read.own(), request.getRemoteAddr());
        return "redirect:/verify/list/" + job.id();
    }

    /** The form with what was pasted into it, and what is wrong with it. */
    private String again(String wrong, Model model) {
        model.addAttribute("wrong", wrong);
        return ask(model);
    }

    @GetMapping("/verify/list/{id}")
    String progress(@PathVariable UUID id, Model model) {
        var job = desk.list(id);
        var counts = job.counts();
        boolean isPartly = job.state() == BulkJob.State.DONE && counts.containsKey(BulkJob.UNREAD);
        model.addAttribute("job", job);
        model.addAttribute("counts", counted(counts));
        model.addAttribute("shown", isPartly ? "PARTLY" : job.state().name());
        model.addAttribute("tone", isPartly ? "warning" : tone(job.state(), counts));
        return "verification/list-progress";
    }

    /** How many were answered so, the good ones first, by the keys of their words. */
    private static Map<String, Integer> counted(Map<String, Integer> counts) {
        var counted = new LinkedHashMap<String, Integer>();
        counts.keySet().stream()
                .sorted(Comparator.comparing((String verdict) -> !verdict.equals(VALID))
                        .thenComparing(BulkJob.UNREAD::equals)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(verdict -> counted.put(
                        verdict.equals(BulkJob.UNREAD) ? "list.unread" : "check." + verdict + ".title",
                        counts.getOrDefault(verdict, 0)));
        return counted;
    }

    /** Why not good news where one is not valid: a colour is read before the words. */
    private static String tone(BulkJob.State state, Map<String, Integer> counts) {
        return switch (state) {
            case RUNNING -> "info";
            case DONE -> counts.keySet().equals(Set.of(VALID)) ? "success" : "info";
            case STOPPED, FAILED -> "error";
        };
    }

    private static Optional<String> text(MultipartFile table) throws IOException {
        if (table.getSize() > LARGEST)
            throw RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", LARGEST >> 20);
        return TableText.of(table.getBytes());
    }
}
