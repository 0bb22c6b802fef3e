package fr.workinfrance.domain.form;

import static fr.workinfrance.domain.form.FormField.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.form.FieldProblem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a form, told answer by answer. */
class FormProblemsTest {

    private final LocalDate today = LocalDate.of(2026, 3, 2);

    @Test
    void tells_every_problem_at_once_in_the_order_of_the_form() {
        var problems =
                ((FormReading.Unreadable) FormReader.strict(Given.ID).read(new Answers(Map.of()), today)).problems();
        assertThat(problems).extracting(FieldProblem::kind).containsOnly(Kind.MISSING);
        assertThat(problems)
                .extracting(FieldProblem::field)
                .isEqualTo(usual().filter(f -> f != PREVIOUS_REFERENCE).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 31/02/2003, NOT_A_DATE",
        "BIRTH_DATE, tomorrow, NOT_A_DATE",
        "BIRTH_DATE, 01/01/1899, NOT_A_DATE",
        "BIRTH_DATE, 03/03/2026, BIRTH_IN_THE_FUTURE",
        "EMAIL, awa, NOT_AN_EMAIL",
        "EMAIL, a@b@c.fr, NOT_AN_EMAIL",
        "PHONE, 12, NOT_A_PHONE",
        "PHONE, 0001020304, NOT_A_PHONE",
        "POSTAL_CODE, 7501, NOT_A_POSTAL_CODE",
        "NATIONALITY, ZZ, NOT_A_COUNTRY",
        "NATIONALITY, Guinea, NOT_A_COUNTRY",
        "PERMIT_DEPARTEMENT, 20, NOT_A_DEPARTEMENT",
        "PERMIT_DEPARTEMENT, Paris, NOT_A_DEPARTEMENT",
        "SIRET, 123, NOT_A_SIRET",
        "SIRET, 73282932000075, SIRET_KEY_WRONG",
        "HOURS, 35, NOT_AN_AMOUNT",
        "HOURS, 151 h, NOT_AN_AMOUNT",
        "GROSS_PAY, 1485, NOT_AN_AMOUNT",
        "GROSS_PAY, 30000 €, NOT_AN_AMOUNT",
        "GROSS_PAY, 12 €, NOT_AN_AMOUNT",
        "LAST_NAME, (/), NOT_A_NAME",
        "GROSS_PAY, much, NOT_AN_AMOUNT",
        "CIVILITY, Dr, NOT_A_CHOICE",
        "REQUEST, second, NOT_A_CHOICE",
        "CONTRACT_TYPE, handshake, NOT_A_CHOICE",
        "REGULATED_PROFESSION, perhaps, NOT_A_CHOICE",
        "CONTRACT_END, 31/03/2026, END_BEFORE_START",
        "CONTRACT_END, 31/07/2990, DATE_UNLIKELY",
        "CONTRACT_START, 01/02/1900, DATE_UNLIKELY",
        "PERMIT_EXPIRY, 01/02/2062, DATE_UNLIKELY",
        "BIRTH_DATE, 20/12/2025, DATE_UNLIKELY",
        "BIRTH_DATE, 01/03/1916, DATE_UNLIKELY",
        "LAST_NAME, 12345, NOT_A_NAME",
        "FIRST_NAME, 😀 Zoë, NOT_A_NAME",
        "LAST_NAME, ..., NOT_A_NAME",
        "REPRESENTATIVE_LAST_NAME, 李, NOT_A_NAME",
        "EMPLOYER_NAME, Chez 🍕, NOT_TEXT",
        "PERMIT_NUMBER, é 🎉, NOT_TEXT",
        "SIRET, 00000000000000, NOT_A_SIRET",
        "POSTAL_CODE, 99999, NOT_A_POSTAL_CODE",
        "NATIONALITY, AQ, NOT_A_COUNTRY",
        "HOURS, 900 heures/semaine, AMOUNT_UNLIKELY",
        "HOURS, 0 heures/semaine, AMOUNT_UNLIKELY",
        "GROSS_PAY, 0 euros/mois, AMOUNT_UNLIKELY"
    })
    void tells_what_is_wrong_with_one_answer(FormField field, String typed, Kind kind) {
        assertThat(FormReader.strict(Given.ID).read(Typing.with(field, typed), today))
                .isEqualTo(new FormReading.Unreadable(List.of(new FieldProblem(field, kind))));
    }

    static Stream<FormField> usual() {
        return FieldTerm.USUAL.stream().map(FieldTerm::field);
    }

    @ParameterizedTest
    @MethodSource("usual")
    void measures_an_answer_before_reading_it(FormField field) {
        var limit = field.kind() == FormField.Kind.LONG_TEXT ? 2000 : 200;
        assertThat(FormReader.strict(Given.ID).read(Typing.with(field, "1".repeat(limit + 1)), today))
                .isEqualTo(new FormReading.Unreadable(List.of(new FieldProblem(field, Kind.TOO_LONG))));
        if (field.kind() == FormField.Kind.TEXT || field.kind() == FormField.Kind.LONG_TEXT)
            assertThat(FormReader.strict(Given.ID).read(Typing.with(field, "a".repeat(limit)), today))
                    .isInstanceOf(FormReading.Read.class);
    }

    @ParameterizedTest
    @MethodSource("usual")
    void holds_a_blank_for_no_answer(FormField field) {
        var reading = FormReader.strict(Given.ID).read(Typing.with(field, " \u00a0\t"), today);
        if (field == PREVIOUS_REFERENCE) assertThat(reading).isInstanceOf(FormReading.Read.class);
        else assertThat(reading).isEqualTo(new FormReading.Unreadable(List.of(new FieldProblem(field, Kind.MISSING))));
    }
}
