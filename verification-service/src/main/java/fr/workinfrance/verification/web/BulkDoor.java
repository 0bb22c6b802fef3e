package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.bulk.BulkDesk;
import fr.workinfrance.verification.bulk.BulkJob;
import fr.workinfrance.verification.receipt.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many codes at once: asked for, followed, taken away under one seal. */
@RestController
final class BulkDoor {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final BulkDesk bulk;
    private final CheckDesk desk;
    private final ReceiptDesk receipts;

    BulkDoor(BulkDesk bulk, CheckDesk desk, ReceiptDesk receipts) {
        this.bulk = bulk;
        this.desk = desk;
        this.receipts = receipts;
    }

    record Asked(List<String> codes) {
        // Why copied: a list that is missing, or has holes, is no request.
        Asked {
            codes = List.copyOf(codes);
        }
    }

    /** @param sealed all answers as a JSON Web Signature, once it is over */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            UUID id,
            BulkJob.State state,
            int done,
            int total,
            @Nullable List<Receipt> answers,
            @Nullable String sealed) {

        static Progress of(BulkJob job) {
            boolean over = job.state() != BulkJob.State.RUNNING;
            return new Progress(
                    job.id(), job.state(), job.done(), job.total(), over ? job.answers() : null, job.sealed());
        }
    }

    @PostMapping(path = "/api/attestations/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Progress> json(@RequestBody Asked asked, HttpServletRequest request) {
        return begin(asked.codes(), request.getRemoteAddr());
    }

    /** The first column of each line; a heading that is no code is passed over. */
    @PostMapping(path = "/api/attestations/bulk", consumes = "text/csv")
    ResponseEntity<Progress> csv(@RequestBody String lines, HttpServletRequest request) {
        var codes = lines.lines()
                .map(line -> line.split("[,;\t]", 2)[0].replace("\"", "").strip())
                .filter(code -> !code.isEmpty() && !code.equalsIgnoreCase("code"))
                .toList();
        return begin(codes, request.getRemoteAddr());
    }

    @GetMapping("/api/attestations/bulk/{id}")
    ResponseEntity<Progress> progress(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Progress.of(job(id)));
    }

    @GetMapping("/api/attestations/bulk/{id}.csv")
    ResponseEntity<String> table(@PathVariable UUID id) {
        var rows = job(id).answers().stream().map(BulkDoor::line).collect(Collectors.joining());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(CSV)
                .body("code,day,verdict,validFrom,validUntil,endedOn,ground,replacedBy,checkedAt\n" + rows);
    }

    private ResponseEntity<Progress> begin(List<String> codes, String client) {
        if (codes.isEmpty() || codes.size() > BulkDesk.MOST)
            throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-codes", BulkDesk.MOST);
        desk.admit(client);
        var job = bulk.begin(codes, receipts::ofOneOfMany, () -> desk.guessed(client))
                .orElseThrow(() -> RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
        return ResponseEntity.accepted()
                .location(URI.create("/api/attestations/bulk/" + job.id()))
                .body(Progress.of(job));
    }

    private BulkJob job(UUID id) {
        return bulk.find(id).orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private static String line(Receipt receipt) {
        return String.join(
                        ",",
                        // Why quoted and letters only: what was typed may be a formula for a spreadsheet.
                        "\"" + text(receipt.code()).replaceAll("[^0-9A-Za-z-]", "") + "\"",
                        text(receipt.day()),
                        receipt.verdict(),
                        text(receipt.validFrom()),
                        text(receipt.validUntil()),
                        text(receipt.endedOn()),
                        text(receipt.ground()),
                        text(receipt.replacedBy()),
                        text(receipt.checkedAt()))
                + "\n";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
