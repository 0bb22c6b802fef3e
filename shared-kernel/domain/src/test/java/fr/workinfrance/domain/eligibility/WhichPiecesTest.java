package fr.workinfrance.domain.eligibility;

import static fr.workinfrance.domain.piece.PieceKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole list of pieces that somebody is told to prepare, for each procedure, in either version that was delivered. */
class WhichPiecesTest {

    static final List<LocalDate> IN_EITHER_VERSION = List.of(LocalDate.of(2021, 3, 31), LocalDate.of(2026, 3, 2));

    /** An employer asks for the first time, for a job that is neither regulated nor on the list of those that lack hands. */
    @ParameterizedTest
    @EnumSource
    void an_employer_prepares_who_asks_for_the_first_time(Name procedure) {
        for (var day : IN_EITHER_VERSION)
            assertThat(told(procedure, Asking.FIRST, day)).as("%s", day).isEqualTo(plain(procedure));
    }

    /** What that adds is the same for all: the mandate first, the two proofs last. */
    @ParameterizedTest
    @EnumSource
    void a_worker_prepares_who_renews_in_a_regulated_profession(Name procedure) {
        var wanted = Stream.of(List.of(MANDATE), plain(procedure), List.of(REGULATED_PROFESSION_PROOF, RENEWAL_PROOF))
                .flatMap(List::stream)
                .toList();
        for (var day : IN_EITHER_VERSION)
            assertThat(told(procedure, Asking.ANEW, day)).as("%s", day).isEqualTo(wanted);
    }

    /** Law: a job on the list goes without the offer (R5221-20 1°); no other procedure asks for one. */
    @ParameterizedTest
    @EnumSource
    void nobody_shows_an_offer_for_a_job_that_lacks_hands(Name procedure) {
        var wanted = plain(procedure).stream()
                .filter(kind -> kind != PUBLISHED_OFFER)
                .toList();
        for (var day : IN_EITHER_VERSION)
            assertThat(told(procedure, Asking.FOR_A_SHORTAGE_JOB, day))
                    .as("%s", day)
                    .isEqualTo(wanted);
    }

    @Test
    void an_artist_in_france_prepares_the_stay_document_too() {
        var inFrance = situation("GN", false, Occupation.OTHER, Engagement.ARTISTIC, Asking.FIRST);
        assertThat(pieces(inFrance, Name.ARTIST, IN_EITHER_VERSION.getLast()))
                .containsExactly(STAY_DOCUMENT, PASSPORT, WORK_CONTRACT, SHOW_LICENCE, PRIOR_DECLARATION);
    }

    private static List<PieceKind> plain(Name procedure) {
        return switch (procedure) {
            case STUDENT_JOB, PROFESSIONALISATION, ALGERIAN_STUDENT ->
                List.of(STAY_DOCUMENT, PASSPORT, STUDENT_CARD, WORK_CONTRACT);
            case APPRENTICESHIP -> List.of(STAY_DOCUMENT, PASSPORT, STUDENT_CARD, WORK_CONTRACT, CFA_ENROLMENT);
            case MEDICAL_INTERN ->
                List.of(
                        STAY_DOCUMENT,
                        PASSPORT,
                        RECRUITMENT_CERTIFICATE,
                        HEAD_OF_SERVICE_CERTIFICATE,
                        DFMS_ENROLMENT,
                        MEDICAL_DIPLOMA);
            case RESEARCHER -> List.of(STAY_DOCUMENT, PASSPORT, STUDENT_CARD, RESEARCH_CONTRACT, INSTALLATION_RECORD);
            case ARTIST -> List.of(PASSPORT, WORK_CONTRACT, SHOW_LICENCE, PRIOR_DECLARATION);
            case INTRODUCTION ->
                List.of(PASSPORT, WORK_CONTRACT, COMPANY_EXTRACT, QUALIFICATION_PROOF, PUBLISHED_OFFER);
            case EMPLOYEE ->
                List.of(STAY_DOCUMENT, PASSPORT, WORK_CONTRACT, COMPANY_EXTRACT, QUALIFICATION_PROOF, PUBLISHED_OFFER);
        };
    }

    private static List<PieceKind> told(Name procedure, Asking asking, LocalDate day) {
        var situation = switch (procedure) {
            case STUDENT_JOB -> situation("GN", false, Occupation.STUDENT, Engagement.ORDINARY, asking);
            case APPRENTICESHIP -> situation("GN", false, Occupation.STUDENT, Engagement.APPRENTICESHIP, asking);
            case PROFESSIONALISATION ->
                situation("GN", false, Occupation.STUDENT, Engagement.PROFESSIONALISATION, asking);
            case MEDICAL_INTERN -> situation("GN", false, Occupation.OTHER, Engagement.MEDICAL_INTERNSHIP, asking);
            case ALGERIAN_STUDENT -> situation("DZ", false, Occupation.STUDENT, Engagement.ORDINARY, asking);
            case RESEARCHER -> situation("GN", false, Occupation.OTHER, Engagement.RESEARCH, asking);
            case ARTIST -> situation("GN", true, Occupation.OTHER, Engagement.ARTISTIC, asking);
            case INTRODUCTION -> situation("GN", true, Occupation.OTHER, Engagement.ORDINARY, asking);
            case EMPLOYEE -> situation("GN", false, Occupation.OTHER, Engagement.ORDINARY, asking);
        };
        return pieces(situation, procedure, day);
    }

    private static List<PieceKind> pieces(Situation situation, Name procedure, LocalDate day) {
        var inForce = Stream.of(Name.values())
                .map(name -> StatuteBook.inForce(name, day))
                .toList();
        var advice = Eligibility.of(situation, inForce, day);
        return Optional.of(advice)
                .filter(Advice.Here.class::isInstance)
                .map(Advice.Here.class::cast)
                .filter(here -> here.procedure().id().name() == procedure)
                .map(Advice.Here::pieces)
                .orElseThrow(() -> new AssertionError(procedure + " is not what fits: " + advice));
    }

    /** Who asks, and how. */
    private enum Asking {
        FIRST,
        ANEW,
        FOR_A_SHORTAGE_JOB
    }

    private static Situation situation(
            String country, boolean abroad, Occupation occupation, Engagement job, Asking asking) {
        boolean anew = asking == Asking.ANEW;
        return new Situation(
                Country.of(country),
                abroad,
                occupation,
                job,
                1600,
                12,
                anew ? ApplicantRole.WORKER : ApplicantRole.EMPLOYER,
                anew ? RequestKind.RENEWAL : RequestKind.FIRST,
                anew,
                asking == Asking.FOR_A_SHORTAGE_JOB);
    }
}
