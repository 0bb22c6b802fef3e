package fr.workinfrance.query.audit;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.desk.ReadingRecorder;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.sheet.Cut;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where auditors read: the trail, and a dossier as of any place in the log. */
@Component
public class AuditDesk implements Desk {
    private final Trail trail;
    private final ReadingRecorder recorder;
    private final Cut cut;
    private final Clock clock;

    AuditDesk(Trail trail, ReadingRecorder recorder, Cut cut, Clock clock) {
        this.trail = trail;
        this.recorder = recorder;
        this.cut = cut;
        this.clock = clock;
    }

    @Override
    public boolean serves(Actor reader) {
        return reader instanceof Actor.Auditor;
    }

    @Override
    public Optional<Laid> lay(Actor reader, DossierId id, long atLeast) {
        return asOf(reader, id, Long.MAX_VALUE, clock.instant());
    }

    @Override
    public boolean knows(Actor reader, DossierId id) {
        return !trail.of(id).isEmpty();
    }

    /** The dossier as it stood at that place, its clock as it stood on that day. */
    Optional<Laid> asOf(Actor reader, DossierId id, long position, Instant then) {
        var found = trail.asOf(id, position);
        // Law: who controls is shown to the applicant like everybody else.
        found.ifPresent(view -> recorder.record(id, Cut.parts(reader, view)));
        return found.map(view -> laid(reader, view, position, then));
    }

    @Override
    public Optional<Laid> look(Actor reader, DossierId id) {
        return trail.asOf(id, Long.MAX_VALUE).map(view -> laid(reader, view, Long.MAX_VALUE, clock.instant()));
    }

    private Laid laid(Actor reader, DossierView view, long position, Instant then) {
        var steps = trail.of(view.id()).stream()
                .filter(e -> e.position() <= position)
                .map(e -> Trail.step(view.id(), e))
                .toList();
        return new Laid(view, Standing.AUDITOR, cut.of(view, steps, reader, then));
    }

    @Override
    public String list(Actor reader, Map<String, String> asked, Model model) {
        model.addAttribute("q", asked.getOrDefault("q", ""));
        model.addAttribute("searched", !asked.getOrDefault("q", "").isBlank());
        model.addAttribute("found", list(reader, asked));
        return "audit/find";
    }

    @Override
    public List<?> list(Actor reader, Map<String, String> asked) {
        return Reference.startOf(asked.getOrDefault("q", ""))
                .filter(start -> !start.isEmpty())
                .map(trail::find)
                .orElse(List.of());
    }

    @Override
    public String page(Actor reader, Laid laid, Model model) {
        return "redirect:/dossiers/" + laid.view().id() + "/trail";
    }
}
