package fr.workinfrance.verification.receipt;

import fr.workinfrance.domain.attestation.Validity.Ending;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.check.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A receipt of each answer that there is, of each way of asking, and of all that a share or a comparison can add. */
final class EveryAnswer {

    private static final int SOON = 10;

    /**
     * Who ended it and why, where the answer has it.
     *
     * @param days from the later of today and the day asked about to the end
     */
    private record End(@Nullable Ending how, @Nullable Ground why, int days) {

        static final End NONE = new End(null, null, 0);

        static End now(Ending how, Ground why) {
            return new End(how, why, -SOON);
        }

        static End later(Ending how, Ground why) {
            return new End(how, why, SOON);
        }
    }

    private static final List<End> LATER = List.of(
            End.NONE,
            End.later(Ending.WITHDRAWN, Ground.ILLEGALITY),
            End.later(Ending.WITHDRAWN, Ground.FRAUD),
            End.later(Ending.REPEALED, Ground.CONDITION_LOST),
            End.later(Ending.REPEALED, Ground.CONTRACT_CANCELLED));

    private final Instant now;
    private final LocalDate today;

    /** @param now when all of them were checked */
    EveryAnswer(Instant now) {
        this.now = now;
        this.today = ParisTime.dayOf(now);
    }

    Stream<Receipt> all() {
        return Stream.of(ofAttestations(), ofNoAttestation(), ofShares())
                .flatMap(receipts -> receipts)
                .flatMap(receipt ->
                        receipt.by() == Receipt.By.CODE && receipt.verdict().equals("VALID")
                                ? compared(receipt)
                                : Stream.of(receipt));
    }

    private Stream<Receipt> ofAttestations() {
        return Stream.of(Receipt.By.CODE, Receipt.By.DOCUMENT, Receipt.By.SYMBOL)
                .flatMap(by -> Stream.of(-1, 0, 1).flatMap(days -> ofAttestations(by, days)));
    }

    private Stream<Receipt> ofAttestations(Receipt.By by, int days) {
        var dated = Stream.of("VALID", "NOT_STARTED", "EXPIRED")
                .flatMap(verdict -> LATER.stream().map(end -> of(by, days, verdict, end)));
        var ended = Stream.of(
                of(by, days, "WITHDRAWN", End.now(Ending.WITHDRAWN, Ground.ILLEGALITY)),
                of(by, days, "WITHDRAWN", End.now(Ending.WITHDRAWN, Ground.FRAUD)),
                of(by, days, "REPEALED", End.now(Ending.REPEALED, Ground.CONDITION_LOST)),
                of(by, days, "REPEALED", End.now(Ending.REPEALED, Ground.CONTRACT_CANCELLED)),
                of(by, days * 2 * SOON, "REPEALED", End.now(Ending.REPEALED, Ground.CONDITION_LOST)),
                of(by, days * 2 * SOON, "REPEALED", End.now(Ending.REPEALED, Ground.CONTRACT_CANCELLED)));
        var replaced = Stream.of(Ground.KEY_REVOKED, Ground.ALGORITHM_RETIRED, Ground.CHANGE_DECLARED)
                .map(why -> of(by, days, "REPLACED", new End(null, why, 0)));
        return Stream.of(dated, ended, replaced).flatMap(receipts -> receipts);
    }

    private Stream<Receipt> ofNoAttestation() {
        var documents = Stream.of(
                        Verdict.NotOurs.Why.NOT_A_PDF,
                        Verdict.NotOurs.Why.NOT_SEALED,
                        Verdict.NotOurs.Why.FOREIGN_SEAL,
                        Verdict.NotOurs.Why.ENCRYPTED,
                        Verdict.NotOurs.Why.REVOKED_KEY,
                        Verdict.NotOurs.Why.REVOKED_RECEIPT_KEY)
                .map(why -> bare(Receipt.By.DOCUMENT, "NOT_OURS", why.name()));
        var symbols = Stream.of(
                        Verdict.NotOurs.Why.NOT_A_SYMBOL,
                        Verdict.NotOurs.Why.NO_SYMBOL,
                        Verdict.NotOurs.Why.UNKNOWN_CERTIFICATE,
                        Verdict.NotOurs.Why.REVOKED_KEY)
                .map(why -> bare(Receipt.By.SYMBOL, "NOT_OURS", why.name()));
        return Stream.of(
                        documents,
                        symbols,
                        Stream.of(
                                bare(Receipt.By.DOCUMENT, "ALTERED", "CHANGED"),
                                bare(Receipt.By.DOCUMENT, "ALTERED", "ADDED_TO"),
                                bare(Receipt.By.SYMBOL, "ALTERED", "SYMBOL"),
                                bare(Receipt.By.DOCUMENT, "NEVER_ISSUED", null),
                                bare(Receipt.By.CODE, "UNKNOWN", null),
                                bare(Receipt.By.SHARE, "UNKNOWN", null)))
                .flatMap(receipts -> receipts);
    }

    private Stream<Receipt> ofShares() {
        var valid = of(Receipt.By.SHARE, 0, "VALID", End.NONE);
        var purposes = Stream.of(SharePurpose.values()).map(purpose -> shared(valid, purpose, null));
        var seen = Stream.of(
                        new Disclosed("Œuvre & Cie", null, null, null, null, null),
                        new Disclosed(null, "Géomètre", null, null, null, null),
                        new Disclosed(null, null, "Ærø – Łódź SARL", "73282932000074", null, null),
                        new Disclosed("a", "b", "c", "73282932000074", "D’ÂGE", "Ngọc Thanh"))
                .map(disclosed -> shared(valid, SharePurpose.HOUSING, disclosed));
        var others = Stream.of(
                        of(Receipt.By.SHARE, 0, "NOT_STARTED", End.NONE),
                        of(Receipt.By.SHARE, 0, "EXPIRED", End.NONE),
                        of(Receipt.By.SHARE, 0, "WITHDRAWN", End.now(Ending.WITHDRAWN, Ground.FRAUD)),
                        of(Receipt.By.SHARE, 0, "REPEALED", End.now(Ending.REPEALED, Ground.CONDITION_LOST)))
                .map(receipt -> shared(receipt, SharePurpose.HIRING, null));
        return Stream.of(purposes, seen, others).flatMap(receipts -> receipts);
    }

    private static Stream<Receipt> compared(Receipt receipt) {
        return Stream.concat(
                Stream.of(receipt),
                Stream.of(HolderCheck.Finding.values())
                        .map(found -> receipt.compared(found, null).called("Dossier 7 – Œuvre")));
    }

    /** @param days from today to the day asked about */
    private Receipt of(Receipt.By by, int days, String verdict, End end) {
        var day = today.plusDays(days);
        var latest = day.isAfter(today) ? day : today;
        var endedOn =
                end.how() == null ? null : end.days() > 0 ? latest.plusDays(end.days()) : day.plusDays(end.days());
        return new Receipt(
                now,
                by,
                "0123-4567-89AB-C",
                by == Receipt.By.DOCUMENT || by == Receipt.By.SYMBOL ? "0".repeat(64) : null,
                day,
                verdict,
                null,
                verdict.equals("NOT_STARTED") ? day.plusDays(1) : day.minusDays(100),
                verdict.equals("EXPIRED") ? day.minusDays(1) : day.plusDays(100),
                endedOn,
                end.how(),
                end.why(),
                verdict.equals("REPLACED") ? "CBA9-8765-4321-0" : null,
                null,
                null,
                null);
    }

    private Receipt bare(Receipt.By by, String verdict, @Nullable String reason) {
        return new Receipt(
                now,
                by,
                by == Receipt.By.CODE || by == Receipt.By.SHARE ? "zzz" : null,
                by == Receipt.By.CODE || by == Receipt.By.SHARE ? null : "0".repeat(64),
                today,
                verdict,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Receipt shared(Receipt given, SharePurpose purpose, @Nullable Disclosed seen) {
        return new Receipt(
                given.checkedAt(),
                given.by(),
                given.code(),
                null,
                given.day(),
                given.verdict(),
                null,
                given.validFrom(),
                given.validUntil(),
                given.endedOn(),
                given.ending(),
                given.ground(),
                null,
                null,
                new Receipt.Share(purpose, today.plusDays(SOON), seen),
                null);
    }
}
