package fr.workinfrance.command.attestation;

import fr.workinfrance.command.attestation.AttestationClaim.Authority;
import fr.workinfrance.command.attestation.AttestationClaim.Capacity;
import fr.workinfrance.command.attestation.AttestationClaim.Declared;
import fr.workinfrance.command.attestation.AttestationClaim.EmployedBy;
import fr.workinfrance.command.attestation.AttestationClaim.Filed;
import fr.workinfrance.command.attestation.AttestationClaim.Job;
import fr.workinfrance.command.attestation.AttestationClaim.LegalBasis;
import fr.workinfrance.command.attestation.AttestationClaim.NameErased;
import fr.workinfrance.command.attestation.AttestationClaim.Signature;
import fr.workinfrance.command.attestation.AttestationClaim.SignedBy;
import fr.workinfrance.command.attestation.AttestationClaim.SignedElsewhere;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.SymbolText;
import fr.workinfrance.domain.symbol.TwoDDoc;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Claims for tests: one that is plain, and one that strains the page. */
public final class Claims {

    public static final Instant DECIDED = Instant.parse("2018-09-17T13:05:00Z");

    /** Another day than that of the decision. */
    public static final LocalDate SIGNED_ON = LocalDate.of(2018, 9, 18);

    public static AttestationClaim plain() {
        return claim("Awa", "Diallo", "Serveuse", List.of(), new SignedBy("Claire Martin", "Cheffe du service"));
    }

    public static AttestationClaim straining() {
        return claim(
                "Ngọc-Hân Élodie Łucja Маша",
                "D’Aubigné–Nguyễn Þorvaldsdóttir ".repeat(3) + "محمد",
                "Ingénieure d’études — systèmes embarqués & œuvres cinématographiques, ".repeat(3),
                List.of(
                        "L’emploi ne peut excéder 964 heures par an.",
                        "Produire chaque trimestre un certificat de scolarité. ".repeat(8)),
                new NameErased("Cheffe du service"));
    }

    /** Of a decision taken in another system. */
    public static AttestationClaim transcribed() {
        return claim("Awa", "Diallo", "Serveuse", List.of(), new SignedElsewhere("demarches-simplifiees/v1", "44950"));
    }

    /** Of which the parties declared another workplace, as long as they may say it, and an earlier end. */
    static AttestationClaim declared() {
        var place = "Chantier de la tour Œdipe, ".repeat(8).substring(0, 200);
        return claim(
                "Awa",
                "Diallo",
                "Serveuse",
                List.of("L’emploi ne peut excéder 964 heures par an."),
                plain().signedBy(),
                new Declared(place, LocalDate.of(2019, 12, 31)));
    }

    static AttestationClaim claim(String first, String last, String job, List<String> conditions, Signature signedBy) {
        return claim(first, last, job, conditions, signedBy, Declared.NOTHING);
    }

    private static AttestationClaim claim(
            String first, String last, String job, List<String> conditions, Signature signedBy, Declared declared) {
        return new AttestationClaim(
                AttestationCode.fromRandom(0x0123_4567_89ab_cdefL),
                41,
                new Filed(LocalDate.of(2018, 9, 3), "Lefèvre", "Hélène", Capacity.LEGAL_REPRESENTATIVE),
                DECIDED,
                new AuthorisedPeriod(LocalDate.of(2018, 10, 1), LocalDate.of(2019, 9, 30)),
                new Identity(
                        Civility.MADAME,
                        last,
                        first,
                        LocalDate.of(1996, 2, 29),
                        "Conakry",
                        "awa@example.org",
                        "+33600000000",
                        "Paris",
                        "75011"),
                Country.of("GN"),
                new EmployedBy("Brasserie de l’Œuvre", Siret.of("73282932000074")),
                new Job(
                        job,
                        "12 rue de la République, 75011 Paris",
                        ContractType.FIXED_TERM,
                        new Amount(new BigDecimal("17.5"), Per.WEEK),
                        new Amount(new BigDecimal("1485.5"), Per.MONTH)),
                declared,
                conditions,
                new LegalBasis("Code du travail, R5221-3 14°, R5221-26", "Code du travail, R5221-15"),
                new Authority(
                        "DIRECCTE d’Île-de-France, unité départementale de Paris",
                        "35 rue de la Gare, 75144 Paris cedex 19"),
                signedBy);
    }

    /** Stands for a symbol where it does not matter: a long one, signed by nobody. */
    public static String symbol() {
        var day = LocalDate.of(2018, 9, 17);
        var text = new SymbolText(new SymbolHeader(SymbolWriter.UNLISTED, "0000", day, day));
        for (var field : List.of(SymbolField.LAST_NAME, SymbolField.BORN_IN, SymbolField.EMPLOYER_NAME))
            text.name(field, "Wolfeschlegelsteinhausenbergerdorff de la Tour");
        return text.address("HTTPS://WORK.EXAMPLE.FR/V/0123456789ABC").signed(new byte[TwoDDoc.SIGNATURE_BYTES]);
    }

    private Claims() {}
}
