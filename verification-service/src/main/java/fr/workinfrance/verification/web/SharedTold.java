package fr.workinfrance.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.verification.share.SharedAnswer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a share code as it is told: never the attestation's own code, with which one could ask for ever.
 *
 * @param purpose what the holder shared it for
 * @param sharedUntil last day of this code
 * @param disclosed what the holder lets be seen beside the dates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SharedTold(
        @JsonUnwrapped Told told,
        @Nullable SharePurpose purpose,
        @Nullable LocalDate sharedUntil,
        @Nullable Disclosed disclosed) {

    static SharedTold of(SharedAnswer answer) {
        var shared = answer.shared();
        return new SharedTold(
                Told.ofShared(answer.verdict()),
                shared == null ? null : shared.purpose(),
                shared == null ? null : shared.until(),
                answer.disclosed());
    }
}
