package fr.workinfrance.domain.opinion;

import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency answers. Never edited: a change of mind is a further answer that supersedes this one.
 *
 * @param reasons in the agency's words; they may speak of a person, so they are sealed
 * @param conditions what must be kept if the authorisation is granted
 * @param pieces the kinds of piece without which the agency cannot say more
 * @param forward to whom the question goes on when the verdict is that this agency is not competent; absent when that is unknown
 */
public record OpinionAnswer(
        Verdict verdict,
        Personal<String> reasons,
        List<Personal<String>> conditions,
        List<PieceKind> pieces,
        @Nullable OpinionForward forward) {

    public OpinionAnswer {
        conditions = List.copyOf(conditions);
        pieces = List.copyOf(pieces);
    }

    /** An answer that asks for no piece and sends nobody on. */
    public OpinionAnswer(Verdict verdict, Personal<String> reasons, List<Personal<String>> conditions) {
        this(verdict, reasons, conditions, List.of(), null);
    }

    /** The answers an agency can give. */
    public enum Verdict {
        FAVOURABLE,
        WITH_RESERVATIONS,
        UNFAVOURABLE,
        NOT_COMPETENT
    }
}
