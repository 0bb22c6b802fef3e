package fr.workinfrance.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymTest {

    private static final String NUMBER = "3f2a91c0-1111-4222-8333-444455556666";

    @Test
    void is_the_number_of_the_account_and_what_it_is() {
        assertThat(Pseudonym.of("officer:" + NUMBER + "@DIRECCTE-75")).isEqualTo("officer:" + NUMBER + "@DIRECCTE-75");
        assertThat(Pseudonym.shortened("applicant:" + NUMBER)).isEqualTo("applicant:3f2a91c0");
    }

    @Test
    void hides_the_login_of_an_account_of_before_and_stays_the_same() {
        var claire = Pseudonym.of("officer:claire@DIRECCTE-75");
        assertThat(claire).startsWith("officer:").endsWith("@DIRECCTE-75").doesNotContain("claire");
        assertThat(Pseudonym.of("officer:claire@DIRECCTE-75")).isEqualTo(claire);
        assertThat(Pseudonym.of("officer:denis@DIRECCTE-75")).isNotEqualTo(claire);
    }

    @Test
    void leaves_what_is_nobody() {
        assertThat(Pseudonym.of("automation:WhenDelayEndsThenAsk")).isEqualTo("automation:WhenDelayEndsThenAsk");
        assertThat(Pseudonym.of("")).isEmpty();
    }
}
