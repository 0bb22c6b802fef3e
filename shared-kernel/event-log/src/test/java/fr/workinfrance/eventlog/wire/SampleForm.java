package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.StayStatus;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A form with every field filled. */
final class SampleForm {

    static ApplicationForm of(DossierId dossier) {
        return new ApplicationForm(
                RequestKind.RENEWAL,
                worker(dossier, "2017/75/1234"),
                new Worker(
                        worker(
                                dossier,
                                new Identity(
                                        Civility.MADAME,
                                        "Diop",
                                        "Awa",
                                        LocalDate.of(1995, 4, 2),
                                        "Dakar",
                                        "awa@example.org",
                                        "0612345678",
                                        "Paris",
                                        "75013")),
                        Country.of("SN")),
                new StayPermit(
                        worker(dossier, "7503123456"),
                        LocalDate.of(2018, 5, 10),
                        Departement.of("75"),
                        worker(dossier, "Préfecture de police")),
                new Employer(
                        "Café des Arts",
                        Siret.of("35600000049837"),
                        Siren.of("356000000"),
                        Personal.of(
                                Subjects.representative(dossier),
                                new Representative("Martin", "Luc", "luc@example.org", "0145678901"))),
                new JobContract(
                        "serveuse",
                        Workplace.at(Subjects.representative(dossier), "12 rue des Arts, 75006 Paris"),
                        ContractType.FIXED_TERM,
                        LocalDate.of(2018, 3, 20),
                        LocalDate.of(2018, 8, 28),
                        new Amount(new BigDecimal("35"), Per.WEEK),
                        new Amount(new BigDecimal("1485.50"), Per.MONTH),
                        false),
                new Circumstances(
                        StayStatus.STUDENT,
                        LocalDate.of(2016, 9, 1),
                        true,
                        Siret.of("35600000049837"),
                        Departement.of("2A"),
                        false,
                        LocalDate.of(2018, 2, 1),
                        true));
    }

    private static <T> Personal<T> worker(DossierId dossier, T fact) {
        return Personal.of(Subjects.worker(dossier), fact);
    }

    private SampleForm() {}
}
