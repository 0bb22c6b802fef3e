package fr.workinfrance.verification.check;

import fr.workinfrance.verification.added.AddedProofs;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NeverIssued;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the seal on a document that the register does not know says of where it comes from. */
final class SealCheck {

    /** What is said of a document that bears a seal of ours, the first that applies. */
    private static final List<BrokenOrWhole> OF_OURS =
            List.of(BrokenOrWhole.WHOLE, BrokenOrWhole.REVOKED, BrokenOrWhole.WITH_MORE_BEHIND, BrokenOrWhole.BROKEN);

    /**
     * What says that a password is asked for: among the last lines, or the first ones of a file made for slow networks (ISO 32000-1,
     * 7.6 and F.3.4).
     */
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST_GAP = 16;

    private final Certificates certificates;
    private final Certificates receipts;

    /** @param receipts of the keys that seal receipts, which are no attestations */
    SealCheck(Certificates certificates, Certificates receipts) {
        this.certificates = certificates;
        this.receipts = receipts;
    }

    /** Looks at the seals on a document, each once. */
    Seals on(byte[] file) {
        var sets = List.of(certificates.all(), receipts.all());
        var asAttestation = new ArrayList<Judged>();
        var asReceipt = new ArrayList<Judged>();
        for (var range : SealedRange.in(file)) {
            var findings = SealSignature.check(file, range, sets);
            asAttestation.add(Judged.of(file, range, findings.getFirst()));
            asReceipt.add(Judged.of(file, range, findings.getLast()));
        }
        return new Seals(file, asAttestation, asReceipt);
    }

    /** The seals that were found on a document, judged by the keys of attestations and by those of receipts. */
    final class Seals {
        private final byte[] file;
        private final List<Judged> asAttestation;
        private final List<Judged> asReceipt;

        private Seals(byte[] file, List<Judged> asAttestation, List<Judged> asReceipt) {
            this.file = file;
            this.asAttestation = asAttestation;
            this.asReceipt = asReceipt;
        }

        /** The ends of the document as it was before proofs were added behind our seal; none when anything else was, or nothing. */
        List<Integer> beforeProofs() {
            return asAttestation.stream()
                    .map(Judged::ends)
                    .flatMap(List::stream)
                    .toList();
        }

        /** Of a document that the register does not know. */
        Verdict verdict() {
            if (!holds(file, "%PDF-", 0, 1024)) return new NotOurs(NotOurs.Why.NOT_A_PDF);
            var receipt = became(asReceipt);
            if (receipt.contains(BrokenOrWhole.WHOLE)) return new Verdict.OurReceipt();
            if (receipt.contains(BrokenOrWhole.REVOKED)) return new NotOurs(NotOurs.Why.REVOKED_RECEIPT_KEY);
            // Why both: what became of a receipt that was altered shows under the keys of receipts alone.
            var seals = Stream.concat(became(asAttestation).stream(), receipt.stream())
                    .toList();
            for (var verdict : OF_OURS) if (seals.contains(verdict)) return verdict.asVerdict();
            // Why after our seals: a word in a file proves nothing against them. Why before a stranger's: whoever puts
            // a genuine
            // document behind a password has it written anew, and where its seal says it is something else stands then.
            if (asksForAPassword(file)) return new NotOurs(NotOurs.Why.ENCRYPTED);
            // Why before a stranger's: a seal of ours that covers nothing any more says what became of the rest.
            var ours = Stream.of(certificates, receipts)
                    .flatMap(keys -> keys.all().stream())
                    .toList();
            if (CarriedSeal.isOfOurs(file, ours)) return BrokenOrWhole.BROKEN.asVerdict();
            if (seals.contains(BrokenOrWhole.FOREIGN)) return BrokenOrWhole.FOREIGN.asVerdict();
            return new NotOurs(isWhole(file) ? NotOurs.Why.NOT_SEALED : NotOurs.Why.NOT_A_PDF);
        }
    }

    /** When the key that sealed this receipt was revoked; nothing where that is not what became of it. */
    Optional<Instant> receiptKeyRevokedAt(byte[] file) {
        var revoked =
                receipts.all().stream().filter(key -> key.revokedAt() != null).toList();
        var each = revoked.stream().map(List::of).toList();
        var findings = SealedRange.in(file).stream()
                .map(range -> SealSignature.check(file, range, each))
                .toList();
        return IntStream.range(0, revoked.size())
                .filter(i -> findings.stream()
                        .anyMatch(seal -> seal.get(i) == SealSignature.Finding.HOLDS_UNDER_A_REVOKED_KEY))
                .mapToObj(i -> revoked.get(i).revokedAt())
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** Where the seal of ours ends that is whole, whatever it is of. */
    Optional<Integer> wholeUntil(byte[] file) {
        var found = on(file);
        return Stream.concat(found.asAttestation.stream(), found.asReceipt.stream())
                .filter(seal -> seal.became() == BrokenOrWhole.WHOLE)
                .map(Judged::end)
                .findFirst();
    }

    private static List<BrokenOrWhole> became(List<Judged> seals) {
        return seals.stream().map(Judged::became).toList();
    }

    /** Not the word alone, which may stand in any text, but what it names in a trailer: a dictionary or where one is. */
    private static boolean asksForAPassword(byte[] file) {
        for (int at = SealedRange.last(ENCRYPT, file, file.length); at >= 0; at = SealedRange.last(ENCRYPT, file, at))
            if (named(file, at + ENCRYPT.length)) return true;
        return false;
    }

    private static boolean named(byte[] file, int from) {
        int at = from;
        while (at < file.length && at < from + LONGEST_GAP && Character.isWhitespace(file[at])) at++;
        if (at >= file.length) return false;
        return Character.isDigit(file[at]) || (at + 1 < file.length && file[at] == '<' && file[at + 1] == '<');
    }

    /** A PDF says where it ends (ISO 32000-1, 7.5.5), and readers look for that in its last kilobyte. */
    private static boolean isWhole(byte[] file) {
        int last = Math.max(0, file.length - 1024);
        return holds(file, "%%EOF", last, file.length - last);
    }

    private static boolean holds(byte[] file, String word, int from, int length) {
        return new String(file, from, Math.min(length, file.length - from), StandardCharsets.ISO_8859_1).contains(word);
    }

    /**
     * One seal.
     *
     * @param end of what it covers
     * @param ends of the document before each proof behind it; empty when there is none, or anything else
     */
    private record Judged(SealSignature.Finding finding, int end, boolean isLast, List<Integer> ends) {

        static Judged of(byte[] file, SealedRange range, SealSignature.Finding finding) {
            boolean isLast = range.end() == file.length;
            boolean holds = switch (finding) {
                case HOLDS, HOLDS_UNDER_A_REVOKED_KEY -> true;
                case BROKEN, NOT_BY_US -> false;
            };
            return new Judged(
                    finding, range.end(), isLast, holds && !isLast ? AddedProofs.ends(file, range.end()) : List.of());
        }

        BrokenOrWhole became() {
            return switch (finding) {
                // Why with proofs of it behind: no seal can cover them, and they are of the seal.
                case HOLDS -> isLast || !ends.isEmpty() ? BrokenOrWhole.WHOLE : BrokenOrWhole.WITH_MORE_BEHIND;
                case HOLDS_UNDER_A_REVOKED_KEY -> BrokenOrWhole.REVOKED;
                case BROKEN -> BrokenOrWhole.BROKEN;
                case NOT_BY_US -> BrokenOrWhole.FOREIGN;
            };
        }
    }

    /** What became of one seal. */
    private enum BrokenOrWhole {
        WHOLE,
        REVOKED,
        WITH_MORE_BEHIND,
        BROKEN,
        FOREIGN;

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
