package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import java.time.Period;

/**
 * One opinion that a procedure knows of: whose, on what basis, within which delay, and what silence means.
 *
 * @param mandatory whether no decision may be taken before it was asked and given, or its silence has spoken
 * @param binding whether the decision must follow it
 * @param mayBePassedOver whether the law lets a decision be taken without it, with recorded reasons
 */
public record OpinionTerm(
        AgencyKind agency,
        String basis,
        boolean mandatory,
        boolean binding,
        boolean mayBePassedOver,
        Period delay,
        Silence silence) {}
