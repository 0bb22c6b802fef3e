package fr.workinfrance.query.agency;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the form that asks for pieces starts from.
 *
 * @param runsOn whether the dossier is complete, so that the clock runs on
 * @param missed what agencies miss by answers that came since pieces were last asked for
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
        var since = further == null ? Instant.MIN : further.at();
        var awaited = view.awaited().stream()
                .flatMap(asked -> asked.gaps().stream())
                .map(PieceGap::kind)
                .collect(Collectors.toUnmodifiableSet());
        return view.opinions().stream()
                .filter(opinion -> opinion.state() == OpinionView.State.GIVEN)
                .filter(opinion -> opinion.answers().getLast().at().isAfter(since))
                .flatMap(opinion -> missed(opinion, awaited).stream())
                .distinct()
                .toList();
    }

    private static List<Missed> missed(OpinionView opinion, Set<PieceKind> awaited) {
        var agency = opinion.request().agency().toString();
        return opinion.answers().getLast().answer().pieces().stream()
                .filter(kind -> !awaited.contains(kind))
                .map(kind -> new Missed(agency, kind))
                .toList();
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
