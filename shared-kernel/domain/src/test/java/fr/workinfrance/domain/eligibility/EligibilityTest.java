package fr.workinfrance.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.eligibility.Advice.NotNeeded.Why;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "GN, false, STUDENT, ORDINARY, 965, 12, STUDENT_JOB",
        "GN, false, STUDENT, APPRENTICESHIP, 1600, 12, APPRENTICESHIP",
        "GN, false, STUDENT, PROFESSIONALISATION, 1600, 12, PROFESSIONALISATION",
        "GN, false, STUDENT, APPRENTICESHIP, 100, 2, APPRENTICESHIP",
        "GN, false, OTHER, MEDICAL_INTERNSHIP, 1600, 12, MEDICAL_INTERN",
        "GN, false, STUDENT, RESEARCH, 1600, 12, RESEARCHER",
        "GN, false, STUDENT, MEDICAL_INTERNSHIP, 1600, 12, MEDICAL_INTERN",
        "GN, false, STUDENT, ARTISTIC, 400, 4, ARTIST",
        "GN, true, STUDENT, RESEARCH, 1600, 12, INTRODUCTION",
        "GN, false, OTHER, RESEARCH, 1600, 12, RESEARCHER",
        "DZ, false, STUDENT, ORDINARY, 10, 1, ALGERIAN_STUDENT",
        "DZ, false, STUDENT, APPRENTICESHIP, 1600, 12, APPRENTICESHIP",
        "DZ, false, STUDENT, PROFESSIONALISATION, 1600, 12, PROFESSIONALISATION",
        "DZ, false, STUDENT, RESEARCH, 1600, 12, RESEARCHER",
        "DZ, false, STUDENT, MEDICAL_INTERNSHIP, 1600, 12, MEDICAL_INTERN",
        "DZ, false, STUDENT, ARTISTIC, 400, 4, ARTIST",
        "GN, true, OTHER, ORDINARY, 1600, 12, INTRODUCTION",
        "GN, true, STUDENT, ORDINARY, 100, 12, INTRODUCTION",
        "GN, true, JOB_SEEKER, ORDINARY, 1600, 12, INTRODUCTION",
        "GN, true, OTHER, ARTISTIC, 1600, 4, ARTIST",
        "GN, false, OTHER, ARTISTIC, 1600, 4, ARTIST",
        "GN, false, OTHER, ORDINARY, 1600, 12, EMPLOYEE",
        "GN, false, OTHER, APPRENTICESHIP, 1600, 12, EMPLOYEE"
    })
    void leads_to_the_procedure_that_fits_closest(
            String country, boolean abroad, Occupation occupation, Engagement job, int hours, int months, Name name) {
        assertThat(advice(situation(country, abroad, occupation, job, hours, months)))
                .isInstanceOfSatisfying(Advice.Here.class, here -> {
                    assertThat(here.procedure().id().name()).isEqualTo(name);
                    assertThat(here.article()).isEqualTo(here.procedure().basis());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "FR, false, OTHER, ORDINARY, 1600, 12, FREE_MOVEMENT",
        "DE, true, STUDENT, APPRENTICESHIP, 1600, 12, FREE_MOVEMENT",
        "GN, false, STUDENT, ORDINARY, 964, 12, STUDENT_ALLOWANCE",
        "GN, true, OTHER, ARTISTIC, 400, 3, SHORT_ARTIST",
        "GN, false, JOB_SEEKER, ARTISTIC, 400, 1, SHORT_ARTIST"
    })
    void tells_when_none_is_needed(
            String country, boolean abroad, Occupation occupation, Engagement job, int hours, int months, Why why) {
        assertThat(advice(situation(country, abroad, occupation, job, hours, months)))
                .isInstanceOfSatisfying(Advice.NotNeeded.class, none -> {
                    assertThat(none.why()).isEqualTo(why);
                    assertThat(none.article()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-18, 964, 2007-07-01, R5221-26",
        "2020-06-19, 1285, 2020-06-19, Loi 2020-734",
        "2026-03-02, 964, 2020-10-01, R5221-26"
    })
    void tells_a_student_the_hours_of_that_day_and_their_source(
            LocalDate day, String hours, String since, String source) {
        var student = situation("GN", false, Occupation.STUDENT, Engagement.ORDINARY, 900, 12);
        assertThat(Eligibility.of(student, inForce(day), day)).isInstanceOfSatisfying(Advice.NotNeeded.class, none -> {
            assertThat(none.facts()).containsEntry("hours", hours).containsEntry("since", since);
            assertThat(none.article()).contains("L5221-9", source);
        });
    }

    @Test
    void sends_a_job_seeker_in_france_to_the_prefecture() {
        assertThat(advice(situation("GN", false, Occupation.JOB_SEEKER, Engagement.ORDINARY, 1600, 12)))
                .isEqualTo(new Advice.Elsewhere("CESEDA, L422-10, L422-11"));
    }

    @Test
    void exempts_artists_only_since_november_2016() {
        var artist = situation("GN", true, Occupation.OTHER, Engagement.ARTISTIC, 400, 3);
        var before = LocalDate.of(2016, 10, 31);
        assertThat(Eligibility.of(artist, inForce(before), before)).isInstanceOf(Advice.Here.class);
        assertThat(Eligibility.of(artist, inForce(before), before.plusDays(1))).isInstanceOf(Advice.NotNeeded.class);
    }

    @Test
    void lists_exactly_the_pieces_of_that_situation() {
        assertThat(pieces(ApplicantRole.EMPLOYER, RequestKind.FIRST, false))
                .containsExactly(
                        PieceKind.STAY_DOCUMENT, PieceKind.PASSPORT, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT);
        assertThat(pieces(ApplicantRole.WORKER, RequestKind.RENEWAL, true))
                .containsExactly(
                        PieceKind.MANDATE,
                        PieceKind.STAY_DOCUMENT,
                        PieceKind.PASSPORT,
                        PieceKind.STUDENT_CARD,
                        PieceKind.WORK_CONTRACT,
                        PieceKind.REGULATED_PROFESSION_PROOF,
                        PieceKind.RENEWAL_PROOF);
        assertThat(pieces(ApplicantRole.MANDATARY, RequestKind.FIRST, false)).contains(PieceKind.MANDATE);
    }

    private static List<PieceKind> pieces(ApplicantRole role, RequestKind request, boolean regulated) {
        var situation = new Situation(
                Country.of("GN"),
                false,
                Occupation.STUDENT,
                Engagement.ORDINARY,
                1200,
                12,
                role,
                request,
                regulated,
                false);
        return ((Advice.Here) advice(situation)).pieces();
    }

    private static Advice advice(Situation situation) {
        return Eligibility.of(situation, inForce(DAY), DAY);
    }

    private static List<ProcedureDefinition> inForce(LocalDate day) {
        return Stream.of(Name.values())
                .map(name -> StatuteBook.inForce(name, day))
                .toList();
    }

    private static Situation situation(
            String country, boolean abroad, Occupation occupation, Engagement job, int hours, int months) {
        return new Situation(
                Country.of(country),
                abroad,
                occupation,
                job,
                hours,
                months,
                ApplicantRole.EMPLOYER,
                RequestKind.FIRST,
                false,
                false);
    }
}
