package fr.workinfrance.domain.rulebook;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Definitions to publish: the one in force, changed in one thing. */
final class Definitions {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    static List<DefinitionFault> faults(Rulebook book, ProcedureDefinition definition) {
        return switch (ProcedureDecider.decide(book, new PublishVersion(definition), NOW)) {
            case Publication.Published _ -> List.of();
            case Publication.Refused(var faults) -> faults;
        };
    }

    static ProcedureDefinition base() {
        return on(StatuteBook.inForce(Name.STUDENT_JOB, LocalDate.of(2026, 3, 2)), NEXT_YEAR);
    }

    static ProcedureId id() {
        return new ProcedureId(Name.STUDENT_JOB, NEXT_YEAR);
    }

    static ProcedureDefinition on(ProcedureDefinition d, LocalDate day) {
        var t = d.terms();
        var dated = new Terms(
                new ProcedureId(t.procedure().name(), day),
                t.competence(),
                t.pieces(),
                t.rules(),
                t.opinions(),
                t.decision());
        return new ProcedureDefinition(d.basis(), d.meantFor(), d.fields(), dated);
    }

    static ProcedureDefinition fields(List<FieldTerm> fields) {
        return new ProcedureDefinition(base().basis(), base().meantFor(), fields, base().terms());
    }

    static ProcedureDefinition terms(Terms terms) {
        return new ProcedureDefinition(base().basis(), base().meantFor(), base().fields(), terms);
    }

    static ProcedureDefinition pieces(List<PieceTerm> pieces) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), pieces, t.rules(), t.opinions(), t.decision()));
    }

    static ProcedureDefinition rules(List<Rule> rules) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), t.pieces(), rules, t.opinions(), t.decision()));
    }

    static ProcedureDefinition opinions(List<OpinionTerm> opinions) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), opinions, t.decision()));
    }

    static ProcedureDefinition decision(DecisionTerm decision) {
        var t = base().terms();
        return terms(new Terms(id(), t.competence(), t.pieces(), t.rules(), t.opinions(), decision));
    }

    static ProcedureDefinition opinion(
            AgencyKind kind, String basis, boolean mandatory, boolean binding, boolean passedOver, int days) {
        return opinions(List.of(term(kind, basis, mandatory, binding, passedOver, days)));
    }

    static OpinionTerm term(
            AgencyKind kind, String basis, boolean mandatory, boolean binding, boolean passedOver, int days) {
        return new OpinionTerm(kind, basis, mandatory, binding, passedOver, Period.ofDays(days), Silence.STILL_OWED);
    }

    static PieceTerm piece(PieceKind kind, String article) {
        return new PieceTerm(kind, PieceNeed.ALWAYS, article);
    }

    static <T> List<T> with(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    static <T> List<T> without(List<T> some, Predicate<T> gone) {
        return some.stream().filter(gone.negate()).toList();
    }

    static List<FieldTerm> replaced(List<FieldTerm> some, FieldTerm other) {
        return some.stream().map(t -> t.field() == other.field() ? other : t).toList();
    }

    private Definitions() {}
}
