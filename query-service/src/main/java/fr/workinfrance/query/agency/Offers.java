package fr.workinfrance.query.agency;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page may offer an officer to do: what the policy and the stage allow, with what the forms start from. */
@Component
class Offers {
    private static final Period PIECES = Period.ofDays(30);
    private static final Period OPINION = Period.ofDays(15);

    /**
     * The forms of one page.
     *
     * @param period proposed; absent when it cannot be granted now
     * @param blocked whether granting needs reasons to override
     * @param toGive opinions this officer's agency may answer
     * @param toSupersede opinions this officer's agency may answer anew
     * @param toRecall opinions that may still be recalled
     * @param newOpinion number for the next opinion asked, so that pressing twice asks once
     */
    public record Offered(
            Set<String> moves,
            @Nullable AuthorisedPeriod period,
            boolean blocked,
            List<String> toGive,
            List<String> toSupersede,
            List<String> toRecall,
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

    Offered of(Laid laid, Actor reader, Instant now) {
        var view = laid.view();
        var moves = new java.util.TreeSet<String>();
        AccessPolicy.moves(view.stage(), laid.standing()).forEach(move -> moves.add(move.name()));
        var own = own(view, reader);
        var toGive = ids(own, false);
        var toSupersede = ids(own, true);
        var toRecall = moves.contains(Move.RECALL_OPINION.name()) ? ids(view.opinions(), false) : List.<String>of();
        if (toGive.isEmpty()) moves.remove(Move.GIVE_OPINION.name());
        if (toSupersede.isEmpty()) moves.remove(Move.SUPERSEDE_OPINION.name());
        if (toRecall.isEmpty()) moves.remove(Move.RECALL_OPINION.name());
        var today = ParisTime.dayOf(now);
        var form = view.contents().form();
        return new Offered(
                moves,
                form == null || !moves.contains(Move.APPROVE_DOSSIER.name()) ? null : ProposedPeriod.of(form),
                view.findingsAt(now).stream().anyMatch(f -> f.severity() == Severity.BLOCKING),
                moves.contains(Move.GIVE_OPINION.name()) ? toGive : List.of(),
                moves.contains(Move.SUPERSEDE_OPINION.name()) ? toSupersede : List.of(),
                toRecall,
                UUID.randomUUID().toString(),
                today,
                today.plus(PIECES),
                today.plus(OPINION));
    }

    private static List<OpinionView> own(DossierView view, Actor reader) {
        return view.opinions().stream()
                .filter(o -> reader instanceof Actor.Officer officer
                        && o.request().agency().equals(officer.agency()))
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
