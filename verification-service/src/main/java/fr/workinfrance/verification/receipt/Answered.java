package fr.workinfrance.verification.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.attestation.Validity;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its page carries it: all that its receipt says, and what only the page shows.
 *
 * @param ending how a decision ended the attestation, also when that is after the day asked about
 * @param replacedOn when another document took its place
 * @param names whether its holder lets their name be seen with their date of birth
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answered(
        Receipt receipt,
        Validity.@Nullable Ending ending,
        @Nullable LocalDate replacedOn,
        boolean names) {

    public Answered {
        Objects.requireNonNull(receipt, "an answer");
    }
}
