package fr.workinfrance.domain.access;

import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.piece.PieceKind;
import java.util.Optional;

/**
 * What a mandatary may not ask before the written mandate lies in the dossier: whatever is asked of the administration in
 * another's name. Preparing the request is helping, and asks for no mandate.
 *
 * <p>Law: the request is presented by the employer or by a person whom the employer mandated in writing (Code du travail,
 * R5221-11).
 */
public final class WrittenMandate {

    /** Why that cannot be asked; empty when it can. */
    public static Optional<Refusal> missing(Dossier dossier, Standing standing, Move move) {
        return standing == Standing.MANDATARY && isInAnothersName(move) && !dossier.holds(PieceKind.MANDATE)
                ? Optional.of(new Refusal.MandateMissing())
                : Optional.empty();
    }

    private static boolean isInAnothersName(Move move) {
        return switch (move) {
            case SUBMIT_DOSSIER, SUPPLEMENT_DOSSIER, WITHDRAW_DOSSIER, REQUEST_REASONS, FILE_APPEAL -> true;
            case DECLARE_CHANGE, DECLARE_CANCELLATION -> true;
            default -> false;
        };
    }

    private WrittenMandate() {}
}
