package fr.workinfrance.domain.statute;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FieldTerm;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.form.FormField.Section;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Competence;
import fr.workinfrance.domain.procedure.DecisionTerm;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.PieceTerm;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.domain.procedure.Trait;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A definition being written, so that each procedure reads as a list of what the law says of it. */
final class Draft {

    private static final String PIECES_OF_2016 = "Arrêté du 28/10/2016, art. 1";

    // Why these: what all the procedures look at; the others are named by those they belong to.
    private static final EnumSet<Rule> COMMON = EnumSet.complementOf(EnumSet.of(
            Rule.JOB_SEEKER_ELSEWHERE,
            Rule.ARTIST_EXEMPT,
            Rule.FIRST_YEAR_OF_STAY,
            Rule.REDUCED_PAY_TO_CHECK,
            Rule.WITHIN_STUDENT_ALLOWANCE,
            Rule.OVER_HALF_TIME,
            Rule.ANOTHER_EMPLOYER,
            Rule.LABOUR_MARKET,
            Rule.EMPLOYER_COMPLIANCE,
            Rule.QUALIFICATION_TO_WEIGH,
            Rule.PAY_TO_COMPARE,
            Rule.DECLARATIONS_TO_WEIGH,
            Rule.CONVICTIONS_TO_WEIGH,
            Rule.OFII_TAX));

    private final ProcedureId.Name name;
    private final String basis;
    private final Competence competence;
    private final List<Trait> meantFor;
    private final Map<FormField, FieldNeed> fields = new EnumMap<>(FormField.class);
    private final List<PieceTerm> pieces = new ArrayList<>();
    private final EnumSet<Rule> rules = EnumSet.copyOf(COMMON);
    private final List<OpinionTerm> opinions = new ArrayList<>();

    private Draft(ProcedureId.Name name, String basis, Competence competence, Trait... meantFor) {
        this.name = name;
        this.basis = basis;
        this.competence = competence;
        this.meantFor = List.of(meantFor);
        FieldTerm.USUAL.forEach(term -> fields.put(term.field(), term.need()));
    }

    /** For a worker who is in France already: the département printed on the permit is competent. */
    static Draft inFrance(ProcedureId.Name name, String basis, Trait... meantFor) {
        return new Draft(name, basis, Competence.PERMIT_DEPARTEMENT, meantFor)
                .asking(FieldNeed.OPTIONAL, FormField.PREVIOUS_SIRET)
                .piece(PieceKind.MANDATE, PieceNeed.UNLESS_THE_EMPLOYER_FILES, "Code du travail, R5221-11")
                .pieces(PieceNeed.ALWAYS, PieceKind.STAY_DOCUMENT, PieceKind.PASSPORT)
                .rules(Rule.ANOTHER_EMPLOYER);
    }

    /** For a worker who is still abroad: no permit yet, and the place of the establishment is competent. */
    static Draft fromAbroad(ProcedureId.Name name, String basis, Trait... meantFor) {
        var draft = new Draft(name, basis, Competence.ESTABLISHMENT, meantFor)
                .asking(FieldNeed.ALWAYS, FormField.ESTABLISHMENT_DEPARTEMENT)
                .piece(PieceKind.MANDATE, PieceNeed.UNLESS_THE_EMPLOYER_FILES, "Code du travail, R5221-11")
                .pieces(PieceNeed.ALWAYS, PieceKind.PASSPORT)
                .without(Rule.PERMIT_EXPIRED, Rule.ENDS_WITH_PERMIT, Rule.EMPLOYER_MUST_CHECK_PERMIT);
        for (var field : FormField.values()) if (field.section() == Section.PERMIT) draft.fields.remove(field);
        return draft;
    }

    /** For a worker who may be in France or abroad: whoever has a permit gives it and goes by it (R5221-15, R5221-16). */
    static Draft anywhere(ProcedureId.Name name, String basis, Trait... meantFor) {
        var draft = new Draft(name, basis, Competence.PERMIT_OR_ESTABLISHMENT, meantFor)
                .asking(FieldNeed.WITHOUT_A_PERMIT, FormField.ESTABLISHMENT_DEPARTEMENT)
                .asking(FieldNeed.OPTIONAL, FormField.PREVIOUS_SIRET)
                .piece(PieceKind.MANDATE, PieceNeed.UNLESS_THE_EMPLOYER_FILES, "Code du travail, R5221-11")
                .pieces(PieceNeed.WITH_A_PERMIT, PieceKind.STAY_DOCUMENT)
                .pieces(PieceNeed.ALWAYS, PieceKind.PASSPORT)
                .rules(Rule.ANOTHER_EMPLOYER);
        FieldTerm.PERMIT.forEach(field -> draft.asking(FieldNeed.WITH_A_PERMIT, field));
        return draft;
    }

    Draft asking(FieldNeed need, FormField... more) {
        for (var field : more) fields.put(field, need);
        return this;
    }

    Draft piece(PieceKind kind, PieceNeed need, String article) {
        pieces.add(new PieceTerm(kind, need, article));
        return this;
    }

    Draft pieces(PieceNeed need, PieceKind... kinds) {
        for (var kind : kinds) piece(kind, need, PIECES_OF_2016);
        return this;
    }

    /** Law: a job that does not lack hands was offered in vain (R5221-20 1°), and the offer is shown. */
    Draft publishedOffer() {
        return piece(
                PieceKind.PUBLISHED_OFFER,
                PieceNeed.UNLESS_A_SHORTAGE_JOB,
                PIECES_OF_2016 + " ; Code du travail, R5221-20 1°");
    }

    /** The pieces of every procedure that depend on the request: last in the list of the real form. */
    Draft conditionalPieces() {
        return piece(PieceKind.REGULATED_PROFESSION_PROOF, PieceNeed.FOR_A_REGULATED_PROFESSION, PIECES_OF_2016)
                .piece(PieceKind.RENEWAL_PROOF, PieceNeed.FOR_A_RENEWAL, PIECES_OF_2016)
                .piece(PieceKind.OTHER, PieceNeed.OPTIONAL, "CRPA, L114-5");
    }

    Draft rules(Rule... more) {
        rules.addAll(Arrays.asList(more));
        return this;
    }

    Draft without(Rule... fewer) {
        Arrays.asList(fewer).forEach(rules::remove);
        return this;
    }

    /** An opinion that may be asked: the officer judges whether it helps. */
    Draft mayConsult(AgencyKind agency, String article, int days) {
        opinions.add(new OpinionTerm(agency, article, false, false, true, Period.ofDays(days), Silence.STILL_OWED));
        return this;
    }

    /** An opinion that must be asked; the decision need not follow it, and may pass over its absence with reasons. */
    Draft mustConsult(AgencyKind agency, String article, int days, Silence silence) {
        opinions.add(new OpinionTerm(agency, article, true, false, true, Period.ofDays(days), silence));
        return this;
    }

    /** Law: what the labour market says of the job is weighed until March 2021 (R5221-20 1°); who knows it may be asked. */
    Draft weighingTheLabourMarket() {
        return rules(Rule.LABOUR_MARKET).mayConsult(AgencyKind.EMPLOYMENT_SERVICE, "Code du travail, R5221-20 1°", 15);
    }

    /** Law: whether the employer keeps the law is weighed, until March 2021 under 3° and since then under 2° (decree 2021-360). */
    Draft mayConsultTheInspection(String point) {
        return mayConsult(AgencyKind.LABOUR_INSPECTION, "Code du travail, R5221-20 " + point, 15);
    }

    /** Law: where a profession is regulated, its conditions are weighed; its order knows who fulfils them. */
    Draft mayConsultTheOrder(String point) {
        return mayConsult(AgencyKind.PROFESSIONAL_ORDER, "Code du travail, R5221-20 " + point, 15);
    }

    ProcedureDefinition since(String firstDay) {
        // Law: two months' silence is a rejection (CRPA L231-4 and its decrees; the decree itself is to be confirmed).
        var decision = new DecisionTerm(
                Period.ofMonths(2), DecisionTerm.Meaning.REJECTION, Period.ofMonths(3), "CRPA, L231-4, L231-6");
        var asked = fields.entrySet().stream()
                .map(e -> new FieldTerm(e.getKey(), e.getValue()))
                .toList();
        var id = new ProcedureId(name, LocalDate.parse(firstDay));
        return new ProcedureDefinition(
                basis, meantFor, asked, new Terms(id, competence, pieces, List.copyOf(rules), opinions, decision));
    }
}
