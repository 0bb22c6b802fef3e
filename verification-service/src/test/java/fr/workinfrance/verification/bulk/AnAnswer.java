package fr.workinfrance.verification.bulk;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.receipt.Receipt;
import java.time.Instant;
import java.time.LocalDate;

/** What one of a list is answered: of a code that exists that it holds, and is to be repealed. */
final class AnAnswer {

    static Receipt to(Question question, boolean known, LocalDate day) {
        return new Receipt(
                Instant.now(),
                Receipt.By.CODE,
                known ? AttestationCode.of(question.code()).grouped() : question.code(),
                null,
                day,
                known ? "VALID" : "UNKNOWN",
                null,
                known ? day.minusDays(99) : null,
                known ? day.plusDays(99) : null,
                known ? day.plusDays(9) : null,
                known ? Validity.Ending.REPEALED : null,
                known ? Ground.CONDITION_LOST : null,
                null,
                null,
                null,
                null);
    }

    private AnAnswer() {}
}
