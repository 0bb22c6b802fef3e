package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.statute.StatuteBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Under which procedure a story asks, with the pieces and the answers that this procedure wants. */
enum Filing {
    STUDENT_JOB(
            ProcedureId.Name.STUDENT_JOB,
            Map.of(
                    PieceKind.STAY_DOCUMENT, "titre-de-sejour.pdf",
                    PieceKind.PASSPORT, "passeport.pdf",
                    PieceKind.STUDENT_CARD, "carte-etudiant.pdf",
                    PieceKind.WORK_CONTRACT, "contrat.pdf")),
    /** From abroad, for six months: more than the three that need no authorisation. */
    ARTIST(
            ProcedureId.Name.ARTIST,
            Map.of(
                    PieceKind.PASSPORT, "passeport.pdf",
                    PieceKind.WORK_CONTRACT, "contrat-d-engagement.pdf",
                    PieceKind.SHOW_LICENCE, "licence-spectacles.pdf",
                    PieceKind.PRIOR_DECLARATION, "declaration-prealable.pdf")),
    /** From abroad, for a job that was offered to the public first. */
    INTRODUCTION(
            ProcedureId.Name.INTRODUCTION,
            Map.of(
                    PieceKind.PASSPORT, "passeport.pdf",
                    PieceKind.WORK_CONTRACT, "contrat.pdf",
                    PieceKind.COMPANY_EXTRACT, "kbis.pdf",
                    PieceKind.QUALIFICATION_PROOF, "cv-et-diplomes.pdf",
                    PieceKind.PUBLISHED_OFFER, "offre-publiee.pdf")),
    EMPLOYEE(
            ProcedureId.Name.EMPLOYEE,
            Map.of(
                    PieceKind.STAY_DOCUMENT, "titre-de-sejour.pdf",
                    PieceKind.PASSPORT, "passeport.pdf",
                    PieceKind.WORK_CONTRACT, "contrat.pdf",
                    PieceKind.COMPANY_EXTRACT, "kbis.pdf",
                    PieceKind.QUALIFICATION_PROOF, "cv-et-diplomes.pdf",
                    PieceKind.PUBLISHED_OFFER, "offre-publiee.pdf")),
    MEDICAL_INTERN(
            ProcedureId.Name.MEDICAL_INTERN,
            Map.of(
                    PieceKind.STAY_DOCUMENT, "titre-de-sejour.pdf",
                    PieceKind.PASSPORT, "passeport.pdf",
                    PieceKind.RECRUITMENT_CERTIFICATE, "attestation-de-recrutement.pdf",
                    PieceKind.HEAD_OF_SERVICE_CERTIFICATE, "attestation-du-chef-de-service.pdf",
                    PieceKind.DFMS_ENROLMENT, "inscription-dfms.pdf",
                    PieceKind.MEDICAL_DIPLOMA, "diplome-de-medecine.pdf"));

    private static final Departement PARIS = Departement.of("75");

    /** How long before the job begins it was offered to the public: longer than the three weeks that are wanted before filing. */
    private static final int WEEKS_SINCE_THE_OFFER = 8;

    private final ProcedureId.Name procedure;
    private final Map<PieceKind, String> pieces;

    Filing(ProcedureId.Name procedure, Map<PieceKind, String> pieces) {
        this.procedure = procedure;
        this.pieces = pieces;
    }

    /** Their kinds and file names; the mandate is apart, for it depends on who files. */
    Map<PieceKind, String> pieces() {
        return pieces;
    }

    ProcedureDefinition inForce(LocalDate day) {
        return StatuteBook.inForce(procedure, day);
    }

    /** The form of a student's job, as this procedure asks it. */
    ApplicationForm asking(ApplicationForm form) {
        var job = form.contract();
        var offered = job.startsOn().minusWeeks(WEEKS_SINCE_THE_OFFER);
        return switch (this) {
            case STUDENT_JOB -> form;
            case MEDICAL_INTERN -> with(form, wholeTime(job, 10), Circumstances.NONE);
            case EMPLOYEE ->
                with(
                        form,
                        wholeTime(job, 11),
                        new Circumstances(StayStatus.EMPLOYEE, null, null, null, null, false, offered, true));
            case ARTIST ->
                abroad(form, wholeTime(job, 6), new Circumstances(null, null, null, null, PARIS, null, null, true));
            case INTRODUCTION ->
                abroad(
                        form,
                        wholeTime(job, 12),
                        new Circumstances(null, null, null, null, PARIS, false, offered, true));
        };
    }

    private static JobContract wholeTime(JobContract job, int months) {
        return new JobContract(
                job.job(),
                job.workplace(),
                job.type(),
                job.startsOn(),
                job.startsOn().plusMonths(months).minusDays(1),
                new Amount(BigDecimal.valueOf(35), Per.WEEK),
                new Amount(BigDecimal.valueOf(2600), Per.MONTH),
                job.regulatedProfession());
    }

    private static ApplicationForm with(ApplicationForm form, JobContract job, Circumstances more) {
        return new ApplicationForm(
                form.request(), form.previousReference(), form.worker(), form.permit(), form.employer(), job, more);
    }

    private static ApplicationForm abroad(ApplicationForm form, JobContract job, Circumstances more) {
        return new ApplicationForm(
                form.request(), form.previousReference(), form.worker(), null, form.employer(), job, more);
    }
}
