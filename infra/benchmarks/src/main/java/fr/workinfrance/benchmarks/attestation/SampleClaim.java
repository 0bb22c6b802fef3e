package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.command.attestation.AttestationClaim.Authority;
import fr.workinfrance.command.attestation.AttestationClaim.Capacity;
import fr.workinfrance.command.attestation.AttestationClaim.Declared;
import fr.workinfrance.command.attestation.AttestationClaim.EmployedBy;
import fr.workinfrance.command.attestation.AttestationClaim.Filed;
import fr.workinfrance.command.attestation.AttestationClaim.Job;
import fr.workinfrance.command.attestation.AttestationClaim.LegalBasis;
import fr.workinfrance.command.attestation.AttestationClaim.SignedBy;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An attestation of usual length, of nobody. */
final class SampleClaim {

    static final LocalDate SIGNED_ON = LocalDate.of(2018, 9, 17);

    static AttestationClaim of(int number) {
        return new AttestationClaim(
                AttestationCode.fromRandom(number),
                number,
                new Filed(LocalDate.of(2018, 9, 3), "Lefèvre", "Hélène", Capacity.LEGAL_REPRESENTATIVE),
                Instant.parse("2018-09-17T13:05:00Z"),
                new AuthorisedPeriod(LocalDate.of(2018, 10, 1), LocalDate.of(2019, 9, 30)),
                new Identity(
                        Civility.MADAME,
                        "Diallo",
                        "Awa",
                        LocalDate.of(1996, 2, 29),
                        "Conakry",
                        "awa@example.org",
                        "+33600000000",
                        "Paris",
                        "75011"),
                Country.of("GN"),
                new EmployedBy("Brasserie de l’Œuvre", Siret.of("73282932000074")),
                new Job(
                        "Serveuse",
                        "12 rue de la République, 75011 Paris",
                        ContractType.FIXED_TERM,
                        new Amount(new BigDecimal("17.5"), Per.WEEK),
                        new Amount(new BigDecimal("1485.5"), Per.MONTH)),
                Declared.NOTHING,
                List.of("L’emploi ne peut excéder 964 heures par an."),
                new LegalBasis("Code du travail, R5221-3 14°, R5221-26", "Code du travail, R5221-15"),
                new Authority(
                        "DIRECCTE d’Île-de-France, unité départementale de Paris",
                        "35 rue de la Gare, 75144 Paris cedex 19"),
                new SignedBy("Claire Martin", "Cheffe du service"));
    }

    private SampleClaim() {}
}
