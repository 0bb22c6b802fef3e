package fr.workinfrance.query.agency;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an officer's forms let choose from, whatever the domain knows today: templates ask {@code @choices}. */
@Component("choices")
public final class Choices {

    /** How the forms of a move call it. */
    public String kebab(String move) {
        return Move.valueOf(move).kebab();
    }

    public List<OpinionAnswer.Verdict> verdicts() {
        return List.of(OpinionAnswer.Verdict.values());
    }

    public List<OpinionRequest.Silence> silences() {
        return List.of(OpinionRequest.Silence.values());
    }

    public List<PieceGap.Reason> gapReasons() {
        return List.of(PieceGap.Reason.values());
    }

    public List<WithdrawalGround> grounds() {
        return List.of(WithdrawalGround.values());
    }

    public List<AppealRuling> rulings() {
        return List.of(AppealRuling.values());
    }

    /** The kinds of agency that are asked for opinions: neither the one that decides nor the one above. */
    public List<AgencyKind> consulted() {
        return Stream.of(AgencyKind.values()).filter(AgencyKind::mayBeConsulted).toList();
    }
}
