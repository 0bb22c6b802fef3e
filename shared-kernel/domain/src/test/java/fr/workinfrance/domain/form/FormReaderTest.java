package fr.workinfrance.domain.form;

import static fr.workinfrance.domain.form.FormField.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.form.FieldProblem.Kind;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    final LocalDate today = LocalDate.of(2026, 3, 2);

    @Test
    void reads_a_whole_form_as_it_was_meant() {
        var form = read(Typing.answers());
        var identity = open(form.worker().identity());
        assertThat(form.request()).isEqualTo(RequestKind.RENEWAL);
        assertThat(form.previousReference()).isEqualTo(Given.words("44950"));
        assertThat(form.worker().nationality()).isEqualTo(Country.of("GN"));
        assertThat(identity.birthDate()).isEqualTo(LocalDate.of(2003, 5, 17));
        assertThat(identity.postalCode()).isEqualTo("75010");
        assertThat(identity.phone()).isEqualTo("0601020304");
        assertThat(Objects.requireNonNull(form.permit()).departement().code()).isEqualTo("75");
        assertThat(form.employer().siret().digits()).isEqualTo("73282932000074");
        assertThat(form.employer().representative().subject()).isEqualTo(Subjects.representative(Given.ID));
        assertThat(form.employer().companySiren()).isNull();
        var workplace = form.contract().workplace();
        assertThat(((Personal.Readable<String>) workplace.address()).value())
                .isEqualTo("16 passage de l'Industrie\n75010 PARIS");
        assertThat(workplace.address().subject())
                .isEqualTo(form.employer().representative().subject());
        assertThat(workplace.departement()).isEqualTo(Departement.of("75"));
        assertThat(form.contract().startsOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(form.contract().endsOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(form.contract().hours()).isEqualTo(new Amount(BigDecimal.valueOf(35), Per.WEEK));
        assertThat(form.contract().grossPay()).isEqualTo(new Amount(new BigDecimal("1900.5"), Per.MONTH));
        assertThat(form.contract().regulatedProfession()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Luc Martin", "MARTIN Luc", "M. Luc  MARTIN", "Mme Martin-Luc"})
    void keeps_the_name_of_whoever_trades_under_it_with_the_person(String name) {
        var employer = read(typing(Map.of(
                        EMPLOYER_NAME, name, REPRESENTATIVE_FIRST_NAME, "Luc", REPRESENTATIVE_LAST_NAME, "Martin")))
                .employer();
        assertThat(employer.name()).isEmpty();
        assertThat(((Personal.Readable<Representative>) employer.representative())
                        .value()
                        .lastName())
                .isEqualTo("Martin");
    }

    @Test
    void keeps_a_company_s_name_that_is_more_than_a_person_s() {
        var employer = read(typing(Map.of(
                        EMPLOYER_NAME,
                        "Martin Luc et Fils",
                        REPRESENTATIVE_FIRST_NAME,
                        "Luc",
                        REPRESENTATIVE_LAST_NAME,
                        "Martin")))
                .employer();
        assertThat(employer.name()).isEqualTo("Martin Luc et Fils");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn",
                "D’Aubigné",
                "O'Connor",
                "de La Tour-Maubourg",
                "Ŀluís",
                "Şahin Çelik",
                "Ana M.",
                "Diallo (épouse Sow)",
                "Maria / Marie",
                "Jean\u2011Luc"
            })
    void takes_a_name_as_people_have_it(String name) {
        assertThat(FormReader.strict(Given.ID).read(Typing.with(LAST_NAME, name), today))
                .isInstanceOf(FormReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource({"WORKPLACE, 12 rue de Metz appt n° 4", "EMPLOYER_NAME, Pain® & Cie™", "PERMIT_NUMBER, № 12"})
    void takes_the_signs_that_people_write_in_an_address_or_a_name(FormField field, String typed) {
        assertThat(FormReader.strict(Given.ID).read(Typing.with(field, typed), today))
                .isInstanceOf(FormReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, 35h, 35, WEEK",
        "HOURS, 35 h, 35, WEEK",
        "HOURS, '17,5 heures', 17.5, WEEK",
        "GROSS_PAY, 1 485 €, 1485, MONTH",
        "GROSS_PAY, '1.485,50 euros bruts', 1485.50, MONTH",
        "GROSS_PAY, 12 €/h, 12, HOUR"
    })
    void takes_the_period_that_alone_can_be_meant(FormField field, String typed, BigDecimal quantity, Per per) {
        var contract = read(Typing.with(field, typed)).contract();
        assertThat(field == HOURS ? contract.hours() : contract.grossPay()).isEqualTo(new Amount(quantity, per));
    }

    @Test
    void writes_a_hyphen_that_does_not_break_as_any_other() {
        var read = read(Typing.with(FIRST_NAME, "Jean\u2011Luc"));
        assertThat(((Personal.Readable<Identity>) read.worker().identity())
                        .value()
                        .firstName())
                .isEqualTo("Jean-Luc");
    }

    @Test
    void drops_marks_that_nobody_sees() {
        var read = read(Typing.with(FIRST_NAME, "\u202eA\u200bwa"));
        assertThat(((Personal.Readable<Identity>) read.worker().identity())
                        .value()
                        .firstName())
                .isEqualTo("Awa");
    }

    @Test
    void neither_reads_nor_minds_what_was_not_asked() {
        var fields = FieldTerm.USUAL.stream()
                .filter(term -> term.field().section() != FormField.Section.PERMIT)
                .toList();
        var typed = Typing.with(PERMIT_EXPIRY, "tomorrow");
        var read = (FormReading.Read) FormReader.strict(Given.ID, fields).read(typed, today);
        assertThat(read.form().permit()).isNull();
        assertThat(read.form().circumstances()).isEqualTo(Circumstances.NONE);
        assertThat(read(Typing.with(STAY_SINCE, "tomorrow")).circumstances()).isEqualTo(Circumstances.NONE);
    }

    @Test
    void reads_what_only_some_procedures_ask() {
        var typed = new java.util.EnumMap<>(Typing.answers().typed());
        typed.put(STAY_STATUS, "job_seeker");
        typed.put(STAY_SINCE, "01/09/2025");
        typed.put(MASTER_GRADE, "oui");
        typed.put(PREVIOUS_SIRET, "732 829 320 00074");
        typed.put(ESTABLISHMENT_DEPARTEMENT, "2A");
        typed.put(SHORTAGE_JOB, "non");
        typed.put(OFFER_PUBLISHED_ON, "01/02/2026");
        typed.put(EMPLOYER_COMPLIES, "oui");
        var read = (FormReading.Read) everything().read(new Answers(typed), today);
        assertThat(read.form().circumstances())
                .isEqualTo(new Circumstances(
                        StayStatus.JOB_SEEKER,
                        LocalDate.of(2025, 9, 1),
                        true,
                        Siret.of("73282932000074"),
                        Departement.of("2A"),
                        false,
                        LocalDate.of(2026, 2, 1),
                        true));
        typed.put(OFFER_PUBLISHED_ON, "01/01/2050");
        assertThat(everything().read(new Answers(typed), today))
                .isEqualTo(new FormReading.Unreadable(
                        List.of(new FieldProblem(OFFER_PUBLISHED_ON, Kind.DATE_IN_THE_FUTURE))));
        typed.put(OFFER_PUBLISHED_ON, "01/02/2026");
        typed.put(STAY_STATUS, "tourist");
        typed.put(PREVIOUS_SIRET, "73282932000075");
        assertThat(everything().read(new Answers(typed), today))
                .isEqualTo(new FormReading.Unreadable(List.of(
                        new FieldProblem(PREVIOUS_SIRET, Kind.SIRET_KEY_WRONG),
                        new FieldProblem(STAY_STATUS, Kind.NOT_A_CHOICE))));
    }

    @Test
    void wants_some_answers_only_for_a_renewal() {
        var fields = List.of(
                new FieldTerm(REQUEST, FieldNeed.ALWAYS), new FieldTerm(PREVIOUS_SIRET, FieldNeed.FOR_A_RENEWAL));
        var reader = FormReader.strict(Given.ID, fields);
        assertThat(reader.read(new Answers(Map.of(REQUEST, "RENEWAL")), today))
                .isEqualTo(new FormReading.Unreadable(List.of(new FieldProblem(PREVIOUS_SIRET, Kind.MISSING))));
    }

    private static FormReader everything() {
        var fields = Arrays.stream(FormField.values())
                .map(field -> new FieldTerm(field, FieldNeed.OPTIONAL))
                .toList();
        return FormReader.strict(Given.ID, fields);
    }

    @Test
    void asks_no_end_of_an_open_ended_contract() {
        var typed = new java.util.EnumMap<>(Typing.answers().typed());
        typed.put(CONTRACT_TYPE, "CDI");
        typed.remove(CONTRACT_END);
        assertThat(read(new Answers(typed)).contract().endsOn()).isNull();
        typed.put(CONTRACT_END, "01/01/2020");
        assertThat(read(new Answers(typed)).contract().endsOn()).isNull();
        assertThat(read(new Answers(typed)).contract().type()).isEqualTo(ContractType.OPEN_ENDED);
    }

    @Test
    void keeps_a_reference_only_for_a_renewal() {
        assertThat(read(Typing.with(REQUEST, "FIRST")).previousReference()).isNull();
        assertThat(read(Typing.with(PREVIOUS_REFERENCE, " ")).previousReference())
                .isNull();
    }

    @Test
    void accepts_the_outermost_ages_and_a_contract_of_one_day() {
        assertThat(read(Typing.with(BIRTH_DATE, "02/03/2023"))).isNotNull();
        assertThat(read(Typing.with(BIRTH_DATE, "02/03/1916"))).isNotNull();
        assertThat(read(Typing.with(CONTRACT_END, "01/04/2026"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SIRET, 52222222222222",
        "CONTRACT_END, 31/03/2026",
        "BIRTH_DATE, 03/03/2026",
        "EMAIL, awa",
        "PHONE, 12",
        "POSTAL_CODE, 7501"
    })
    void takes_the_past_of_another_system_as_it_is(FormField field, String typed) {
        assertThat(FormReader.tolerant(Given.ID).read(Typing.with(field, typed), today))
                .isInstanceOf(FormReading.Read.class);
    }

    @Test
    void tolerates_missing_words_but_no_missing_fact() {
        var read = (FormReading.Unreadable) FormReader.tolerant(Given.ID).read(new Answers(Map.of()), today);
        assertThat(read.problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        CIVILITY,
                        NATIONALITY,
                        BIRTH_DATE,
                        REQUEST,
                        PERMIT_EXPIRY,
                        PERMIT_DEPARTEMENT,
                        SIRET,
                        CONTRACT_TYPE,
                        CONTRACT_START,
                        HOURS,
                        GROSS_PAY);
        var form = (FormReading.Read) FormReader.tolerant(Given.ID).read(Typing.with(CONTRACT_END, ""), today);
        assertThat(form.form().contract().endsOn()).isNull();
    }

    @Test
    void takes_the_company_number_from_elsewhere() {
        var siren = Siren.of("528783921");
        var read = (FormReading.Read) FormReader.tolerant(Given.ID).read(Typing.answers(), today, siren);
        assertThat(read.form().employer().companySiren()).isEqualTo(siren);
    }

    private ApplicationForm read(Answers answers) {
        var reading = FormReader.strict(Given.ID).read(answers, today);
        assertThat(reading).isInstanceOf(FormReading.Read.class);
        return ((FormReading.Read) reading).form();
    }

    private static Answers typing(Map<FormField, String> changed) {
        var all = new EnumMap<>(Typing.answers().typed());
        all.putAll(changed);
        return new Answers(Map.copyOf(all));
    }

    private static Identity open(Personal<Identity> identity) {
        return ((Personal.Readable<Identity>) identity).value();
    }
}
