package fr.workinfrance.query;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.*;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the applicant of a {@link Past} answered. */
final class PastForm {

    static ApplicationForm of(DossierId id) {
        return new ApplicationForm(
                RequestKind.FIRST,
                null,
                new Worker(
                        Personal.of(
                                Subjects.worker(id),
                                new Identity(
                                        Civility.MADAME,
                                        "Diallo",
                                        "Awa",
                                        LocalDate.of(2001, 5, 4),
                                        "Dakar",
                                        "awa@example.org",
                                        "+33601020304",
                                        "Paris",
                                        "75010")),
                        Country.of("SN")),
                new StayPermit(
                        Personal.of(Subjects.worker(id), "PERMIT-7788"),
                        LocalDate.of(2027, 6, 30),
                        Departement.of("75"),
                        Personal.of(Subjects.worker(id), "Préfecture de police")),
                new Employer(
                        "Librairie des Deux Rives",
                        Siret.of("73282932000074"),
                        null,
                        Personal.of(
                                Subjects.representative(id),
                                new Representative("Leroy", "Martin", "m.leroy@example.org", "+33140506070"))),
                new JobContract(
                        "Libraire",
                        Workplace.at(Subjects.representative(id), "12 quai Voltaire, Paris"),
                        ContractType.FIXED_TERM,
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 12, 31),
                        new Amount(new BigDecimal("35"), Per.WEEK),
                        new Amount(new BigDecimal("2500"), Per.MONTH),
                        false));
    }

    private PastForm() {}
}
