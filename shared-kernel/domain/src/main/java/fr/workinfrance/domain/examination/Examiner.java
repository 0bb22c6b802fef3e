package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Applies the rules of a dossier's terms to what was declared. It proposes findings; an officer decides. */
public final class Examiner {

    private static final Map<Rule, Function<Examination, Optional<Finding>>> RULES = rules();

    /** What the rules notice, in the order of {@link Rule}. */
    public static List<Finding> examine(Examination examination) {
        var applied = examination.terms().rules();
        return RULES.entrySet().stream()
                .filter(rule -> applied.contains(rule.getKey()))
                .flatMap(rule -> rule.getValue().apply(examination).stream())
                .toList();
    }

    private static Map<Rule, Function<Examination, Optional<Finding>>> rules() {
        var rules = new EnumMap<Rule, Function<Examination, Optional<Finding>>>(Rule.class);
        for (var rule : Rule.values()) rules.put(rule, of(rule));
        return rules;
    }

    private static Function<Examination, Optional<Finding>> of(Rule rule) {
        return switch (rule) {
            case NOT_COMPETENT -> PermitRules::competence;
            case NATIONALITY_OUT_OF_SCOPE -> PermitRules::nationality;
            case JOB_SEEKER_ELSEWHERE -> StayRules::jobSeeker;
            case ARTIST_EXEMPT -> StayRules::artistExempt;
            case FIRST_YEAR_OF_STAY -> StayRules::firstYear;
            case PERMIT_EXPIRED -> PermitRules::permitExpired;
            case ENDS_WITH_PERMIT -> PeriodRules::endsWithPermit;
            case ENDS_TOO_LATE -> PeriodRules::endsTooLate;
            case STARTS_BEFORE_CONTRACT -> PeriodRules::startsBeforeContract;
            case PAY_UNDER_MINIMUM -> WorkRules::payUnderMinimum;
            case REDUCED_PAY_TO_CHECK -> WorkRules::reducedPayToCheck;
            case HOURS_OVER_LEGAL -> WorkRules::hoursOverLegal;
            case WITHIN_STUDENT_ALLOWANCE -> WorkRules::withinStudentAllowance;
            case OVER_HALF_TIME -> WorkRules::overHalfTime;
            case ANOTHER_EMPLOYER -> EmployerRules::anotherEmployer;
            case CHANGED_SINCE -> ChangeRules::changedSince;
            case NOTICE_ENOUGH -> ChangeRules::noticeEnough;
            case LABOUR_MARKET -> CriteriaRules::labourMarket;
            case EMPLOYER_COMPLIANCE -> CriteriaRules::compliance;
            case QUALIFICATION_TO_WEIGH -> CriteriaRules::qualification;
            case PAY_TO_COMPARE -> CriteriaRules::comparablePay;
            case DECLARATIONS_TO_WEIGH -> CriteriaRules::declarations;
            case CONVICTIONS_TO_WEIGH -> CriteriaRules::convictions;
            case OFII_TAX -> OfiiTax::announced;
            case SIRET_KEY_WRONG -> EmployerRules::siretKey;
            case SIREN_KEY_WRONG -> EmployerRules::sirenKey;
            case SIREN_MISMATCH -> EmployerRules::sirenMismatch;
            case EMPLOYER_MUST_CHECK_PERMIT -> EmployerRules::mustCheckPermit;
            case MANDATE_MISSING -> PieceRules::mandate;
            case PIECE_MISSING -> PieceRules::missing;
            case PROFESSION_PROOF_MISSING -> PieceRules::professionProof;
            case RENEWAL_PROOF_MISSING -> PieceRules::renewalProof;
            case RENEWAL_REFERENCE_MISSING -> PieceRules::renewalReference;
            case PIECES_COUNTED -> PieceRules::counted;
            case DECIDED_IN_HASTE -> PeriodRules::decidedInHaste;
        };
    }

    private Examiner() {}
}
