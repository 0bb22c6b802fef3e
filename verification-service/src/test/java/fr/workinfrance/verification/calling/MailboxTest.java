package fr.workinfrance.verification.calling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "chef@example.org, chef@example.org",
        "Chef@Example.ORG, chef@example.org",
        "chef+1@example.org, chef@example.org",
        "chef+1+2@example.org., chef@example.org",
        "+chef@example.org, +chef@example.org",
        "chef@société.example, chef@xn--socit-esab.example",
        "chef@xn--socit-esab.example, chef@xn--socit-esab.example",
        "chef@-, chef@-"
    })
    void is_the_same_for_each_way_to_write_to_it(String address, String mailbox) {
        assertThat(Mailbox.isAddress(address)).isTrue();
        assertThat(Mailbox.of(address)).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "a@b c", "a@b,c@d", "a@b\r\nBcc: c@d", "<a@b>", "@b", "a@"})
    void has_no_address_that_is_written_otherwise(String typed) {
        assertThat(Mailbox.isAddress(typed)).isFalse();
    }
}
