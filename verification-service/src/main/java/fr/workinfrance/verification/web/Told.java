package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.check.Registered;
import fr.workinfrance.verification.check.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is told to the outside; what does not apply is left out.
 *
 * @param reason how a document shows that it is not as issued
 * @param day the day the verdict is for, in Paris
 * @param endedOn first day on which a decision ended it, also when that is after the day asked about
 * @param ground why it ended, or else why another document took its place
 * @param because the same in a sentence, in the language asked for
 * @param replacedBy the code of the document that took its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        String verdict,
        @Nullable String reason,
        @Nullable LocalDate day,
        @Nullable String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        Validity.@Nullable Ending ending,
        @Nullable Ground ground,
        @Nullable String because,
        @Nullable LocalDate replacedOn,
        @Nullable String replacedBy,
        @Nullable Instant issuedAt,
        @Nullable String keyId) {

    static Told of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.OfAttestation known -> of(known.name(), known.day(), known.attestation());
            case Verdict.Altered altered -> bare(altered.name(), altered.how().name());
            case Verdict.NotOurs foreign -> bare(foreign.name(), foreign.why().name());
            case Verdict.Unknown _, Verdict.NeverIssued _, Verdict.TooLarge _, Verdict.OurReceipt _ ->
                bare(verdict.name(), null);
        };
    }

    /** The same for whoever has only a share: without what would let them ask after it is over. */
    static Told ofShared(Verdict verdict) {
        if (!(verdict instanceof Verdict.OfAttestation known)) return of(verdict);
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
                null,
                null);
    }

    /** The last part of the keys of its sentences: {@code NOT_OURS.ENCRYPTED}. */
    String key() {
        return reason == null ? key(verdict, ground) : verdict + "." + reason;
    }

    /** The same of a verdict whose ground changes what is said: nobody repealed what its holders cancelled. */
    static String key(String verdict, @Nullable Ground ground) {
        return verdict.equals("REPEALED") && ground == Ground.CONTRACT_CANCELLED ? "REPEALED.CANCELLED" : verdict;
    }

    /** How it looks: as good, as bad, or in between. */
    String tone() {
        return switch (verdict) {
            case "VALID", "OUR_RECEIPT" -> "success";
            case "NOT_STARTED", "EXPIRED", "REPLACED" -> "warning";
            default -> "error";
        };
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
                ground(known),
                null,
                known.replaced() == null ? null : known.replaced().on(),
                known.replaced() == null ? null : known.replaced().by().grouped(),
                known.issuedAt(),
                known.keyId());
    }

    private static @Nullable Ground ground(Registered known) {
        if (known.ground() != null) return known.ground();
        return known.replaced() == null ? null : known.replaced().ground();
    }

    /** With the sentence of its ground, if it has one. */
    Told saying(Function<Ground, String> sentence) {
        return ground == null
                ? this
                : new Told(
                        verdict,
                        reason,
                        day,
                        code,
                        validFrom,
                        validUntil,
                        endedOn,
                        ending,
                        ground,
                        sentence.apply(ground),
                        replacedOn,
                        replacedBy,
                        issuedAt,
                        keyId);
    }

    private static Told bare(String name, @Nullable String reason) {
        return new Told(name, reason, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
