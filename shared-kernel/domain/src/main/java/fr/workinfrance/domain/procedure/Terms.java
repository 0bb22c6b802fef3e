package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.piece.PieceKind;
import java.util.List;

/**
 * What a dossier is examined under: it keeps them in its own history from the day of submission, so that no later version of the
 * procedure, and no look-up, can change what was promised.
 *
 * @param procedure whose terms they are, and since when in force
 * @param rules the checks applied, in their order
 */
public record Terms(
        ProcedureId procedure,
        Competence competence,
        List<PieceTerm> pieces,
        List<Rule> rules,
        List<OpinionTerm> opinions,
        DecisionTerm decision) {
    public Terms {
        pieces = List.copyOf(pieces);
        rules = List.copyOf(rules);
        opinions = List.copyOf(opinions);
    }

    /** The pieces wanted in that case, in the terms' order. */
    public List<PieceKind> wanted(PieceNeed.Case asked) {
        return pieces.stream()
                .filter(term -> term.need().holds(asked))
                .map(PieceTerm::kind)
                .toList();
    }

    public List<OpinionTerm> mandatoryOpinions() {
        return opinions.stream().filter(OpinionTerm::mandatory).toList();
    }
}
