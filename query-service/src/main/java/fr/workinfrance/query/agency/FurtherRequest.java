package fr.workinfrance.query.agency;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.awaited.FurtherPieces;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form that asks for pieces starts from.
 *
 * @param runsOn whether the dossier is complete, so that the clock runs on
 * @param missed what agencies miss by their last answers, of the kinds that nobody has asked for or sent since
 * @param by the day proposed; never after silence decides where the clock runs on
 * @param today the day on which it is asked
 */
record FurtherRequest(boolean runsOn, List<Missed> missed, LocalDate by, LocalDate today) {

    private static final Period USUAL = Period.ofDays(30);

    /** A kind of piece without which an agency cannot say more. */
    public record Missed(String agency, PieceKind piece) {}

    static FurtherRequest of(DossierView view, LocalDate today) {
        boolean runsOn = view.stage() == Stage.COMPLETE || view.stage() == Stage.UNDER_EXAMINATION;
        var usual = today.plus(USUAL);
        var silenceOn = view.silenceOn();
        var by = runsOn && silenceOn != null && silenceOn.isBefore(usual) ? silenceOn : usual;
        return new FurtherRequest(runsOn, missed(view), by, today);
    }

    private static List<Missed> missed(DossierView view) {
        var further = view.progress() == null ? null : view.progress().further();
        var awaited = view.awaited().stream()
                .flatMap(asked -> asked.gaps().stream())
                .map(PieceGap::kind)
                .collect(Collectors.toUnmodifiableSet());
        return view.opinions().stream()
                .filter(opinion -> opinion.state() == OpinionView.State.GIVEN)
                .flatMap(opinion ->
                        missed(opinion, kind -> !awaited.contains(kind) && leftAlone(further, kind, opinion)))
                .distinct()
                .toList();
    }

    private static boolean leftAlone(@Nullable FurtherPieces further, PieceKind kind, OpinionView opinion) {
        return further == null
                || further.leftAlone(kind, opinion.answers().getLast().at());
    }

    private static Stream<Missed> missed(OpinionView opinion, Predicate<PieceKind> open) {
        var agency = opinion.request().agency().toString();
        return opinion.answers().getLast().answer().pieces().stream()
                .filter(open)
                .map(kind -> new Missed(agency, kind));
    }

    /** Whether there is a day left by which pieces could come. */
    boolean isPossible() {
        return by.isAfter(today);
    }

    /** The same, as the form's fields hold it. */
    Map<String, String> gaps() {
        return missed.stream()
                .map(Missed::piece)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(kind -> "gap." + kind, _ -> PieceGap.Reason.MISSING.name()));
    }
}
