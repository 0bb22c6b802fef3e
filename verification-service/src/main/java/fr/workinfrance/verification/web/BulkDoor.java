package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.bulk.AnswerTable;
import fr.workinfrance.verification.bulk.BulkJob;
import fr.workinfrance.verification.bulk.CodeTable;
import fr.workinfrance.verification.bulk.OwnColumns;
import fr.workinfrance.verification.bulk.Question;
import fr.workinfrance.verification.bulk.Streamed;
import fr.workinfrance.verification.limits.Admission;
import fr.workinfrance.verification.limits.Limited;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Many codes at once: asked for, followed, taken away under one seal. */
@RestController
final class BulkDoor {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ListDesk desk;
    private final Admission admission;
    private final MessageSource sentences;

    BulkDoor(ListDesk desk, Admission admission, MessageSource sentences) {
        this.desk = desk;
        this.admission = admission;
        this.sentences = sentences;
    }

    /** Reads a code as text only. Why: a number loses what a code may begin with, and would be answered as a code that nobody was given. */
    static final class OnlyText extends StdScalarDeserializer<String> {

        OnlyText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) return parser.getString();
            return context.reportInputMismatch(this, "not a text");
        }
    }

    /** @param on the day asked about; today when absent */
    record Asked(
            @JsonDeserialize(contentUsing = OnlyText.class) List<String> codes,
            @Nullable String on) {
        // Why copied: a list that is missing, or has holes, is no request.
        Asked {
            codes = List.copyOf(codes);
        }
    }

    /**
     * @param said why it was answered no further, where that is so
     * @param sealed all answers as a JSON Web Signature, once it is over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            UUID id,
            BulkJob.State state,
            @Nullable String said,
            int done,
            int total,
            @Nullable Streamed answers,
            @Schema(type = "string") @Nullable Streamed sealed) {}

    @PostMapping(path = "/api/attestations/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "202", description = "The list is begun, and followed at Location")
    @Limited
    ResponseEntity<Progress> json(@RequestBody Asked asked, HttpServletRequest request) {
        var day = Days.optional(asked.on());
        admission.ofQuestion(request.getRemoteAddr());
        var questions =
                asked.codes().stream().map(code -> new Question(code, day)).toList();
        return begun(desk.begin(questions, ',', OwnColumns.NONE, request.getRemoteAddr()));
    }

    /** A column of codes; a heading says which, and may name another of days. */
    @PostMapping(path = "/api/attestations/bulk", consumes = "text/csv")
    @ApiResponse(responseCode = "202", description = "The list is begun, and followed at Location")
    @Limited
    ResponseEntity<Progress> csv(
            @RequestBody(required = false) @Nullable String lines,
            @RequestParam(required = false) @Nullable String on,
            HttpServletRequest request) {
        var day = Days.optional(on);
        admission.ofQuestion(request.getRemoteAddr());
        var table = table(Objects.requireNonNullElse(lines, ""), day);
        char separator = Objects.requireNonNullElse(table.separator(), ',');
        return begun(desk.begin(table.questions(), separator, OwnColumns.NONE, request.getRemoteAddr()));
    }

    @GetMapping("/api/attestations/bulk/{id}")
    @ApiResponse(responseCode = "200", description = "How far it is, and the answers once it is over")
    @Limited
    ResponseEntity<Progress> progress(@PathVariable UUID id, HttpServletRequest request) {
        var job = desk.look(id, request.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progress(job));
    }

    /** @param spreadsheet whether the table says by its first character that it is UTF-8: programs that show it ask for that */
    @GetMapping("/api/attestations/bulk/{id}.csv")
    @ApiResponse(
            responseCode = "200",
            description = "The answers as a table",
            content = @Content(mediaType = "text/csv"))
    @Limited
    void csv(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean spreadsheet,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var job = desk.look(id, request.getRemoteAddr());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentType(CSV.toString());
        if (spreadsheet) response.getWriter().print(BYTE_ORDER_MARK);
        new AnswerTable(job, sentences, LocaleContextHolder.getLocale()).write(response.getWriter());
    }

    private static CodeTable table(String lines, @Nullable LocalDate day) {
        try {
            return CodeTable.read(lines, day);
        } catch (CodeTable.NoDay noDay) {
            throw RequestProblem.of(HttpStatus.BAD_REQUEST, "not-a-day-in-list", noDay.line());
        } catch (CodeTable.NoCodes _) {
            throw RequestProblem.of(HttpStatus.BAD_REQUEST, "no-codes-in-list");
        }
    }

    private ResponseEntity<Progress> begun(BulkJob job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/attestations/bulk/" + job.id()))
                .body(progress(job));
    }

    private Progress progress(BulkJob job) {
        return new Progress(
                job.id(), job.state(), said(job.state()), job.done(), job.total(), job.answers(), job.sealed());
    }

    private @Nullable String said(BulkJob.State state) {
        return switch (state) {
            case RUNNING, DONE -> null;
            case STOPPED, FAILED ->
                sentences.getMessage("list." + state + ".text", null, LocaleContextHolder.getLocale());
        };
    }
}
