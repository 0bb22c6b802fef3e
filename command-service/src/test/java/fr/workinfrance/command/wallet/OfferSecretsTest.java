package fr.workinfrance.command.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.wallet.OfferId;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class OfferSecretsTest {

    private static final OfferId OFFER = new OfferId(new UUID(3, 4));

    private final OfferSecrets secrets = new OfferSecrets(new SecretKeySpec(new byte[32], "HmacSHA256"));

    @Test
    void lead_back_to_their_offer() {
        assertThat(secrets.ofCode(secrets.code(OFFER))).contains(OFFER);
        assertThat(secrets.ofToken(secrets.token(OFFER))).contains(OFFER);
    }

    @Test
    void are_good_for_one_thing_each() {
        assertThat(secrets.ofToken(secrets.code(OFFER))).isEmpty();
        assertThat(secrets.ofCode(secrets.token(OFFER))).isEmpty();
        assertThat(secrets.code(OFFER)).isNotEqualTo(secrets.code(new OfferId(new UUID(3, 5))));
    }

    @Test
    void are_nobodys_when_made_up() {
        var other = new OfferSecrets(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        for (var made : new String[] {
            "",
            "A",
            "\u0000",
            "é",
            "A".repeat(100_000),
            other.code(OFFER),
            secrets.code(OFFER) + "A",
            secrets.code(OFFER).toUpperCase(Locale.ROOT)
        }) assertThat(secrets.ofCode(made)).as(made).isEmpty();
    }

    @Test
    void hold_a_transaction_code_of_six_digits() {
        assertThat(secrets.transaction(OFFER)).matches("[0-9]{6}");
        assertThat(secrets.isTransaction(OFFER, secrets.transaction(OFFER))).isTrue();
        assertThat(secrets.isTransaction(OFFER, secrets.transaction(OFFER) + "0"))
                .isFalse();
        assertThat(secrets.isTransaction(OFFER, "")).isFalse();
    }
}
