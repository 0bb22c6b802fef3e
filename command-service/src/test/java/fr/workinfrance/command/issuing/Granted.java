package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dossiers that were granted, in clear. */
final class Granted {

    static final ProcedureId STUDENT_JOB = ProcedureId.of("STUDENT_JOB@2016-11-01");

    private static final DossierId ID = new DossierId(new UUID(0, 44950));

    /** Of a worker who is in France. */
    static ToIssue under(ProcedureId procedure) {
        return of(procedure, form("Brasserie de l’Œuvre", permit()), null, null);
    }

    static ToIssue abroad(ProcedureId procedure) {
        return of(procedure, form("Brasserie de l’Œuvre", null), null, null);
    }

    /** @param tradesUnder empty for a person's own name */
    static ToIssue by(String tradesUnder) {
        return of(STUDENT_JOB, form(tradesUnder, permit()), null, null);
    }

    static ToIssue elsewhere() {
        var source = new ImportSource("demarches-simplifiees/v1", "44950");
        return of(STUDENT_JOB, form("Brasserie de l’Œuvre", permit()), source, null);
    }

    /** Of which something was declared since: another workplace, and ends that came earlier each time. */
    static ToIssue declaring(@Nullable String workplace, LocalDate... ends) {
        var first = under(STUDENT_JOB);
        var approval = first.approval();
        for (var end : ends)
            approval = approval.until(new AuthorisedPeriod(approval.period().from(), end));
        return new ToIssue(
                ID,
                first.sequence(),
                first.procedure(),
                first.form(),
                first.inCharge(),
                first.filedOn(),
                approval,
                null,
                null,
                workplace == null ? null : Personal.of(Subjects.representative(ID), workplace),
                1);
    }

    static ToIssue again(AttestationCode code) {
        var replaced = new ToIssue.Replaced(code, ReplacementReason.KEY_REVOKED);
        return of(STUDENT_JOB, form("Brasserie de l’Œuvre", permit()), null, replaced);
    }

    private static ToIssue of(
            ProcedureId procedure,
            ApplicationForm form,
            @Nullable ImportSource source,
            ToIssue.@Nullable Replaced replaced) {
        var signatory = new Signatory(Personal.of(Subjects.worker(ID), "Claire Martin"), "Cheffe du service");
        return new ToIssue(
                ID,
                7,
                procedure,
                form,
                AgencyId.of("DIRECCTE-75"),
                LocalDate.of(2018, 9, 3),
                new Approval(
                        Claims.DECIDED, Claims.plain().period(), List.of(), source == null ? signatory : null, null),
                source,
                replaced,
                null,
                0);
    }

    private static StayPermit permit() {
        var worker = Subjects.worker(ID);
        return new StayPermit(
                Personal.of(worker, "7503123456"),
                LocalDate.of(2019, 9, 30),
                Departement.of("75"),
                Personal.of(worker, "Paris"));
    }

    private static ApplicationForm form(String tradesUnder, @Nullable StayPermit permit) {
        var claim = Claims.plain();
        var representative = Subjects.representative(ID);
        var contract = claim.contract();
        return new ApplicationForm(
                RequestKind.FIRST,
                null,
                new Worker(Personal.of(Subjects.worker(ID), claim.worker()), claim.nationality()),
                permit,
                new Employer(
                        tradesUnder,
                        claim.employer().siret(),
                        null,
                        Personal.of(
                                representative,
                                new Representative("Lefèvre", "Hélène", "h@example.org", "+33100000000"))),
                new JobContract(
                        contract.job(),
                        Workplace.at(representative, contract.workplace()),
                        contract.type(),
                        claim.period().from(),
                        claim.period().until(),
                        contract.hours(),
                        contract.grossPay(),
                        false));
    }

    private Granted() {}
}
