package fr.workinfrance.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1485 euros/mois; 1485; MONTH",
                "9,88 euros/heure; 9.88; HOUR",
                "9,88 \u20ac/h; 9.88; HOUR",
                "11.88 euros de l'heure / heure; 11.88; HOUR",
                "12 euros horaire; 12; HOUR",
                "35 heures/semaine; 35; WEEK",
                "35 heures hebdomadaires; 35; WEEK",
                "35h par semaine; 35; WEEK",
                "35 hours a week; 35; WEEK",
                "35/WEEK; 35; WEEK",
                "151,67 heures mensuelles; 151.67; MONTH",
                "1485.50/MONTH; 1485.5; MONTH",
                "1 485,50 euros par mois; 1485.5; MONTH",
                "1\u202f485 \u20ac / mois; 1485; MONTH",
                "1\u00a0485,5 euros/mois; 1485.5; MONTH",
                "1.485,50 euros/mois; 1485.5; MONTH",
                "1,485.50 euros/month; 1485.5; MONTH",
                "21 000 euros bruts annuels; 21000; YEAR",
                "21000 euros/an; 21000; YEAR",
                "964 heures / ann\u00e9e; 964; YEAR",
                "0/WEEK; 0; WEEK",
                "10000000/YEAR; 10000000; YEAR"
            })
    void amounts_are_read_as_people_write_them(String typed, BigDecimal quantity, Per per) {
        assertThat(TypedAmount.of(typed)).contains(new Amount(quantity, per));
    }

    @ParameterizedTest
    @CsvSource({
        "35",
        "35h",
        "35 heures",
        "mois",
        "-5/WEEK",
        "1..5/WEEK",
        "1 2 3/WEEK",
        "10000001/YEAR",
        "1e9/YEAR",
        "99999999999999999999/WEEK",
        "35 heures/jour"
    })
    void amounts_without_a_number_or_a_period_are_not_read(String typed) {
        assertThat(TypedAmount.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0601020304, 0601020304",
        "06.01.02.03.04, 0601020304",
        "+33 (0)6 01 02 03 04, +33601020304",
        "00212601020304, +212601020304",
        "(+1) 212-555-1234, +12125551234"
    })
    void phones_are_kept_as_dialled(String typed, String kept) {
        assertThat(Typed.phone(typed)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({"75, 75", "75 - Paris, 75", "2a, 2A", "2B-Haute-Corse, 2B", "1, 01", "974 - La Reunion, 974"})
    void departements_are_read_by_their_code(String typed, String code) {
        assertThat(Typed.departement(typed)).contains(Departement.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "M., MONSIEUR",
        "m, MONSIEUR",
        "Monsieur, MONSIEUR",
        "MONSIEUR, MONSIEUR",
        "Mme, MADAME",
        "Mlle, MADAME",
        "MADAME, MADAME"
    })
    void civilities(String typed, Civility civility) {
        assertThat(TypedChoice.civility(typed)).contains(civility);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST, FIRST",
        "Premi\u00e8re demande, FIRST",
        "RENEWAL, RENEWAL",
        "renouvellement, RENEWAL",
        "Renouvellement d'autorisation, RENEWAL"
    })
    void requests(String typed, RequestKind request) {
        assertThat(TypedChoice.request(typed)).contains(request);
    }

    @ParameterizedTest
    @CsvSource({
        "contrat \u00e0 dur\u00e9e d\u00e9termin\u00e9e (CDD), FIXED_TERM",
        "dur\u00e9e d\u00e9termin\u00e9e, FIXED_TERM",
        "CDD, FIXED_TERM",
        "FIXED_TERM, FIXED_TERM",
        "contrat \u00e0 dur\u00e9e ind\u00e9termin\u00e9e (CDI), OPEN_ENDED",
        "dur\u00e9e ind\u00e9termin\u00e9e, OPEN_ENDED",
        "CDI, OPEN_ENDED",
        "contrat de travail temporaire (CTT), TEMPORARY",
        "CTT, TEMPORARY",
        "int\u00e9rim, TEMPORARY",
        "contrat d'apprentissage, APPRENTICESHIP",
        "contrat de professionnalisation, PROFESSIONALISATION",
        "PROFESSIONALISATION, PROFESSIONALISATION"
    })
    void contract_types(String typed, ContractType type) {
        assertThat(TypedChoice.contractType(typed)).contains(type);
    }

    @Test
    void yes_and_no_in_both_languages() {
        assertThat(Typed.yesOrNo("Oui")).contains(true);
        assertThat(Typed.yesOrNo("on")).contains(true);
        assertThat(Typed.yesOrNo("NON")).contains(false);
        assertThat(Typed.yesOrNo("")).isEmpty();
    }

    @Test
    void kosovo_is_a_country_and_case_does_not_count() {
        assertThat(Typed.country("xk")).isPresent();
        assertThat(Typed.country("ci")).map(Object::toString).contains("CI");
    }

    @Test
    void an_address_has_at_most_254_characters() {
        assertThat(Typed.email("a@" + "b".repeat(249) + ".fr")).isPresent();
        assertThat(Typed.email("a@" + "b".repeat(250) + ".fr")).isEmpty();
    }

    @Test
    void what_no_answer_holds_is_dropped() {
        assertThat(Typed.tidy("a\u0000b\nc\r", false)).isEqualTo("a b c");
        assertThat(Typed.tidy("a\r\nb\ud800", true)).isEqualTo("a\nb");
    }

    @Test
    void folding_forgets_accents_case_and_typographic_signs() {
        assertThat(Folded.of(" R\u00e9f\u00e9rence  de l\u2019ancienne\u00a0\u2013 "))
                .isEqualTo("reference de l'ancienne -");
        assertThat(Folded.of("\u0130I")).isEqualTo("ii");
    }

    @Test
    void answers_keep_what_was_typed() {
        assertThat(new Answers(Map.of(FormField.JOB, " x ")).to(FormField.JOB)).isEqualTo(" x ");
        assertThat(new Answers(Map.of()).to(FormField.JOB)).isEmpty();
    }
}
