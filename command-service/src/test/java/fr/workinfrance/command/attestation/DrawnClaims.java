package fr.workinfrance.command.attestation;

import fr.workinfrance.command.attestation.AttestationClaim.Capacity;
import fr.workinfrance.command.attestation.AttestationClaim.Filed;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Claims drawn at random: accents, long names, names of one letter or of none in Latin letters, the earliest and latest dates. */
final class DrawnClaims {

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

    static AttestationClaim next(Random random) {
        var model = Claims.claim(
                one(NAMES, random),
                one(NAMES, random),
                "Ingénieur·e d’études",
                List.of(),
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
                model.employer(),
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
