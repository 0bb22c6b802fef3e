package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.form.FormField.*;
import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule's finding whole: how grave it is, the article, every answer it read, every fact it gives. */
class EveryRuleTest {

    private static final String WAGE = "Conseil des ministres du 17/12/2025";

    @ParameterizedTest
    @EnumSource
    void gives_its_article_the_answers_it_read_and_its_facts(Rule rule) {
        assertThat(EveryRule.found(rule)).isEqualTo(expected(rule));
    }

    /** Law: two criteria were others before decree 2021-360. */
    @Test
    void gives_those_of_before_to_whoever_filed_before() {
        assertThat(EveryRule.foundBefore(Rule.LABOUR_MARKET))
                .isEqualTo(new Finding(
                        Rule.LABOUR_MARKET,
                        WARNING,
                        "Code du travail, R5221-20 1° (décret 2016-1456)",
                        List.of(SHORTAGE_JOB),
                        Map.of("missing", "SITUATION")));
        assertThat(EveryRule.foundBefore(Rule.EMPLOYER_COMPLIANCE))
                .isEqualTo(new Finding(
                        Rule.EMPLOYER_COMPLIANCE,
                        INFORMATION,
                        "Code du travail, R5221-20 3° (décret 2016-1456)",
                        List.of(SIRET),
                        Map.of("missing", "INSPECTION")));
    }

    private static Finding expected(Rule rule) {
        return switch (rule) {
            case NOT_COMPETENT ->
                blocking(
                        rule,
                        "Code du travail, R5221-15",
                        List.of(PERMIT_DEPARTEMENT),
                        Map.of("departement", "75", "agency", "DIRECCTE-69"));
            case NATIONALITY_OUT_OF_SCOPE ->
                blocking(
                        rule,
                        "Code du travail, L5221-1, L5221-2, R5221-2",
                        List.of(NATIONALITY),
                        Map.of("country", "FR"));
            case JOB_SEEKER_ELSEWHERE -> blocking(rule, "CESEDA, L422-10, L422-11", List.of(STAY_STATUS), Map.of());
            case ARTIST_EXEMPT ->
                blocking(
                        rule,
                        "Code du travail, L5221-2-1, D5221-2-1",
                        List.of(CONTRACT_START, CONTRACT_END),
                        Map.of("startsOn", "2026-04-01", "endsOn", "2026-06-30"));
            case FIRST_YEAR_OF_STAY ->
                blocking(
                        rule,
                        "Code du travail, R5221-7",
                        List.of(STAY_SINCE, MASTER_GRADE, CONTRACT_TYPE, CONTRACT_START),
                        Map.of("since", "2025-09-01", "from", "2026-09-01", "startsOn", "2026-04-01"));
            case PERMIT_EXPIRED ->
                blocking(
                        rule,
                        "Code du travail, R5221-20, R5221-3 14°",
                        List.of(PERMIT_EXPIRY, CONTRACT_START),
                        Map.of("expiresOn", "2026-03-31", "startsOn", "2026-04-01"));
            case ENDS_WITH_PERMIT ->
                warning(
                        rule,
                        "Code du travail, R5221-3 14°",
                        List.of(PERMIT_EXPIRY, CONTRACT_START, CONTRACT_END),
                        Map.of("expiresOn", "2026-10-31", "contractEnd", "2026-12-31"));
            case ENDS_TOO_LATE ->
                blocking(
                        rule,
                        "Code du travail, R5221-3 14°",
                        List.of(CONTRACT_END, PERMIT_EXPIRY),
                        Map.of("until", "2026-12-31", "latest", "2026-10-31", "bound", "PERMIT"));
            case STARTS_BEFORE_CONTRACT ->
                warning(
                        rule,
                        "Code du travail, R5221-3 14°",
                        List.of(CONTRACT_START),
                        Map.of("from", "2026-03-31", "contractStart", "2026-04-01"));
            case PAY_UNDER_MINIMUM ->
                blocking(
                        rule,
                        "Code du travail, R5221-20 6° (décret 2016-1456), L3231-2 ; " + WAGE,
                        List.of(GROSS_PAY, HOURS, CONTRACT_TYPE, WORKPLACE, PERMIT_DEPARTEMENT),
                        Map.of("hourly", "9.79", "minimum", "12.02", "day", "2026-03-05"));
            case REDUCED_PAY_TO_CHECK ->
                information(
                        rule,
                        "Code du travail, D6222-26, D6325-15 ; " + WAGE,
                        List.of(GROSS_PAY, HOURS, CONTRACT_TYPE, WORKPLACE, PERMIT_DEPARTEMENT),
                        Map.of("hourly", "6.59", "minimum", "12.02", "day", "2026-03-05"));
            case HOURS_OVER_LEGAL ->
                information(
                        rule,
                        "Code du travail, L3121-20, L3121-27",
                        List.of(HOURS),
                        Map.of("hours", "39", "legal", "35", "longest", "48"));
            case WITHIN_STUDENT_ALLOWANCE ->
                information(
                        rule,
                        "Code du travail, R5221-26 (60 % de 1 607 heures)",
                        List.of(NATIONALITY, HOURS, CONTRACT_START, CONTRACT_END),
                        // 275 days of 15 hours in seven, the last hour begun.
                        Map.of("hours", "590", "allowance", "964"));
            case OVER_HALF_TIME ->
                warning(
                        rule,
                        "Accord franco-algérien du 27/12/1968, avenant du 11/07/2001, titre III",
                        List.of(HOURS, CONTRACT_START, CONTRACT_END),
                        Map.of("hours", "887", "allowance", "850"));
            case ANOTHER_EMPLOYER ->
                blocking(
                        rule,
                        "Code du travail, R5221-1, R5221-3",
                        List.of(REQUEST, PREVIOUS_SIRET, SIRET),
                        Map.of("before", "35600000000048", "siret", "73282932000074"));
            case CHANGED_SINCE ->
                information(
                        rule,
                        "Code du travail, R5221-1, R5221-3",
                        List.of(PREVIOUS_REFERENCE, JOB),
                        Map.of("changes", "JOB", "until", "2026-12-31"));
            case NOTICE_ENOUGH ->
                information(
                        rule,
                        "Code du travail, R5221-1, R5221-3",
                        List.of(
                                PREVIOUS_REFERENCE,
                                SIRET,
                                JOB,
                                CONTRACT_TYPE,
                                CONTRACT_END,
                                HOURS,
                                GROSS_PAY,
                                WORKPLACE),
                        Map.of("until", "2026-12-31"));
            case LABOUR_MARKET ->
                blocking(
                        rule,
                        "Code du travail, R5221-20 1° (décret 2021-360)",
                        List.of(SHORTAGE_JOB, OFFER_PUBLISHED_ON),
                        Map.of("missing", "OFFER", "weeks", "3"));
            case EMPLOYER_COMPLIANCE ->
                blocking(
                        rule,
                        "Code du travail, R5221-20 2° (décret 2021-360)",
                        List.of(EMPLOYER_COMPLIES),
                        Map.of("missing", "DECLARATION"));
            case QUALIFICATION_TO_WEIGH ->
                information(rule, "Code du travail, R5221-20 2° (décret 2016-1456)", List.of(JOB), Map.of());
            case PAY_TO_COMPARE ->
                information(
                        rule,
                        "Code du travail, R5221-20 5° (décret 2016-1456)",
                        List.of(JOB, GROSS_PAY, HOURS),
                        Map.of("hourly", "12.53"));
            case DECLARATIONS_TO_WEIGH ->
                information(
                        rule,
                        "Code du travail, R5221-20 2° a (décret 2021-360)",
                        List.of(EMPLOYER_COMPLIES, SIRET),
                        Map.of());
            case CONVICTIONS_TO_WEIGH ->
                information(
                        rule,
                        "Code du travail, R5221-20 2° b et c (décret 2021-360)",
                        List.of(EMPLOYER_COMPLIES, SIRET),
                        Map.of());
            case OFII_TAX ->
                information(
                        rule,
                        "CESEDA, L436-10, D436-2",
                        List.of(GROSS_PAY, HOURS, CONTRACT_START, CONTRACT_END, WORKPLACE, ESTABLISHMENT_DEPARTEMENT),
                        Map.of("lowest", "1045", "highest", "1045"));
            case SIRET_KEY_WRONG ->
                warning(rule, "Code de commerce, R123-221", List.of(SIRET), Map.of("siret", "52222222222222"));
            case SIREN_KEY_WRONG ->
                warning(rule, "Code de commerce, R123-221", List.of(SIRET), Map.of("siren", "732829321"));
            case SIREN_MISMATCH ->
                warning(
                        rule,
                        "Code de commerce, R123-221",
                        List.of(SIRET),
                        Map.of("siret", "73282932000074", "siren", "528783921"));
            case EMPLOYER_MUST_CHECK_PERMIT ->
                information(
                        rule,
                        "Code du travail, L5221-8, R5221-41, R5221-42",
                        List.of(CONTRACT_START, WORKPLACE),
                        Map.of("by", "2026-03-30"));
            // Why nothing read: who files is known from how the dossier was opened, what was joined from the pieces.
            case MANDATE_MISSING -> blocking(rule, "Code du travail, R5221-11", List.of(), Map.of("kinds", "MANDATE"));
            case PIECE_MISSING ->
                warning(
                        rule,
                        "Code du travail, R5221-12",
                        List.of(),
                        Map.of("kinds", "STAY_DOCUMENT,STUDENT_CARD,WORK_CONTRACT"));
            case PROFESSION_PROOF_MISSING ->
                blocking(
                        rule,
                        "Code du travail, R5221-20 4° (décret 2016-1456)",
                        List.of(REGULATED_PROFESSION),
                        Map.of("kinds", "REGULATED_PROFESSION_PROOF"));
            case RENEWAL_PROOF_MISSING ->
                warning(rule, "Code du travail, R5221-32", List.of(REQUEST), Map.of("kinds", "RENEWAL_PROOF"));
            case RENEWAL_REFERENCE_MISSING ->
                warning(rule, "Code du travail, R5221-32", List.of(REQUEST, PREVIOUS_REFERENCE), Map.of());
            case PIECES_COUNTED ->
                information(rule, "Code du travail, R5221-12", List.of(), Map.of("given", "4", "kinds", "7"));
            case DECIDED_IN_HASTE -> information(rule, "CRPA, L100-2", List.of(), Map.of("minutes", "21"));
        };
    }

    private static Finding blocking(Rule rule, String article, List<FormField> read, Map<String, String> facts) {
        return finding(rule, BLOCKING, article, read, facts);
    }

    private static Finding warning(Rule rule, String article, List<FormField> read, Map<String, String> facts) {
        return finding(rule, WARNING, article, read, facts);
    }

    private static Finding information(Rule rule, String article, List<FormField> read, Map<String, String> facts) {
        return finding(rule, INFORMATION, article, read, facts);
    }

    private static Finding finding(
            Rule rule, Severity severity, String article, List<FormField> read, Map<String, String> facts) {
        return new Finding(rule, severity, article, read, facts);
    }
}
