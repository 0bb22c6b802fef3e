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
        if (AttestationCode.isReadable(code))
            return new Question(AttestationCode.of(code).text(), day);
        return ShareCode.isReadable(code) ? new Question(ShareCode.of(code).text(), null) : this;
    }

    /** Whether it is the code of something, or else mistyped: such codes are found by trying. */
    boolean mightExist() {
        return AttestationCode.isReadable(code) || ShareCode.isReadable(code);
    }
}
