package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;

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
        Silence silence) {

    /** One thing that a procedure wants of an opinion. */
    public enum Want {
        BASIS,
        MANDATORY,
        BINDING,
        NOT_PASSED_OVER,
        SILENCE,
        DELAY
    }

    /**
     * Whether that request is to be as the term wants it: an opinion one may do without is held to it only when it is asked under
     * its article, since under another one it is another question.
     */
    public boolean isMeantBy(OpinionRequest request) {
        return request.agency().kind() == agency && (mandatory || isNamedBy(request.basis()));
    }

    /** Whether that request asks what the term wants: of an agency of its kind, under its article. */
    public boolean isAskedBy(OpinionRequest request) {
        return request.agency().kind() == agency && isNamedBy(request.basis());
    }

    /** Whether that text names its article, the code before it left out or not. */
    public boolean isNamedBy(String asked) {
        return asked.equals(basis) || basis.endsWith(", " + asked);
    }

    /** What the procedure wants and that request does not give; more than the procedure wants is no fault. */
    public List<Want> missingFrom(OpinionRequest request, LocalDate today) {
        var missing = EnumSet.noneOf(Want.class);
        if (!isNamedBy(request.basis())) missing.add(Want.BASIS);
        if (mandatory && !request.mandatory()) missing.add(Want.MANDATORY);
        if (binding && !request.binding()) missing.add(Want.BINDING);
        if (!mayBePassedOver && request.mayBePassedOver()) missing.add(Want.NOT_PASSED_OVER);
        if (request.silence() != silence) missing.add(Want.SILENCE);
        if (request.dueOn().isBefore(dueOn(today))) missing.add(Want.DELAY);
        return List.copyOf(missing);
    }

    /** The last day to answer when it is asked on that day. */
    public LocalDate dueOn(LocalDate today) {
        return today.plus(delay);
    }
}
