package fr.workinfrance.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.wallet.WalletEvent.AttestationCarried;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeAccepted;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeRefused;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WalletDeciderTest {

    final Instant at = Instant.parse("2026-03-02T09:00:00Z");
    final OfferId id = new OfferId(new UUID(1, 2));
    final AttestationCode code = AttestationCode.fromRandom(42);
    final WalletOffer offered = WalletOffer.after(null, WalletDecider.offer(id, Given.ID, code, at));
    final WalletOffer shown = WalletOffer.after(
            offered, WalletDecider.show(offered, true, at.plusSeconds(60)).orElseThrow());

    @Test
    void lets_a_wallet_in_that_shows_the_code() {
        assertThat(WalletDecider.show(offered, true, at.plusSeconds(60)))
                .contains(new WalletCodeAccepted(
                        id, Given.ID, at.plusSeconds(60), at.plusSeconds(60).plus(WalletDecider.FETCH)));
        assertThat(shown.mayFetch(at.plusSeconds(61))).isTrue();
        assertThat(offered.mayFetch(at.plusSeconds(61))).isFalse();
    }

    @Test
    void lets_nobody_in_twice() {
        assertThat(WalletDecider.show(shown, true, at.plusSeconds(61))).isEmpty();
        assertThat(WalletDecider.show(shown, false, at.plusSeconds(61))).isEmpty();
    }

    @Test
    void lets_nobody_in_once_the_offer_is_over() {
        assertThat(WalletDecider.show(offered, true, at.plus(WalletDecider.OPEN).minusMillis(1)))
                .isPresent();
        assertThat(WalletDecider.show(offered, true, at.plus(WalletDecider.OPEN)))
                .isEmpty();
    }

    @Test
    void counts_wrong_codes_and_then_takes_no_right_one_either() {
        var tried = offered;
        for (int i = 0; i < WalletDecider.WRONG_CODES; i++) {
            var refused = WalletDecider.show(tried, false, at.plusSeconds(i));
            assertThat(refused).contains(new WalletCodeRefused(id, Given.ID, at.plusSeconds(i)));
            tried = WalletOffer.after(tried, refused.orElseThrow());
        }
        assertThat(WalletDecider.show(tried, true, at.plusSeconds(20))).isEmpty();
    }

    @Test
    void hands_the_attestation_over_once_and_in_time() {
        var now = at.plusSeconds(90);
        var carried = WalletDecider.carry(shown, "0123456789abcdef", "ab".repeat(32), now);
        assertThat(carried)
                .contains(new AttestationCarried(id, Given.ID, now, code, "0123456789abcdef", "ab".repeat(32)));
        var after = WalletOffer.after(shown, carried.orElseThrow());
        assertThat(WalletDecider.carry(after, "k", "s", now)).isEmpty();
        assertThat(WalletDecider.carry(offered, "k", "s", now)).isEmpty();
        assertThat(WalletDecider.carry(shown, "k", "s", at.plusSeconds(60).plus(WalletDecider.FETCH)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void knows_no_history_that_does_not_begin_with_an_offer() {
        assertThatThrownBy(() -> WalletOffer.after(null, new WalletCodeRefused(id, Given.ID, at)))
                .isInstanceOf(IllegalStateException.class);
        var again = WalletDecider.offer(id, Given.ID, code, at);
        assertThat(WalletOffer.after(offered, again)).isEqualTo(offered);
    }
}
