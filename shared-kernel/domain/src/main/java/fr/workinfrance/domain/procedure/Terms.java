package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.RequestKind;
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

    /** The pieces wanted of somebody in that situation, in the terms' order. */
    public List<PieceKind> wanted(
            ApplicantRole role, RequestKind request, boolean regulatedProfession, boolean permit) {
        return pieces.stream()
                .filter(term -> term.need().holds(role, request, regulatedProfession, permit))
                .map(PieceTerm::kind)
                .toList();
    }

    public List<OpinionTerm> mandatoryOpinions() {
        return opinions.stream().filter(OpinionTerm::mandatory).toList();
    }
}
