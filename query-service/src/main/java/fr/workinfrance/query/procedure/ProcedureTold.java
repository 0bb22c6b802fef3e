package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Trait;
import java.util.List;

/** A version of a procedure for programs: identifiers as text, delays as ISO 8601 periods. */
record ProcedureTold(
        String procedure,
        String basis,
        List<Trait> meantFor,
        String competence,
        List<FieldTerm> fields,
        List<PieceTerm> pieces,
        List<Rule> rules,
        List<OpinionTold> opinions,
        String silence,
        String meaning,
        String longestGranted,
        String article) {

    /** @param delay such as {@code P15D} */
    record OpinionTold(
            String agency,
            String basis,
            boolean mandatory,
            boolean binding,
            boolean mayBePassedOver,
            String delay,
            String silence) {}

    static ProcedureTold of(ProcedureDefinition d) {
        var terms = d.terms();
        var decision = terms.decision();
        return new ProcedureTold(
                d.id().toString(),
                d.basis(),
                d.meantFor(),
                terms.competence().name(),
                d.fields(),
                terms.pieces(),
                terms.rules(),
                terms.opinions().stream()
                        .map(o -> new OpinionTold(
                                o.agency().name(),
                                o.basis(),
                                o.mandatory(),
                                o.binding(),
                                o.mayBePassedOver(),
                                o.delay().toString(),
                                o.silence().name()))
                        .toList(),
                decision.silence().toString(),
                decision.meaning().name(),
                decision.longestGranted().toString(),
                decision.article());
    }
}
