package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.TimeToContest;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.change.Substance;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.awaited.FurtherPieces;
import fr.workinfrance.query.contest.ContestView;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.JoinedSince;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.desk.ReadingRecorder;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.Ruling;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.dossier.ViewReader;
import fr.workinfrance.query.sheet.Cut;
import fr.workinfrance.service.web.RequestProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final ReadingRecorder recorder;
    private final Clock clock;

    ApplicantDesk(JdbcClient database, PersonalOpener opener, Cut cut, ReadingRecorder recorder, Clock clock) {
        this.recorder = recorder;
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
        var found = views.find(id, atLeast, view -> takesPart(reader, view));
        // Why only of whoever was invited: what they read, they read of others, who may know it.
        found.filter(view -> Cut.standing(reader, view).isInvited())
                .ifPresent(view -> recorder.record(id, Cut.parts(reader, view)));
        return found.map(view -> laid(reader, view));
    }

    @Override
    public Optional<Laid> look(Actor reader, DossierId id) {
        return views.find(id, -1, view -> takesPart(reader, view)).map(view -> laid(reader, view));
    }

    private Laid laid(Actor reader, DossierView view) {
        var sheet = cut.of(view, views.steps(view.id()), reader, clock.instant());
        return new Laid(view, Cut.standing(reader, view), sheet);
    }

    /**
     * The dossier, of whoever opened it or takes part in it.
     *
     * @throws RequestProblem when there is none of theirs under that number
     */
    Laid own(Actor reader, String number) {
        return own(reader, number, -1);
    }

    /** The same, at least as new as that version. */
    public Laid own(Actor reader, String number, long atLeast) {
        try {
            return lay(reader, DossierId.of(number), atLeast).orElseThrow(ApplicantDesk::unknown);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }

    @Override
    public boolean knows(Actor reader, DossierId id) {
        return views.find(id, -1, view -> takesPart(reader, view)).isPresent();
    }

    private static boolean takesPart(Actor reader, DossierView view) {
        var standing = Cut.standing(reader, view);
        return standing == Standing.APPLICANT || standing.isInvited();
    }

    /** Returns once somebody who was just let in is known here, or after two seconds. */
    public void awaitJoined(Actor reader, DossierId dossier) {
        views.await(() -> knows(reader, dossier));
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
        var today = ParisTime.dayOf(clock.instant());
        return database.sql("""
                        SELECT d.view, x.since FROM applicant.dossier d
                        LEFT JOIN applicant.exchange x ON x.dossier = d.id AND x.owing = 'APPLICANT'
                        WHERE d.owner = ?
                            OR d.id IN (SELECT p.dossier FROM applicant.party p WHERE p.account = ?)
                        ORDER BY d.opened_at DESC, d.id LIMIT 500""")
                .params(account.value(), account.value())
                .query((row, _) ->
                        OwnDossier.of(views.view(row.getString("view")), opener, instant(row), account, today))
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
        missing(laid.view(), model);
        var sent = JoinedSince.of(laid);
        model.addAttribute("sent", sent);
        model.addAttribute(
                "anySent", missing(laid.view()).stream().map(PieceGap::kind).anyMatch(sent::contains));
        model.addAttribute("owed", owed(laid.view().id()).orElse(null));
        model.addAttribute("handler", handler(laid.view()).orElse(null));
        model.addAttribute("silenced", laid.view().silencedOn(clock.instant()));
        var moves = laid.view().moves(laid.standing(), clock.instant());
        model.addAttribute("moves", moves.stream().map(Move::name).toList());
        model.addAttribute("substances", Substance.values());
        model.addAttribute("opened", laid.view().opening().procedure().name());
        model.addAttribute("wantsMandate", wantsMandate(laid));
        model.addAttribute("mayShare", AccessPolicy.mayShare().contains(laid.standing()));
        model.addAttribute("mayCarry", AccessPolicy.mayCarryAttestation().contains(laid.standing()));
        var contest = laid.view().contest();
        model.addAttribute("mayAskReasons", moves.contains(Move.REQUEST_REASONS) && mayAskReasons(laid.view()));
        model.addAttribute("mayAppeal", moves.contains(Move.FILE_APPEAL) ? appeals(contest) : List.of());
        model.addAttribute("contestBy", contestBy(laid));
        model.addAttribute("today", ParisTime.dayOf(clock.instant()));
        model.addAttribute("newAppeal", UUID.randomUUID().toString());
        return "applicant/dossier";
    }

    /** Law: a mandatary asks in another's name with the written mandate only (Code du travail, R5221-11). */
    static boolean wantsMandate(Laid laid) {
        return laid.standing() == Standing.MANDATARY
                && laid.view().contents().pieces().stream().noneMatch(piece -> piece.kind() == PieceKind.MANDATE);
    }

    /** One appeal of a kind against one decision. */
    private static List<AppealKind> appeals(ContestView contest) {
        return Stream.of(AppealKind.values())
                .filter(kind -> !contest.hasHeard(kind))
                .toList();
    }

    /** Law: the reasons of what silence refused may be asked for within the delay to go to court that runs from it (CRPA L232-4). */
    private boolean mayAskReasons(DossierView view) {
        var ruling = view.ruling();
        if (ruling == null || ruling.kind() != Ruling.Kind.REFUSED_BY_SILENCE) return false;
        var lastDay = TimeToContest.lastDay(ruling.day());
        return view.contest().reasons() == null
                && !ParisTime.dayOf(clock.instant()).isAfter(lastDay);
    }

    /** Last day on which an appeal keeps the delay to go to court; absent where nothing was decided, and while it does not run. */
    private static @Nullable LocalDate contestBy(Laid laid) {
        var lost = laid.sheet().loss();
        if (lost != null && laid.view().stage().isTakenAway()) return TimeToContest.lastDay(ParisTime.dayOf(lost.at()));
        var ruling = laid.view().ruling();
        if (ruling == null) return null;
        boolean bySilence = ruling.kind() == Ruling.Kind.REFUSED_BY_SILENCE;
        return laid.view().contest().inTimeUntil(ruling.day(), bySilence);
    }

    /** The pieces it waits for and until when; none when it waits for none. */
    static void missing(DossierView view, Model model) {
        model.addAttribute("missing", missing(view));
        model.addAttribute("missingBy", view.piecesBy());
    }

    private static List<PieceGap> missing(DossierView view) {
        var progress = view.progress();
        var asked = progress == null || view.stage() != Stage.INCOMPLETE ? null : progress.asked();
        return asked == null ? view.awaited().map(FurtherPieces::gaps).orElse(List.of()) : asked.gaps();
    }
}
