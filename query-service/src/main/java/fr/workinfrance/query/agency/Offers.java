package fr.workinfrance.query.agency;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.domain.statute.ConsultedOrder;
import fr.workinfrance.query.desk.JoinedSince;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView;
import fr.workinfrance.query.dossier.Progress;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page may offer an officer to do: what the policy and the stage allow, with what the forms start from. */
@Component
class Offers {
    private static final AgencyDirectory AGENCIES = new AgencyDirectory();
    private static final Period OPINION = Period.ofDays(15);

    /**
     * The forms of one page.
     *
     * @param period proposed; absent when it cannot be granted now
     * @param blocked whether granting needs reasons to override
     * @param toGive opinions this officer's agency may answer
     * @param toSupersede opinions this officer's agency may answer anew
     * @param toRecall opinions that may still be recalled
     * @param closeReasons why it may be closed without a decision
     * @param planned the opinions the procedure knows of and nobody has asked for yet
     * @param appeal the one to be answered; empty when none is pending
     * @param further whether it is complete: what is asked for now suspends nothing
     * @param missed which agency misses which piece, of those that nobody has asked for or sent since
     * @param gaps what the form asks for before anybody types: what those agencies miss
     * @param pieces the kinds that the dossier's own terms know, and any other
     * @param newOpinion number for the next opinion asked, so that pressing twice asks once
     */
    public record Offered(
            Set<String> moves,
            @Nullable AuthorisedPeriod period,
            boolean blocked,
            List<String> toGive,
            List<String> toSupersede,
            List<String> toRecall,
            List<CloseReason> closeReasons,
            List<Planned> planned,
            String appeal,
            boolean further,
            List<FurtherRequest.Missed> missed,
            Map<String, String> gaps,
            List<PieceKind> pieces,
            String newOpinion,
            LocalDate today,
            LocalDate piecesBy,
            LocalDate opinionBy) {
        public boolean has(String move) {
            return moves.contains(move);
        }

        public boolean isNothing() {
            return moves.isEmpty();
        }
    }

    /** One opinion that the procedure knows of, ready to be asked of the agency of the place. */
    public record Planned(
            String id,
            String agency,
            String basis,
            boolean mandatory,
            boolean binding,
            boolean mayBePassedOver,
            LocalDate dueOn,
            String silence) {}

    Offered of(Laid laid, Actor reader, Instant now) {
        var view = laid.view();
        var moves = new java.util.TreeSet<String>();
        view.moves(laid.standing(), now).forEach(move -> moves.add(move.name()));
        var own = own(view, reader);
        var toGive = ids(own, false);
        var toSupersede = ids(own, true);
        var toRecall = moves.contains(Move.RECALL_OPINION.name()) ? recallable(view) : List.<String>of();
        if (toGive.isEmpty()) moves.remove(Move.GIVE_OPINION.name());
        if (toSupersede.isEmpty()) moves.remove(Move.SUPERSEDE_OPINION.name());
        if (toRecall.isEmpty()) moves.remove(Move.RECALL_OPINION.name());
        var reasons = view.contest().reasons();
        if (reasons == null || reasons.givenAt() != null) moves.remove(Move.GIVE_REASONS.name());
        if (!answersAppeal(view, reader)) moves.remove(Move.DECIDE_APPEAL.name());
        var today = ParisTime.dayOf(now);
        var further = FurtherRequest.of(view, today);
        if (!further.isPossible()) moves.remove(Move.REQUEST_PIECES.name());
        var form = view.contents().form();
        return new Offered(
                moves,
                form == null || !moves.contains(Move.APPROVE_DOSSIER.name()) ? null : ProposedPeriod.of(form, today),
                view.findingsAt(now).stream().anyMatch(f -> f.severity() == Severity.BLOCKING),
                moves.contains(Move.GIVE_OPINION.name()) ? toGive : List.of(),
                moves.contains(Move.SUPERSEDE_OPINION.name()) ? toSupersede : List.of(),
                toRecall,
                closeReasons(laid, today),
                moves.contains(Move.REQUEST_OPINION.name()) ? planned(view, today) : List.of(),
                view.contest().pending().map(a -> a.id().toString()).orElse(""),
                further.runsOn(),
                moves.contains(Move.REQUEST_PIECES.name()) ? further.missed() : List.of(),
                further.gaps(),
                pieces(view, further),
                UUID.randomUUID().toString(),
                today,
                further.by(),
                today.plus(OPINION));
    }

    /** Law: an appeal is answered by the agency it is addressed to. */
    private static boolean answersAppeal(DossierView view, Actor reader) {
        var progress = view.progress();
        return progress != null
                && reader instanceof Actor.Officer officer
                && view.contest()
                        .pending()
                        .filter(appeal -> appeal.isFor(officer.agency(), progress.inCharge()))
                        .isPresent();
    }

    private static List<PieceKind> pieces(DossierView view, FurtherRequest further) {
        var progress = view.progress();
        if (progress == null) return List.of(PieceKind.values());
        var known = progress.terms().pieces().stream().map(PieceTerm::kind);
        var missed = further.missed().stream().map(FurtherRequest.Missed::piece);
        return Stream.of(known, missed, Stream.of(PieceKind.OTHER))
                .flatMap(kinds -> kinds)
                .distinct()
                .toList();
    }

    private static List<Planned> planned(DossierView view, LocalDate today) {
        var progress = view.progress();
        if (progress == null) return List.of();
        return progress.terms().opinions().stream()
                .filter(term -> view.opinions().stream()
                        .noneMatch(o -> o.state() != OpinionView.State.RECALLED && isFor(term, o.request())))
                .flatMap(term -> asked(view, progress, term.agency(), today).stream()
                        .map(agency -> new Planned(
                                UUID.randomUUID().toString(),
                                agency.toString(),
                                term.basis(),
                                term.mandatory(),
                                term.binding(),
                                term.mayBePassedOver(),
                                today.plus(term.delay()),
                                term.silence().name())))
                .toList();
    }

    /** What the law wants asked is asked under its article; what one may do without is not proposed twice of one agency. */
    private static boolean isFor(OpinionTerm term, OpinionRequest request) {
        return term.mandatory() ? term.isAskedBy(request) : request.agency().kind() == term.agency();
    }

    /** The agency of that kind to ask: the one of the place, or the order of the profession. */
    private static Optional<AgencyId> asked(DossierView view, Progress progress, AgencyKind kind, LocalDate today) {
        var form = view.contents().form();
        if (kind != AgencyKind.PROFESSIONAL_ORDER)
            return AGENCIES.competent(kind, Departement.of(progress.inCharge().place()));
        return form == null
                ? Optional.empty()
                : ConsultedOrder.of(progress.terms().procedure().name(), form.contract(), today);
    }

    private static List<OpinionView> own(DossierView view, Actor reader) {
        return view.opinions().stream()
                .filter(o -> reader instanceof Actor.Officer officer
                        && o.request().agency().equals(officer.agency()))
                .toList();
    }

    private static List<String> recallable(DossierView view) {
        return view.opinions().stream()
                .filter(OpinionView::mayBeRecalled)
                .map(o -> o.request().id().toString())
                .toList();
    }

    /** That pieces did not come is a reason where some of those asked for are wanting after their day. */
    private static List<CloseReason> closeReasons(Laid laid, LocalDate today) {
        var progress = laid.view().progress();
        var asked = progress == null || laid.view().stage() != Stage.INCOMPLETE ? null : progress.asked();
        var joined = JoinedSince.of(laid);
        boolean wanting = asked != null
                && today.isAfter(asked.respondBy())
                && asked.gaps().stream().anyMatch(gap -> !joined.contains(gap.kind()));
        return Stream.of(CloseReason.values())
                .filter(reason -> wanting || reason != CloseReason.PIECES_NOT_PRODUCED)
                .toList();
    }

    private static List<String> ids(List<OpinionView> opinions, boolean given) {
        return opinions.stream()
                .filter(o -> switch (o.state()) {
                    case GIVEN -> given;
                    case AWAITED, OVERDUE -> !given;
                    case RECALLED -> false;
                })
                .map(o -> o.request().id().toString())
                .toList();
    }
}
