package fr.workinfrance.verification.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.check.HolderCheck;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, when, and what was answered. It names nobody but as the checker wrote it, or as the holder of a share let be seen.
 *
 * @param by what was handed in
 * @param code as it was asked, tidied; of a document or a symbol that of the attestation it is, and none where it is none
 * @param sha256 of the file handed in, or of the symbol's text: which one it was can be shown later
 * @param day the day that was asked about
 * @param reason how a document showed that it is not as issued
 * @param ending what ended it, also where that is after the day asked about; absent from receipts that were given before it was told
 * @param ground why it ended, or else why another document took its place
 * @param holder what a comparison with a date of birth found
 * @param reference what the checker calls this check, for its own files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        Instant checkedAt,
        By by,
        @Nullable String code,
        @Nullable String sha256,
        LocalDate day,
        String verdict,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        Validity.@Nullable Ending ending,
        @Nullable Ground ground,
        @Nullable String replacedBy,
        HolderCheck.@Nullable Finding holder,
        @Nullable Share share,
        @Nullable String reference) {

    /** How it was checked. */
    public enum By {
        CODE,
        /** The PDF itself. */
        DOCUMENT,
        /** Its 2D-Doc, photographed or as text. */
        SYMBOL,
        /** The code that a holder gave to one recipient. */
        SHARE
    }

    /**
     * What the holder had shared.
     *
     * @param disclosed what they let be seen beside the dates
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(
            SharePurpose purpose, LocalDate until, @Nullable Disclosed disclosed) {}

    /**
     * The last part of the keys of its sentences: {@code NOT_OURS.ENCRYPTED}, and {@code EXPIRED.AFTER} for a day that was still to
     * come when it was asked about.
     */
    public String key() {
        return switch (verdict) {
            case "VALID", "NOT_STARTED", "EXPIRED" -> verdict + when();
            case "REPEALED" -> (isCancelled() ? verdict + ".CANCELLED" : verdict) + (isEndAhead() ? ".AFTER" : "");
            // Why apart: whoever was given a share has no document to look at.
            case "UNKNOWN" -> by == By.SHARE ? "UNKNOWN.SHARE" : verdict;
            default -> reason == null ? verdict : verdict + "." + reason;
        };
    }

    private String when() {
        var today = ParisTime.dayOf(checkedAt);
        if (day.isBefore(today)) return ".BEFORE";
        return day.isAfter(today) ? ".AFTER" : "";
    }

    /** Until then it holds, whatever it is answered for a later day. */
    private boolean isEndAhead() {
        return endedOn != null && endedOn.isAfter(ParisTime.dayOf(checkedAt));
    }

    /** Ended by its holders, or to be: no administration did, whatever the verdict for the day asked about. */
    boolean isCancelled() {
        return ground == Ground.CONTRACT_CANCELLED;
    }

    /** Whether it was ended, and the verdict does not say so: it ends after the day asked about. */
    public static boolean endsLater(String verdict, Validity.@Nullable Ending ending) {
        return ending != null && !verdict.equals("WITHDRAWN") && !verdict.equals("REPEALED");
    }

    public Receipt called(@Nullable String name) {
        return with(holder, share, name);
    }

    /** With what a comparison found, and what may be seen since. */
    public Receipt compared(HolderCheck.Finding finding, @Nullable Disclosed seen) {
        return with(
                finding,
                share == null || seen == null ? share : new Share(share.purpose(), share.until(), seen),
                reference);
    }

    private Receipt with(HolderCheck.@Nullable Finding found, @Nullable Share shared, @Nullable String name) {
        return new Receipt(
                checkedAt,
                by,
                code,
                sha256,
                day,
                verdict,
                reason,
                validFrom,
                validUntil,
                endedOn,
                ending,
                ground,
                replacedBy,
                found,
                shared,
                name);
    }
}
