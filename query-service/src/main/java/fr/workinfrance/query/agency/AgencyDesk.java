package fr.workinfrance.query.agency;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.Alike;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.desk.Parameters;
import fr.workinfrance.query.desk.ReadingRecorder;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewReader;
import fr.workinfrance.query.sheet.Cut;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where officers read: their agency's worklist, and dossiers cut to what their mission needs. */
@Component
public class AgencyDesk implements Desk {
    private final ViewReader views;
    private final Worklist worklist;
    private final ReadingRecorder recorder;
    private final Offers offers;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final Alike alike;
    private final Cut cut;
    private final Clock clock;

    AgencyDesk(
            JdbcClient database,
            Worklist worklist,
            ReadingRecorder recorder,
            Offers offers,
            Assignments assignments,
            Colleagues colleagues,
            Alike alike,
            Cut cut,
            Clock clock) {
        this.views = new ViewReader(database, "agency");
        this.worklist = worklist;
        this.recorder = recorder;
        this.offers = offers;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.alike = alike;
        this.cut = cut;
        this.clock = clock;
    }

    @Override
    public boolean serves(Actor reader) {
        return reader instanceof Actor.Officer;
    }

    @Override
    public Optional<Laid> lay(Actor reader, DossierId id, long atLeast) {
        var found = found(reader, id, atLeast);
        // Law: the applicant is shown every reading, so what could not be recorded is not shown.
        found.ifPresent(view -> recorder.record(id, Cut.parts(reader, view)));
        return found.map(view -> laid(reader, view));
    }

    @Override
    public Optional<Laid> look(Actor reader, DossierId id) {
        return found(reader, id, -1).map(view -> laid(reader, view));
    }

    @Override
    public boolean knows(Actor reader, DossierId id) {
        return found(reader, id, -1).isPresent();
    }

    private Optional<DossierView> found(Actor reader, DossierId id, long atLeast) {
        return serves(reader)
                ? views.find(id, atLeast, view -> Cut.standing(reader, view) != Standing.STRANGER)
                : Optional.empty();
    }

    private Laid laid(Actor reader, DossierView view) {
        var sheet = cut.of(view, views.steps(view.id()), reader, clock.instant());
        return new Laid(view, Cut.standing(reader, view), sheet);
    }

    @Override
    public String list(Actor reader, Map<String, String> asked, Model model) {
        if (!(reader instanceof Actor.Officer officer)) throw new IllegalArgumentException("an officer reads here");
        var agency = officer.agency();
        int page = page(asked);
        model.addAttribute("agency", agency.toString());
        model.addAttribute("today", ParisTime.dayOf(clock.instant()));
        model.addAttribute("page", page);
        model.addAttribute("size", Worklist.PAGE);
        if (agency.kind() != AgencyKind.DIRECCTE) {
            model.addAttribute("lines", list(reader, asked));
            model.addAttribute("show", show(asked));
            return agency.kind() == AgencyKind.MINISTRY ? "agency/appeals" : "agency/opinions";
        }
        var lines = worklist.inCharge(agency, Wanted.of(asked, officer), page);
        model.addAttribute("lines", lines);
        var numbers = lines.stream().map(Worklist.Line::id).toList();
        model.addAttribute("alike", alike.counts(numbers, agency));
        model.addAttribute("elsewhere", alike.elsewhere(numbers, agency));
        var counts = worklist.counts(agency);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "open",
                counts.entrySet().stream()
                        .filter(e -> e.getKey().isUnderWay())
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        model.addAttribute("wanted", Wanted.of(asked, officer));
        model.addAttribute("q", asked.getOrDefault("q", ""));
        model.addAttribute("officers", colleagues.of(agency));
        model.addAttribute("labels", Label.values());
        return "agency/worklist";
    }

    @Override
    public List<?> list(Actor reader, Map<String, String> asked) {
        if (!(reader instanceof Actor.Officer officer)) return List.of();
        var agency = officer.agency();
        if (agency.kind() == AgencyKind.MINISTRY)
            return worklist.heard(agency, show(asked).equals("owed"), page(asked));
        if (agency.kind() != AgencyKind.DIRECCTE) return worklist.opinions(agency, states(show(asked)), page(asked));
        return worklist.inCharge(agency, Wanted.of(asked, officer), page(asked));
    }

    @Override
    public String page(Actor reader, Laid laid, Model model) {
        model.addAttribute("offers", offers.of(laid, reader, clock.instant()));
        model.addAttribute("silenced", laid.view().silencedOn(clock.instant()));
        model.addAttribute("owed", worklist.replyOwed(laid.view().id()).orElse(null));
        assignment(reader, laid, model);
        return "agency/dossier";
    }

    /** How the dossier lies on the agency's own desk, for the agency in charge alone. */
    private void assignment(Actor reader, Laid laid, Model model) {
        if (laid.standing() != Standing.DECIDING_AGENCY || !(reader instanceof Actor.Officer officer)) return;
        var number = laid.view().id().toString();
        model.addAttribute(
                "alike", alike.counts(List.of(number), officer.agency()).getOrDefault(number, 0L));
        model.addAttribute(
                "elsewhere", alike.elsewhere(List.of(number), officer.agency()).getOrDefault(number, 0L));
        model.addAttribute("desk", assignments.of(laid.view().id(), officer.agency()));
        model.addAttribute("officers", colleagues.of(officer.agency()));
        model.addAttribute("labels", Label.values());
    }

    private static String show(Map<String, String> asked) {
        return "given".equals(asked.get("show")) ? "given" : "owed";
    }

    private static List<String> states(String show) {
        return show.equals("given") ? List.of("GIVEN") : List.of("AWAITED", "OVERDUE");
    }

    private static int page(Map<String, String> asked) {
        return Parameters.page(asked.getOrDefault("page", ""));
    }
}
