package fr.workinfrance.domain.opinion;

import fr.workinfrance.domain.agency.AgencyId;
import java.time.LocalDate;

/**
 * An opinion as an obligation: addressed to an agency, never to a person.
 *
 * @param basis the article it is asked under, such as {@code R5221-20 3°}
 * @param binding whether the decision must follow it (avis conforme) or need not (avis simple)
 * @param mandatory whether the law forbids deciding before it is given
 * @param mayBePassedOver whether the law lets a decision be taken without it, with recorded reasons
 * @param dueOn last day to answer, date of Paris
 * @param silence what no answer by then means
 */
public record OpinionRequest(
        OpinionId id,
        AgencyId agency,
        String basis,
        boolean binding,
        boolean mandatory,
        boolean mayBePassedOver,
        LocalDate dueOn,
        Silence silence) {

    /** The same obligation, laid on another agency. */
    public OpinionRequest forwarded(OpinionForward forward) {
        return new OpinionRequest(
                forward.as(), forward.to(), basis, binding, mandatory, mayBePassedOver, dueOn, silence);
    }

    /** The same obligation, by another day. */
    public OpinionRequest dueOn(LocalDate day) {
        return new OpinionRequest(id, agency, basis, binding, mandatory, mayBePassedOver, day, silence);
    }

    /** Whether an answer is owed as long as none was given: after its day, only where silence is none. */
    boolean isOwed(boolean overdue) {
        return !overdue || silence == Silence.STILL_OWED;
    }

    /**
     * Whether the question may be taken back as long as no answer was given: not once silence has answered it, nor when the law
     * wants the answer.
     */
    public boolean mayBeTakenBack(boolean overdue) {
        return isOwed(overdue) && (!mandatory || mayBePassedOver);
    }

    /** What silence beyond the deadline means. */
    public enum Silence {
        /** As if the agency had agreed. */
        DEEMED_FAVOURABLE,
        /** As if the agency had disagreed. */
        DEEMED_UNFAVOURABLE,
        /** The opinion is held to have been given, without a content. */
        DEEMED_GIVEN,
        /** Nothing: the opinion is still owed. */
        STILL_OWED
    }
}
