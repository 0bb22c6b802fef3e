package fr.workinfrance.domain.examination;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.statute.StatuteBook;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For each rule a dossier in which it finds something, so that no rule is left without its sentence, its fields and its facts. */
public final class EveryRule {

    private static final LocalDate BEFORE_THE_DECREE = LocalDate.of(2021, 3, 31);
    private static final LocalDate SINCE_THE_DECREE = LocalDate.of(2021, 4, 1);
    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    /** What the rule finds in a dossier that is made for it, in the version since April 2021 where there are two. */
    public static Finding found(Rule rule) {
        return only(rule, dossier(rule));
    }

    /** What a criterion finds that was another one until March 2021. */
    public static Finding foundBefore(Rule rule) {
        return only(rule, before(dossier(rule)));
    }

    private static Finding only(Rule rule, Examined dossier) {
        return dossier.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " finds nothing"));
    }

    private static Examined dossier(Rule rule) {
        return switch (rule) {
            case NOT_COMPETENT -> heldBy("DIRECCTE-69");
            case NATIONALITY_OUT_OF_SCOPE -> with(Examined.nationality("FR"));
            case JOB_SEEKER_ELSEWHERE -> under(Name.EMPLOYEE, Given.form().in(stay(StayStatus.JOB_SEEKER, null, null)));
            case ARTIST_EXEMPT -> under(Name.ARTIST, work(LocalDate.of(2026, 6, 30), "35/WEEK", "1900/MONTH"));
            case FIRST_YEAR_OF_STAY ->
                under(
                        Name.APPRENTICESHIP,
                        Examined.withContract(Examined.contract(ContractType.APPRENTICESHIP, "1900/MONTH"))
                                .in(stay(null, LocalDate.of(2025, 9, 1), false)));
            case PERMIT_EXPIRED -> with(Examined.permit("2026-03-31"));
            case ENDS_WITH_PERMIT -> with(Examined.permit("2026-10-31"));
            case ENDS_TOO_LATE -> authorising(with(Examined.permit("2026-10-31")), START);
            case STARTS_BEFORE_CONTRACT -> authorising(with(Given.form()), LocalDate.of(2026, 3, 31));
            case PAY_UNDER_MINIMUM -> with(work(END, "35/WEEK", "1485/MONTH"));
            case REDUCED_PAY_TO_CHECK ->
                with(Examined.withContract(Examined.contract(ContractType.APPRENTICESHIP, "1000/MONTH")));
            case HOURS_OVER_LEGAL -> with(work(END, "39/WEEK", "3000/MONTH"));
            case WITHIN_STUDENT_ALLOWANCE -> with(work(END, "15/WEEK", "1900/MONTH"));
            case OVER_HALF_TIME ->
                under(
                        Name.ALGERIAN_STUDENT,
                        Examined.withContractOf(
                                Examined.nationality("DZ"),
                                Examined.contract(LocalDate.of(2027, 3, 31), "17/WEEK", "30/HOUR")));
            case ANOTHER_EMPLOYER -> with(renewal().in(formerly("35600000000048")));
            case CHANGED_SINCE -> knowing("Serveuse");
            case NOTICE_ENOUGH -> knowing("Vendeuse");
            case LABOUR_MARKET, EMPLOYER_COMPLIANCE ->
                under(Name.EMPLOYEE, Given.form().in(job(false)));
            case QUALIFICATION_TO_WEIGH, PAY_TO_COMPARE -> before(under(Name.EMPLOYEE, Given.form()));
            case DECLARATIONS_TO_WEIGH, CONVICTIONS_TO_WEIGH ->
                under(Name.EMPLOYEE, Given.form().in(job(true)));
            case OFII_TAX -> under(Name.INTRODUCTION, work(null, "35/WEEK", "1900/MONTH"));
            case SIRET_KEY_WRONG -> with(Examined.withEmployer(Given.employer("52222222222222")));
            case SIREN_KEY_WRONG -> with(Examined.withEmployer(ofCompany("732829321")));
            case SIREN_MISMATCH -> with(Examined.withEmployer(ofCompany("528783921")));
            case EMPLOYER_MUST_CHECK_PERMIT -> with(Given.form());
            case MANDATE_MISSING -> filedBy(ApplicantRole.WORKER);
            case PIECE_MISSING -> joining(Set.of(PieceKind.PASSPORT, PieceKind.OTHER));
            case PROFESSION_PROOF_MISSING -> with(Examined.withContract(regulated()));
            case RENEWAL_PROOF_MISSING, RENEWAL_REFERENCE_MISSING -> with(renewal());
            case PIECES_COUNTED -> with(Given.form());
            case DECIDED_IN_HASTE -> decidedAfter(21);
        };
    }

    private static Examined with(ApplicationForm form) {
        var dossier = new Examined();
        dossier.form = form;
        return dossier;
    }

    private static Examined under(Name procedure, ApplicationForm form) {
        var dossier = with(form);
        dossier.terms = StatuteBook.inForce(procedure, SINCE_THE_DECREE).terms();
        return dossier;
    }

    private static Examined before(Examined employee) {
        employee.terms = StatuteBook.inForce(Name.EMPLOYEE, BEFORE_THE_DECREE).terms();
        return employee;
    }

    private static Examined heldBy(String agency) {
        var dossier = new Examined();
        dossier.inCharge = AgencyId.of(agency);
        return dossier;
    }

    private static Examined filedBy(ApplicantRole role) {
        var dossier = new Examined();
        dossier.role = role;
        return dossier;
    }

    private static Examined joining(Set<PieceKind> pieces) {
        var dossier = new Examined();
        dossier.pieces = pieces;
        return dossier;
    }

    private static Examined authorising(Examined dossier, LocalDate from) {
        dossier.period = new AuthorisedPeriod(from, END);
        return dossier;
    }

    private static Examined decidedAfter(long minutes) {
        var dossier = authorising(new Examined(), START);
        dossier.now = Examined.FILED.plusSeconds(minutes * 60);
        return dossier;
    }

    /** A request that names an authorisation known here, for the same work but for the job. */
    private static Examined knowing(String job) {
        var dossier = new Examined();
        var same = AuthorisedWork.of(Given.form());
        dossier.former = new FormerAuthorisation(
                DossierId.of("00000000-0000-0000-0000-000000000002"),
                new AuthorisedPeriod(LocalDate.of(2026, 1, 1), END),
                new AuthorisedWork(same.siret(), job, same.type(), same.endsOn(), same.hours(), same.grossPay()));
        return dossier;
    }

    private static ApplicationForm work(@Nullable LocalDate end, String hours, String pay) {
        return Examined.withContract(Examined.contract(end, hours, pay));
    }

    private static ApplicationForm renewal() {
        var form = Given.form();
        return new ApplicationForm(
                RequestKind.RENEWAL, null, form.worker(), form.permit(), form.employer(), form.contract());
    }

    private static JobContract regulated() {
        var c = Given.contract();
        return new JobContract(
                c.job(), c.workplace(), c.type(), c.startsOn(), c.endsOn(), c.hours(), c.grossPay(), true);
    }

    private static Employer ofCompany(String siren) {
        var employer = Given.employer("73282932000074");
        return new Employer(employer.name(), employer.siret(), Siren.of(siren), employer.representative());
    }

    private static Circumstances stay(
            @Nullable StayStatus status, @Nullable LocalDate since, @Nullable Boolean master) {
        return new Circumstances(status, since, master, null, null, null, null, null);
    }

    private static Circumstances formerly(String siret) {
        return new Circumstances(null, null, null, Siret.of(siret), null, null, null, null);
    }

    private static Circumstances job(boolean complies) {
        return new Circumstances(null, null, null, null, null, false, null, complies);
    }

    private EveryRule() {}
}
