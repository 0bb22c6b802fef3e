package fr.workinfrance.query.likeness;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.desk.ReadingRecorder;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewReader;
import fr.workinfrance.query.sheet.Cut;
import fr.workinfrance.service.web.RequestProblem;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of what has to do with a dossier, for officers of the agency in charge. */
@Controller
class RelatedPages {
    /** What is compared, so what is read. */
    private static final Set<Part> COMPARED = Set.of(Part.IDENTITY, Part.PERMIT, Part.EMPLOYER);

    private final ViewReader views;
    private final Relations relations;
    private final ReadingRecorder recorder;

    RelatedPages(JdbcClient database, Relations relations, ReadingRecorder recorder) {
        this.views = new ViewReader(database, "likeness");
        this.relations = relations;
        this.recorder = recorder;
    }

    @GetMapping("/dossiers/{id}/related")
    String page(Actor reader, @PathVariable String id, Model model) {
        var view = admitted(reader, id);
        model.addAttribute("id", id);
        model.addAttribute("reference", view.reference());
        model.addAttribute("related", relations.of(view.id(), ((Actor.Officer) reader).agency()));
        return "agency/related";
    }

    @GetMapping("/api/dossiers/{id}/related")
    @ResponseBody
    ResponseEntity<Relations.Related> related(Actor reader, @PathVariable String id) {
        var view = admitted(reader, id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(relations.of(view.id(), ((Actor.Officer) reader).agency()));
    }

    private DossierView admitted(Actor reader, String number) {
        AskedPart.is(Part.IDENTITY, Part.PERMIT, Part.EMPLOYER);
        var view = number(number)
                .flatMap(id -> views.find(id, -1, found -> mayCompare(reader, found)))
                .orElseThrow(RelatedPages::unknown);
        // Law: the applicant is shown every reading, so what could not be recorded is not shown.
        recorder.record(view.id(), COMPARED);
        return view;
    }

    private static boolean mayCompare(Actor reader, DossierView view) {
        return Cut.standing(reader, view) == Standing.DECIDING_AGENCY
                && Cut.parts(reader, view).containsAll(COMPARED);
    }

    private static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }

    private static Optional<DossierId> number(String text) {
        try {
            return Optional.of(DossierId.of(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
