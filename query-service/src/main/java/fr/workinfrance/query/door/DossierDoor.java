package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.query.desk.AskedPart;
import fr.workinfrance.query.sheet.Sheet;
import fr.workinfrance.query.sheet.StepLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The addresses under which dossiers are read, by people and by programs. */
@Controller
class DossierDoor {
    private final Desks desks;

    DossierDoor(Desks desks) {
        this.desks = desks;
    }

    @GetMapping("/dossiers")
    String list(Actor reader, @RequestParam Map<String, String> asked, Model model) {
        return desks.of(reader).list(reader, asked, model);
    }

    @GetMapping("/dossiers/{id}")
    String page(
            Actor reader, @PathVariable String id, @RequestParam(name = "v", defaultValue = "-1") long v, Model model) {
        var laid = desks.lay(reader, id, v);
        model.addAttribute("sheet", laid.sheet());
        model.addAttribute("behind", laid.sheet().version() < v);
        return desks.of(reader).page(reader, laid, model);
    }

    @GetMapping("/api/dossiers")
    @ResponseBody
    List<?> dossiers(Actor reader, @RequestParam Map<String, String> asked) {
        return desks.of(reader).list(reader, asked);
    }

    @GetMapping("/api/dossiers/{id}")
    @ResponseBody
    ResponseEntity<Sheet> dossier(
            Actor reader, @PathVariable String id, @RequestParam(defaultValue = "-1") long atLeast) {
        var sheet = desks.lay(reader, id, atLeast).sheet();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + sheet.version() + "\"")
                .body(sheet);
    }

    /** Every step and reading, oldest first, for whoever may read the trail. */
    @GetMapping("/api/dossiers/{id}/trail")
    @ResponseBody
    List<StepLine> trail(Actor reader, @PathVariable String id) {
        AskedPart.is(Part.AUDIT_TRAIL, Part.READINGS);
        var laid = desks.look(reader, id);
        var sheet = laid.sheet();
        desks.show(
                laid,
                sheet.has(Part.READINGS) ? EnumSet.of(Part.AUDIT_TRAIL, Part.READINGS) : EnumSet.of(Part.AUDIT_TRAIL));
        return Stream.of(sheet.trail(), sheet.readings())
                .flatMap(lines -> lines == null ? Stream.empty() : lines.stream())
                .sorted(java.util.Comparator.comparingLong(StepLine::position))
                .toList();
    }
}
