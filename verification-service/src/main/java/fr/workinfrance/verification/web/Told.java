package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.check.Registered;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.receipt.Answered;
import fr.workinfrance.verification.receipt.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is told to the outside; what does not apply is left out.
 *
 * @param reason how a document shows that it is not as issued
 * @param day the day the verdict is for, in Paris
 * @param endedOn first day on which a decision ended it, also when that is after the day asked about
 * @param ground why it ended, or else why another document took its place
 * @param replacedBy the code of the document that took its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        String verdict,
        @Nullable String reason,
        LocalDate day,
        @Nullable String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        Validity.@Nullable Ending ending,
        @Nullable Ground ground,
        @Nullable LocalDate replacedOn,
        @Nullable String replacedBy,
        @Nullable Instant issuedAt,
        @Nullable String keyId) {

    /**
     * The same in the language asked for.
     *
     * @param because why it ended, or else why another document took its place
     * @param advice what it means, and what to do
     * @param later what came after the day asked about: that it was withdrawn since, or ends before its time
     * @param receipt the answer to keep, sealed, where it was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InWords(
            @JsonUnwrapped Told told,
            String title,
            @Nullable String because,
            String advice,
            @Nullable String later,
            @Nullable String receipt) {}

    /** @param asked the day that is told where the verdict has none of its own */
    static Told of(Verdict verdict, LocalDate asked) {
        return switch (verdict) {
            case Verdict.OfAttestation known -> of(known.name(), known.day(), known.attestation());
            case Verdict.Altered altered -> bare(altered.name(), altered.how().name(), asked);
            case Verdict.NotOurs foreign -> bare(foreign.name(), foreign.why().name(), asked);
            case Verdict.Unknown _, Verdict.NeverIssued _, Verdict.TooLarge _, Verdict.OurReceipt _ ->
                bare(verdict.name(), null, asked);
        };
    }

    /** The same for whoever has only a share: without what would let them ask after it is over. */
    static Told ofShared(Verdict verdict, LocalDate today) {
        if (!(verdict instanceof Verdict.OfAttestation known)) return of(verdict, today);
        var validity = known.attestation().validity();
        return new Told(
                known.name(),
                null,
                known.day(),
                null,
                validity.from(),
                validity.until(),
                validity.endedOn(),
                validity.ending(),
                known.attestation().ground(),
                null,
                null,
                null,
                null);
    }

    /** An answer that its page brought back. */
    static Told of(Answered kept) {
        var receipt = kept.receipt();
        boolean known = receipt.validFrom() != null && receipt.by() != Receipt.By.SHARE;
        return new Told(
                receipt.verdict(),
                receipt.reason(),
                receipt.day(),
                known ? receipt.code() : null,
                receipt.validFrom(),
                receipt.validUntil(),
                receipt.endedOn(),
                kept.ending(),
                receipt.ground(),
                kept.replacedOn(),
                receipt.replacedBy(),
                null,
                null);
    }

    /** How it looks: as good, as bad, or in between. Why not as good where it ended later: a colour is read before the words. */
    String tone() {
        if (endsLater()) return "warning";
        return switch (verdict) {
            case "VALID", "OUR_RECEIPT" -> "success";
            case "NOT_STARTED", "EXPIRED", "REPLACED" -> "warning";
            default -> "error";
        };
    }

    /** Whether it is an answer to keep: nothing was looked at of a file that is too large, and a receipt is one already. */
    boolean isKept() {
        return !verdict.equals("TOO_LARGE") && !verdict.equals("OUR_RECEIPT");
    }

    /** Whether it is of an attestation that we issued, and as it was issued. */
    boolean isOfAttestation() {
        return validFrom != null;
    }

    /** Whether it was ended, and the verdict does not say so: it ends after the day asked about. */
    public boolean endsLater() {
        return Receipt.endsLater(verdict, ending);
    }

    private static Told of(String name, LocalDate day, Registered known) {
        var validity = known.validity();
        return new Told(
                name,
                null,
                day,
                known.code().grouped(),
                validity.from(),
                validity.until(),
                validity.endedOn(),
                validity.ending(),
                ground(name, known),
                known.replaced() == null ? null : known.replaced().on(),
                known.replaced() == null ? null : known.replaced().by().grouped(),
                known.issuedAt(),
                known.keyId());
    }

    // Why by the verdict: a document may be replaced whose authorisation ends by a repeal that is ahead.
    private static @Nullable Ground ground(String verdict, Registered known) {
        if (known.replaced() == null || known.ground() != null && !verdict.equals("REPLACED")) return known.ground();
        return known.replaced().ground();
    }

    private static Told bare(String name, @Nullable String reason, LocalDate day) {
        return new Told(name, reason, day, null, null, null, null, null, null, null, null, null, null);
    }
}
