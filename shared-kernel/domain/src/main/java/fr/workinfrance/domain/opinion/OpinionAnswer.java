package fr.workinfrance.domain.opinion;

import fr.workinfrance.domain.privacy.Personal;
import java.util.List;

/**
 * What an agency answers. Never edited: a change of mind is a further answer that supersedes this one.
 *
 * @param reasons in the agency's words; they may speak of a person, so they are sealed
 * @param conditions what must be kept if the authorisation is granted
 */
public record OpinionAnswer(Verdict verdict, Personal<String> reasons, List<Personal<String>> conditions) {

    public OpinionAnswer {
        conditions = List.copyOf(conditions);
    }

    /** The answers an agency can give. */
    public enum Verdict {
        FAVOURABLE,
        WITH_RESERVATIONS,
        UNFAVOURABLE,
        NOT_COMPETENT
    }
}
