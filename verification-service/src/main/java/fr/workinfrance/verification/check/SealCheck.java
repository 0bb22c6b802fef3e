package fr.workinfrance.verification.check;

import fr.workinfrance.verification.added.AddedProofs;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NeverIssued;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the seal on a document that the register does not know says of where it comes from. */
final class SealCheck {

    private final Certificates certificates;
    private final Certificates receipts;

    /** @param receipts of the keys that seal receipts, which are no attestations */
    SealCheck(Certificates certificates, Certificates receipts) {
        this.certificates = certificates;
        this.receipts = receipts;
    }

    Verdict of(byte[] file) {
        if (!holds(file, "%PDF-", 0, 1024)) return new NotOurs(NotOurs.Why.NOT_A_PDF);
        var asReceipt = became(file, receipts);
        if (asReceipt.contains(BrokenOrWhole.WHOLE)) return new Verdict.OurReceipt();
        if (asReceipt.contains(BrokenOrWhole.REVOKED)) return new NotOurs(NotOurs.Why.REVOKED_RECEIPT_KEY);
        // Why both: what became of a receipt that was altered shows under the keys of receipts alone.
        var seals = Stream.concat(became(file, certificates).stream(), asReceipt.stream())
                .toList();
        for (var verdict : List.of(
                BrokenOrWhole.WHOLE,
                BrokenOrWhole.REVOKED,
                BrokenOrWhole.WITH_MORE_BEHIND,
                BrokenOrWhole.BROKEN,
                BrokenOrWhole.FOREIGN)) if (seals.contains(verdict)) return verdict.asVerdict();
        // Why after the seals: ours are never encrypted, and a word in a stranger's file proves nothing about it.
        boolean encrypted = holds(file, "/Encrypt", Math.max(0, file.length - 4096), 4096);
        return new NotOurs(encrypted ? NotOurs.Why.ENCRYPTED : NotOurs.Why.NOT_SEALED);
    }

    /** When the key that sealed this receipt was revoked; nothing where that is not what became of it. */
    Optional<Instant> receiptKeyRevokedAt(byte[] file) {
        return receipts.all().stream()
                .filter(key -> key.revokedAt() != null)
                .filter(key -> SealedRange.in(file).stream()
                        .anyMatch(range -> SealSignature.check(file, range, List.of(key))
                                == SealSignature.Finding.HOLDS_UNDER_A_REVOKED_KEY))
                .map(Certificates.Published::revokedAt)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The ends of the document as it was before proofs were added behind our seal; none when anything else was, or nothing. */
    List<Integer> beforeProofs(byte[] file) {
        return SealedRange.in(file).stream()
                .filter(range -> range.end() < file.length)
                .filter(range -> switch (SealSignature.check(file, range, certificates.all())) {
                    case HOLDS, HOLDS_UNDER_A_REVOKED_KEY -> true;
                    case BROKEN, NOT_BY_US -> false;
                })
                .map(range -> AddedProofs.ends(file, range.end()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenOrWhole> became(byte[] file, Certificates keys) {
        var ours = keys.all();
        return SealedRange.in(file).stream()
                .map(range -> BrokenOrWhole.of(file, range, ours))
                .toList();
    }

    private static boolean holds(byte[] file, String word, int from, int length) {
        return new String(file, from, Math.min(length, file.length - from), StandardCharsets.ISO_8859_1).contains(word);
    }

    /** What became of one seal. */
    private enum BrokenOrWhole {
        WHOLE,
        REVOKED,
        WITH_MORE_BEHIND,
        BROKEN,
        FOREIGN;

        static BrokenOrWhole of(byte[] file, SealedRange range, List<Certificates.Published> ours) {
            return switch (SealSignature.check(file, range, ours)) {
                case HOLDS -> isAllCovered(file, range) ? WHOLE : WITH_MORE_BEHIND;
                case HOLDS_UNDER_A_REVOKED_KEY -> REVOKED;
                case BROKEN -> BROKEN;
                case NOT_BY_US -> FOREIGN;
            };
        }

        /** Whether nothing stands behind it but proofs of it, which no seal can cover: they are of the seal. */
        private static boolean isAllCovered(byte[] file, SealedRange range) {
            return range.end() == file.length
                    || !AddedProofs.ends(file, range.end()).isEmpty();
        }

        Verdict asVerdict() {
            return switch (this) {
                case WHOLE -> new NeverIssued();
                case REVOKED -> new NotOurs(NotOurs.Why.REVOKED_KEY);
                case WITH_MORE_BEHIND -> new Altered(Altered.How.ADDED_TO);
                case BROKEN -> new Altered(Altered.How.CHANGED);
                case FOREIGN -> new NotOurs(NotOurs.Why.FOREIGN_SEAL);
            };
        }
    }
}
