package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.wire.WireJson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A dossier that was granted, and is to get its attestation: another one each time, of the same person. */
final class ApprovedDossier {

    /** The next one. */
    static ToIssue drawn(PersonKeysInMemory persons) {
        return drawn(persons, new DossierId(UUID.randomUUID()));
    }

    /** The one of that number. */
    static ToIssue drawn(PersonKeysInMemory persons, DossierId id) {
        var claim = Claims.plain();
        var worker = Subjects.worker(id);
        var form = new ApplicationForm(
                RequestKind.FIRST,
                null,
                new Worker(sealed(persons, worker, claim.worker()), claim.nationality()),
                new StayPermit(
                        sealed(persons, worker, "7503123456"),
                        LocalDate.of(2019, 9, 30),
                        Departement.of("75"),
                        sealed(persons, worker, "Paris")),
                new Employer(
                        claim.employer().name(),
                        claim.employer().siret(),
                        null,
                        sealed(
                                persons,
                                Subjects.representative(id),
                                new Representative("B", "A", "a@b.fr", "+33100000000"))),
                new JobContract(
                        claim.contract().job(),
                        new Workplace(
                                sealed(
                                        persons,
                                        Subjects.representative(id),
                                        claim.contract().workplace()),
                                Departement.of("75")),
                        claim.contract().type(),
                        claim.period().from(),
                        claim.period().until(),
                        claim.contract().hours(),
                        claim.contract().grossPay(),
                        false));
        var signatory = new Signatory(
                sealed(persons, Subjects.holder(new AccountId("claire")), "Claire Martin"), "Cheffe du service");
        return new ToIssue(
                id,
                7,
                ProcedureId.of("STUDENT_JOB@2016-11-01"),
                form,
                AgencyId.of("DIRECCTE-75"),
                LocalDate.of(2018, 9, 3),
                new Approval(Claims.DECIDED, claim.period(), List.of(), signatory, null),
                null,
                null,
                null,
                0);
    }

    @SuppressWarnings("unchecked")
    static <T> Personal<T> sealed(PersonKeysInMemory persons, SubjectId subject, T value) {
        var json = WireJson.bytes(value);
        return new Personal.Sealed<>(
                subject, (Class<T>) value.getClass(), new PersonalSeals(persons).seal(subject, json));
    }

    private ApprovedDossier() {}
}
