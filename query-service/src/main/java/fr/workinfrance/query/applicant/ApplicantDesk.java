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
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.contest.ContestView;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.dossier.ViewReader;
import fr.workinfrance.query.sheet.Cut;
import fr.workinfrance.service.web.RequestProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where applicants read their own dossiers. */
@Component
public class ApplicantDesk implements Desk {
    private final ViewReader views;
    private final JdbcClient database;
    private final PersonalOpener opener;
    private final ViewJson json = new ViewJson();
    private final Cut cut;
    private final Clock clock;

    ApplicantDesk(JdbcClient database, PersonalOpener opener, Cut cut, Clock clock) {
        this.opener = opener;
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
        return database.sql("""
                        SELECT d.view, x.since FROM applicant.dossier d
                        LEFT JOIN applicant.exchange x ON x.dossier = d.id AND x.owing = 'APPLICANT'
                        WHERE d.owner = ? ORDER BY d.opened_at DESC, d.id LIMIT 500""")
                .param(account.value())
                .query((row, _) -> OwnDossier.of(views.view(row.getString("view")), opener, instant(row)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        return since == null ? null : since.toInstant();
    }

    /** Since when the applicant owes an answer; empty when none is awaited. */
    private Optional<Instant> owed(DossierId id) {
        return database.sql("SELECT since FROM applicant.exchange WHERE dossier = ? AND owing = 'APPLICANT'")
                .param(id.value())
                .query((row, _) -> row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The officer who has it, by name and capacity; absent while it is everybody's. */
    public record Handler(@Nullable String name, String capacity) {}

    /** Law: everybody may know by name and capacity who examines their request (CRPA L111-2). */
    private Optional<Handler> handler(DossierView view) {
        var progress = view.progress();
        if (progress == null) return Optional.empty();
        return database.sql("SELECT named FROM applicant.desk WHERE dossier = ? AND agency = ? AND named IS NOT NULL")
                .params(view.id().value(), progress.inCharge().toString())
                .query((row, _) -> json.read(row.getString("named"), Signatory.class))
                .optional()
                .map(named -> new Handler(opener.read(named.name()).orElse(null), named.capacity()));
    }

    @Override
    public String page(Actor reader, Laid laid, Model model) {
        if (laid.view().stage() == Stage.DRAFT)
            return "redirect:/dossiers/" + laid.view().id() + "/form?v="
                    + laid.view().version();
        model.addAttribute("missing", missing(laid.view()));
        model.addAttribute("owed", owed(laid.view().id()).orElse(null));
        model.addAttribute("handler", handler(laid.view()).orElse(null));
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
