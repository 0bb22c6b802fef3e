package fr.workinfrance.standalone.stories.people;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A made-up worker with facts of their own, from {@code stories/workers.csv}: enough to fill the form with. */
public record Worker(Identity identity, Country nationality, String permit, String issuedBy, String job, Firm firm) {

    private static final PeopleTable ALL = new PeopleTable("/stories/workers.csv");
    private static final Departement PARIS = Departement.of("75");

    public static Worker called(String key) {
        var line = ALL.line(key);
        var identity = new Identity(
                Civility.valueOf(line.get(1)),
                line.get(2),
                line.get(3),
                LocalDate.parse(line.get(5)),
                line.get(6),
                key + "@example.org",
                line.get(8),
                "Paris",
                line.get(7));
        return new Worker(
                identity, Country.of(line.get(4)), line.get(9), line.get(12), line.get(10), Firm.called(line.get(11)));
    }

    public static Stream<Worker> all() {
        return ALL.all().stream().map(Worker::called);
    }

    /** The same person, at another employer. */
    public Worker at(Firm other, String otherJob) {
        return new Worker(identity, nationality, permit, issuedBy, otherJob, other);
    }

    /** Fills the form for a fixed-term job of ten months that breaks no rule. */
    public ApplicationForm form(DossierId dossier, LocalDate startsOn, LocalDate permitExpiresOn) {
        var subject = Subjects.worker(dossier);
        return new ApplicationForm(
                RequestKind.FIRST,
                null,
                new fr.workinfrance.domain.application.Worker(Personal.of(subject, identity), nationality),
                new StayPermit(Personal.of(subject, permit), permitExpiresOn, PARIS, Personal.of(subject, issuedBy)),
                firm.hiring(dossier),
                new JobContract(
                        job,
                        firm.workplace(dossier),
                        ContractType.FIXED_TERM,
                        startsOn,
                        startsOn.plusMonths(10).minusDays(1),
                        new Amount(BigDecimal.valueOf(28), Per.WEEK),
                        new Amount(BigDecimal.valueOf(1750), Per.MONTH),
                        false));
    }
}
