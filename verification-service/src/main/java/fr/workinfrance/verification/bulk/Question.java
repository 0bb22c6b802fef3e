package fr.workinfrance.verification.bulk;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.service.wording.Written;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list.
 *
 * @param code as it was typed
 * @param day the day asked about; today when absent
 */
public record Question(String code, @Nullable LocalDate day) {

    public Question {
        code = Written.only(code);
    }

    /** The same for each way to type the same code: asked twice it is answered once. */
    Question tidied() {
        return AttestationCode.read(code)
                .map(own -> new Question(own.text(), day))
                .or(() -> ShareCode.read(code).map(shared -> new Question(shared.text(), null)))
                .orElse(this);
    }

    /** Whether it is the code of something, or else mistyped: such codes are found by trying. */
    boolean mightExist() {
        return AttestationCode.isReadable(code) || ShareCode.isReadable(code);
    }
}
