package fr.workinfrance.verification.web;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.bulk.BulkDesk;
import fr.workinfrance.verification.bulk.BulkJob;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
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

    private static final int LARGEST = 2 * 1024 * 1024;

    private final ReceiptDesk desk;

    BulkPages(ReceiptDesk desk) {
        this.desk = desk;
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
        var day = Days.optional(on);
        var text = table == null || table.isEmpty() ? Objects.requireNonNullElse(codes, "") : text(table);
        var read = BulkDoor.table(text, day);
        if (read.questions().isEmpty()) {
            model.addAttribute("nothing", true);
            return ask(model);
        }
        boolean french = LocaleContextHolder.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage());
        char separator = Objects.requireNonNullElse(read.separator(), french ? ';' : ',');
        var job = desk.begin(read.questions(), separator, request.getRemoteAddr());
        return "redirect:/verify/list/" + job.id();
    }

    @GetMapping("/verify/list/{id}")
    String progress(@PathVariable UUID id, Model model) {
        var job = desk.list(id);
        model.addAttribute("job", job);
        model.addAttribute("tone", tone(job.state()));
        return "verification/list-progress";
    }

    private static String tone(BulkJob.State state) {
        return switch (state) {
            case RUNNING -> "info";
            case DONE -> "success";
            case STOPPED, FAILED -> "error";
        };
    }

    private static String text(MultipartFile table) throws IOException {
        if (table.getSize() > LARGEST)
            throw RequestProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", LARGEST >> 20);
        var bytes = table.getBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            // Why: so French spreadsheets write tables unless they are told otherwise.
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
