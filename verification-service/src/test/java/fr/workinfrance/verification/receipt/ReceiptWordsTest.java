package fr.workinfrance.verification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.verification.check.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a receipt says of an authorisation that ended, and who ended it. */
class ReceiptWordsTest {

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, ILLEGALITY, fr, Réponse\u00a0: Retirée",
        "WITHDRAWN, FRAUD, en, Answer: Withdrawn",
        "REPEALED, CONDITION_LOST, fr, Réponse\u00a0: Abrogée",
        "REPEALED, CONDITION_LOST, en, Answer: Repealed"
    })
    void names_the_administration_where_it_ended_it(String verdict, Ground ground, Locale language, String answer) {
        var said = said(verdict, ground, language);
        assertThat(said).contains(answer);
        assertThat(said).anyMatch(line -> line.contains("administration") && line.contains("2018"));
    }

    @Test
    void says_that_its_holders_ended_it_where_they_did() {
        assertThat(said("REPEALED", Ground.CONTRACT_CANCELLED, Locale.FRENCH))
                .contains("Réponse\u00a0: Terminée\u00a0: contrat annulé", "Sans effet à compter du 12/11/2018.")
                .noneMatch(line -> line.contains("administration"));
        assertThat(said("REPEALED", Ground.CONTRACT_CANCELLED, Locale.ENGLISH))
                .contains("Answer: Ended: contract cancelled", "Of no effect from 12 Nov 2018.")
                .noneMatch(line -> line.contains("administration"));
    }

    /** Told ahead of its day by those who hold it, it is no decision of anybody else's, whatever day was asked about. */
    @ParameterizedTest
    @CsvSource({"VALID", "NOT_STARTED", "REPLACED"})
    void says_that_its_holders_end_it_where_that_is_still_ahead(String verdict) {
        assertThat(said(verdict, Ground.CONTRACT_CANCELLED, Locale.FRENCH))
                .contains("Sans effet à compter du 12/11/2018.")
                .contains("Attention\u00a0: elle est sans effet à compter du jour indiqué.")
                .noneMatch(line -> line.contains("administration"));
        assertThat(said(verdict, Ground.CONTRACT_CANCELLED, Locale.ENGLISH))
                .contains("Of no effect from 12 Nov 2018.")
                .noneMatch(line -> line.contains("administration"));
    }

    private static List<String> said(String verdict, Ground ground, Locale language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/verification");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var ending = verdict.equals("WITHDRAWN") ? Validity.Ending.WITHDRAWN : Validity.Ending.REPEALED;
        var given = new Receipt(
                Instant.parse("2018-12-24T10:00:00Z"),
                Receipt.By.CODE,
                "0123-4567-89AB-C",
                null,
                LocalDate.of(2018, 12, 24),
                verdict,
                null,
                LocalDate.of(2018, 10, 1),
                LocalDate.of(2019, 9, 30),
                LocalDate.of(2018, 11, 12),
                ending,
                ground,
                null,
                null,
                null,
                null);
        return new ReceiptWords(texts).of(given, language);
    }
}
