package fr.workinfrance.command.wallet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.service.web.RequestProblem;
import org.junit.jupiter.api.Test;

class WalletLimitsTest {

    private final WalletLimits limits = new WalletLimits();

    /** One household is given more addresses of IPv6 than there are seconds. */
    @Test
    void are_those_of_a_network_however_many_addresses_ask_from_it() {
        for (int address = 0; address < 120; address++) limits.ask("2001:db8:0:1::" + Integer.toHexString(address));
        assertThatThrownBy(() -> limits.ask("2001:db8:0:1:ffff::1")).isInstanceOf(RequestProblem.class);
        assertThatCode(() -> limits.ask("2001:db8:0:2::1")).doesNotThrowAnyException();
    }

    @Test
    void are_those_of_one_address_of_the_older_kind() {
        for (int question = 0; question < 120; question++) limits.ask("192.0.2.1");
        assertThatThrownBy(() -> limits.ask("::ffff:192.0.2.1")).isInstanceOf(RequestProblem.class);
        assertThatCode(() -> limits.ask("192.0.2.2")).doesNotThrowAnyException();
    }
}
