package fr.workinfrance.standalone.stories;

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
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A made-up student: enough to fill the form with. The words about them are in {@code stories.properties}. */
record Worker(Civility civility, String name, String country) {

    /** Fills the form for a fixed-term job of ten months that breaks no rule. */
    ApplicationForm form(DossierId dossier, LocalDate startsOn, LocalDate permitExpiresOn) {
        var identity = new Identity(
                civility,
                word("last-name"),
                word("first-name"),
                LocalDate.of(1999, 2, 28),
                "Dakar",
                name + "@example.org",
                "0601020304",
                "Paris",
                "75010");
        var representative = new Representative("Martin", "Luc", "luc.martin@example.org", "0102030405");
        return new ApplicationForm(
                RequestKind.FIRST,
                null,
                new fr.workinfrance.domain.application.Worker(
                        Personal.of(Subjects.worker(dossier), identity), Country.of(country)),
                new StayPermit(
                        Personal.of(Subjects.worker(dossier), "7503123456"),
                        permitExpiresOn,
                        Departement.of("75"),
                        Personal.of(Subjects.worker(dossier), Words.of("permit-office"))),
                new Employer(
                        word("employer"),
                        Siret.of("73282932000074"),
                        null,
                        Personal.of(Subjects.representative(dossier), representative)),
                new JobContract(
                        word("job"),
                        Workplace.at(Subjects.representative(dossier), Words.of("workplace")),
                        ContractType.FIXED_TERM,
                        startsOn,
                        startsOn.plusMonths(10).minusDays(1),
                        new Amount(BigDecimal.valueOf(28), Per.WEEK),
                        new Amount(BigDecimal.valueOf(1750), Per.MONTH),
                        false));
    }

    private String word(String about) {
        return Words.of(name + "." + about);
    }
}
