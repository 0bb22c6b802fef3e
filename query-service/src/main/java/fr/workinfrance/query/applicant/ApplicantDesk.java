package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.contest.ContestView;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewReader;
import fr.workinfrance.query.sheet.Cut;
import fr.workinfrance.service.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where applicants read their own dossiers. */
@Component
public class ApplicantDesk implements Desk {
    private final ViewReader views;
    private final JdbcClient database;
    private final Cut cut;
    private final Clock clock;

    ApplicantDesk(JdbcClient database, Cut cut, Clock clock) {
        this.views = new ViewReader(database, "applicant");
        this.database = database;
        this.cut = cut;
        this.clock = clock;
    }

    @Override
    public boolean serves(Actor reader) {
        return reader instanceof Actor.Applicant;
    }

    @Override
    public Optional<Laid> lay(Actor reader, DossierId id, long atLeast) {
        return views.find(id, atLeast, view -> Cut.standing(reader, view) == Standing.APPLICANT)
                .map(view ->
                        new Laid(view, Standing.APPLICANT, cut.of(view, views.steps(id), reader, clock.instant())));
    }

    /**
     * The reader's own dossier.
     *
     * @throws RequestProblem when there is none of theirs under that number
     */
    Laid own(Actor reader, String number) {
        try {
            return lay(reader, DossierId.of(number), -1).orElseThrow(ApplicantDesk::unknown);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }

    @Override
    public boolean knows(Actor reader, DossierId id) {
        return views.find(id, -1, view -> Cut.standing(reader, view) == Standing.APPLICANT)
                .isPresent();
    }

    /** Returns once a dossier just opened can be read here. */
    void awaitFirst(DossierId opened) {
        views.awaitFirst(opened);
    }

    @Override
    public String list(Actor reader, Map<String, String> asked, Model model) {
        model.addAttribute("dossiers", list(reader, asked));
        return "applicant/list";
    }

    @Override
    public List<OwnDossier> list(Actor reader, Map<String, String> asked) {
        if (!(reader instanceof Actor.Applicant(AccountId account))) return List.of();
        return database
                .sql("SELECT view FROM applicant.dossier WHERE owner = ? ORDER BY opened_at DESC, id LIMIT 500")
                .param(account.value())
                .query(String.class)
                .list()
                .stream()
                .map(text -> views.view(Objects.requireNonNull(text)))
                .map(OwnDossier::of)
                .toList();
    }

    @Override
    public String page(Actor reader, Laid laid, Model model) {
        if (laid.view().stage() == Stage.DRAFT)
            return "redirect:/dossiers/" + laid.view().id() + "/form?v="
                    + laid.view().version();
        model.addAttribute("missing", missing(laid.view()));
        var moves = AccessPolicy.moves(laid.view().stage(), Standing.APPLICANT);
        var contest = laid.view().contest();
        model.addAttribute("mayAskReasons", moves.contains(Move.REQUEST_REASONS) && contest.reasons() == null);
        model.addAttribute("mayAppeal", moves.contains(Move.FILE_APPEAL) ? appeals(contest) : List.of());
        model.addAttribute("newAppeal", UUID.randomUUID().toString());
        return "applicant/dossier";
    }

    /** One appeal of a kind against one refusal. */
    private static List<AppealKind> appeals(ContestView contest) {
        return Stream.of(AppealKind.values())
                .filter(kind -> contest.appeals().stream().noneMatch(a -> a.kind() == kind))
                .toList();
    }

    /** The pieces it waits for; none when it waits for none. */
    static List<PieceGap> missing(DossierView view) {
        var progress = view.progress();
        var asked = progress == null || view.stage() != Stage.INCOMPLETE ? null : progress.asked();
        return asked == null ? List.of() : asked.gaps();
    }
}
