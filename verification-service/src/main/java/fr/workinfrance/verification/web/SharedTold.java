package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.verification.check.HolderCheck;
import fr.workinfrance.verification.share.SharedAnswer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a share code as it is told: never the attestation's own code, with which one could ask for ever.
 *
 * @param purpose what the holder shared it for
 * @param sharedUntil last day of this code
 * @param disclosed what the holder lets be seen beside the dates; their name only with their date of birth
 * @param holder what the comparison with a date of birth found, where one was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SharedTold(
        @JsonUnwrapped Told.InWords told,
        @Nullable SharePurpose purpose,
        @Nullable LocalDate sharedUntil,
        @Nullable Disclosed disclosed,
        HolderCheck.@Nullable Finding holder) {

    static SharedTold of(SharedAnswer answer, Told.InWords told, ShareCheckDesk.@Nullable Compared compared) {
        var shared = answer.shared();
        return new SharedTold(
                told,
                shared == null ? null : shared.purpose(),
                shared == null ? null : shared.until(),
                compared == null || compared.seen() == null ? answer.disclosed() : compared.seen(),
                compared == null ? null : compared.finding());
    }
}
