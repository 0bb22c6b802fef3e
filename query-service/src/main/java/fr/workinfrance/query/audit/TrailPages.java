package fr.workinfrance.query.audit;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.ReadingRecorder;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The auditor's pages of one dossier: its whole trail, and the dossier as of any instant. */
@Controller
class TrailPages {
    // Why: years beyond these are slips of the keyboard, and further out no date of the database.
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Trail trail;
    private static final Set<Part> SHOWN = Set.of(Part.AUDIT_TRAIL, Part.READINGS);

    private final AuditDesk desk;
    private final ReadingRecorder recorder;

    TrailPages(Trail trail, AuditDesk desk, ReadingRecorder recorder) {
        this.trail = trail;
        this.desk = desk;
        this.recorder = recorder;
    }

    /**
     * @param at a place in the log, as the trail's links give it
     * @param instant a date and time of Paris, as typed; both absent: the dossier as it is
     */
    @GetMapping("/dossiers/{id}/trail")
    String page(
            Actor reader,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(required = false) @Nullable String instant,
            Model model,
            HttpServletResponse response) {
        var dossier = known(reader, id);
        var entries = entries(dossier);
        var typed = instant == null ? "" : instant.strip();
        var asked = parsed(typed);
        long position = at != null ? at : asked != null ? trail.positionAt(dossier, asked) : Long.MAX_VALUE;
        model.addAttribute("entries", entries);
        model.addAttribute("reference", fr.workinfrance.query.dossier.Reference.of(dossier));
        model.addAttribute("id", id);
        model.addAttribute("position", position);
        model.addAttribute("instant", typed);
        boolean unreadable = !typed.isEmpty() && asked == null;
        model.addAttribute("unreadable", unreadable);
        if (unreadable) response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("asOf", position != Long.MAX_VALUE);
        var then = asked != null ? asked : instantOf(entries, position);
        desk.asOf(reader, dossier, position, then).ifPresent(laid -> model.addAttribute("sheet", laid.sheet()));
        return "audit/trail";
    }

    /** The trail with its actors, for programs of auditors. */
    @GetMapping("/api/audit/dossiers/{id}")
    @ResponseBody
    List<AuditEntry> entries(Actor reader, @PathVariable String id) {
        return entries(known(reader, id));
    }

    private List<AuditEntry> entries(DossierId dossier) {
        var entries = trail.of(dossier);
        if (entries.isEmpty()) throw unknown();
        recorder.record(dossier, SHOWN);
        return entries;
    }

    private static DossierId known(Actor reader, String id) {
        AskedPart.is(Part.AUDIT_TRAIL, Part.READINGS);
        if (!(reader instanceof Actor.Auditor)) throw unknown();
        try {
            return DossierId.of(id);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    private static Instant instantOf(List<AuditEntry> entries, long position) {
        return entries.stream()
                .filter(e -> e.position() <= position)
                .reduce((_, later) -> later)
                .map(AuditEntry::recordedAt)
                .orElse(entries.getFirst().recordedAt());
    }

    private static @Nullable Instant parsed(String typed) {
        try {
            if (typed.isEmpty()) return null;
            var asked = LocalDateTime.parse(typed);
            return asked.getYear() < FIRST_YEAR || asked.getYear() > LAST_YEAR
                    ? null
                    : asked.atZone(ParisTime.ZONE).toInstant();
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
