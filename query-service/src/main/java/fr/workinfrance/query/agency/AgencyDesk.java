package fr.workinfrance.query.agency;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.desk.Parameters;
import fr.workinfrance.query.desk.ReadingRecorder;
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
    private final Cut cut;
    private final Clock clock;

    AgencyDesk(JdbcClient database, Worklist worklist, ReadingRecorder recorder, Offers offers, Cut cut, Clock clock) {
        this.views = new ViewReader(database, "agency");
        this.worklist = worklist;
        this.recorder = recorder;
        this.offers = offers;
        this.cut = cut;
        this.clock = clock;
    }

    @Override
    public boolean serves(Actor reader) {
        return reader instanceof Actor.Officer;
    }

    @Override
    public Optional<Laid> lay(Actor reader, DossierId id, long atLeast) {
        if (!serves(reader)) return Optional.empty();
        var found = views.find(id, atLeast, view -> Cut.standing(reader, view) != Standing.STRANGER);
        if (found.isEmpty()) return Optional.empty();
        var view = found.get();
        var standing = Cut.standing(reader, view);
        // Law: the applicant is shown every reading, so what could not be recorded is not shown.
        recorder.record(id, Cut.parts(reader, view));
        return Optional.of(new Laid(view, standing, cut.of(view, views.steps(id), reader, clock.instant())));
    }

    @Override
    public boolean knows(Actor reader, DossierId id) {
        return views.find(id, -1, view -> Cut.standing(reader, view) != Standing.STRANGER)
                .isPresent();
    }

    @Override
    public String list(Actor reader, Map<String, String> asked, Model model) {
        if (!(reader instanceof Actor.Officer(AccountId _, AgencyId agency)))
            throw new IllegalArgumentException("an officer reads here");
        int page = page(asked);
        model.addAttribute("agency", agency.toString());
        model.addAttribute("today", ParisTime.dayOf(clock.instant()));
        model.addAttribute("page", page);
        model.addAttribute("size", Worklist.PAGE);
        model.addAttribute("lines", list(reader, asked));
        if (agency.kind() != AgencyKind.DIRECCTE) {
            model.addAttribute("show", show(asked));
            return "agency/opinions";
        }
        var counts = worklist.counts(agency);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "open",
                counts.entrySet().stream()
                        .filter(e -> e.getKey().isUnderWay())
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        model.addAttribute("stage", stage(asked).orElse(null));
        model.addAttribute("q", asked.getOrDefault("q", ""));
        return "agency/worklist";
    }

    @Override
    public List<?> list(Actor reader, Map<String, String> asked) {
        if (!(reader instanceof Actor.Officer(AccountId _, AgencyId agency))) return List.of();
        if (agency.kind() != AgencyKind.DIRECCTE) return worklist.opinions(agency, states(show(asked)), page(asked));
        return worklist.inCharge(agency, stage(asked), Worklist.reference(asked.get("q")), page(asked));
    }

    @Override
    public String page(Actor reader, Laid laid, Model model) {
        model.addAttribute("offers", offers.of(laid, reader, clock.instant()));
        return "agency/dossier";
    }

    private static Optional<Stage> stage(Map<String, String> asked) {
        return Parameters.choice(asked, "stage", Stage.values());
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
