package fr.workinfrance.command.attestation;

import fr.workinfrance.command.attestation.AttestationClaim.Capacity;
import fr.workinfrance.command.attestation.AttestationClaim.EmployedBy;
import fr.workinfrance.command.attestation.AttestationClaim.Filed;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Claims drawn at random: accents, long names, names of one letter or of none in Latin letters, the earliest and latest dates;
 * employers, jobs and conditions that are long, empty, in other scripts or of a form that somebody means harm with.
 */
final class DrawnClaims {

    /** What ends a field of a 2D-Doc, what pages and programs take for orders, and what turns or hides the text around it. */
    private static final String HOSTILE =
            "\u001d\u001e\u001f<GS><script>alert(1)</script> %PDF-1.7 ') Tj ET \u202egro.live\u202c\u200b\ufeff\u0000 \ud83d\ude00 &amp; A\u0301\n\t\\";

    private static final List<String> NAMES = List.of(
            "Li",
            "O",
            "Diallo",
            "D’Aubigné–Nguyễn",
            "Þorvaldsdóttir",
            "Łukasiewicz-Brzęczyszczykiewicz",
            "Wolfeschlegelsteinhausenbergerdorff de la Tour d’Auvergne",
            "محمد",
            "İpekçioğlu Çağrı Straße",
            "de São Tomé e Príncipe Guimarães Rosa Œdipe");

    private static final List<LocalDate> BIRTHS = List.of(
            LocalDate.of(1880, 2, 29),
            LocalDate.of(1901, 1, 1),
            LocalDate.of(1996, 2, 29),
            LocalDate.of(2010, 12, 31),
            LocalDate.of(1969, 12, 31));

    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2018, 10, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2178, 6, 4),
            // Why: its end is beyond the last day that a 2D-Doc can count to.
            LocalDate.of(2499, 12, 31));

    private static final List<String> EMPLOYERS = List.of(
            "Brasserie de l’Œuvre",
            "",
            "K",
            "SOCIÉTÉ D’ÉTUDES ET D’INGÉNIERIE « ŒUVRE & FILS » — ÎLE-DE-FRANCE, NORMANDIE ET OUTRE-MER (S.A.R.L.) "
                    .repeat(2),
            "Παπαδόπουλος 株式会社 محمد",
            HOSTILE);

    private static final List<String> JOBS = List.of(
            "Ingénieur·e d’études",
            "",
            "Z",
            "Chargé(e) de l’accueil, de la plonge et du nettoyage des œuvres d’art contemporain ".repeat(12),
            "مهندس 工程师",
            HOSTILE);

    private static final List<List<String>> CONDITIONS = List.of(
            List.of(),
            List.of(""),
            List.of("L’emploi ne peut excéder 964 heures par an."),
            List.of(
                    "Produire chaque trimestre un certificat de scolarité. ".repeat(40),
                    "Être déclaré à l’Urssaf.",
                    HOSTILE),
            Collections.nCopies(30, "Ne travailler que le dimanche et les jours fériés – sauf à Noël."));

    static AttestationClaim next(Random random) {
        var model = Claims.claim(
                one(NAMES, random),
                one(NAMES, random),
                one(JOBS, random),
                one(CONDITIONS, random),
                Claims.plain().signedBy());
        var worker = model.worker();
        var from = one(STARTS, random);
        return new AttestationClaim(
                AttestationCode.fromRandom(random.nextLong()),
                random.nextInt(1_000_000),
                new Filed(
                        from.minusDays(20),
                        one(NAMES, random),
                        one(NAMES, random),
                        one(List.of(Capacity.values()), random)),
                model.decidedAt(),
                new AuthorisedPeriod(from, from.plusMonths(12)),
                new Identity(
                        worker.civility(),
                        worker.lastName(),
                        worker.firstName(),
                        one(BIRTHS, random),
                        one(NAMES, random),
                        worker.email(),
                        worker.phone(),
                        worker.commune(),
                        worker.postalCode()),
                model.nationality(),
                new EmployedBy(one(EMPLOYERS, random), model.employer().siret()),
                model.contract(),
                model.declared(),
                model.conditions(),
                model.law(),
                model.authority(),
                model.signedBy());
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private DrawnClaims() {}
}
