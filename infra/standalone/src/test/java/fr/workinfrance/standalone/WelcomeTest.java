package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.DemonstrationAccounts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The last words of a start. */
class WelcomeTest {

    @Test
    void names_the_address_the_folder_and_each_account_with_its_password() {
        var text = welcome(Map.of("WIF_PORT", "9090", "WIF_DATA", "/srv/wif")).text();
        assertThat(text)
                .contains("answers at http://localhost:9090 ")
                .contains("Data and log in /srv/wif ")
                .contains("with the password \"" + DemonstrationAccounts.PASSWORD + "\"");
        var rows = text.lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" +")[0])
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        DemonstrationAccounts.all().stream().map(Account::login).toList());
        assertThat(text).doesNotContain("Others can reach this machine");
    }

    @Test
    void says_the_address_by_which_others_reach_it() {
        assertThat(welcome(Map.of("WIF_PUBLIC_URL", "https://travail.example.org"))
                        .text())
                .contains("answers at https://travail.example.org ");
    }

    @Test
    void warns_whoever_opens_the_demonstration_to_others() {
        assertThat(welcome(Map.of("WIF_BIND", "0.0.0.0")).text())
                .contains("Others can reach this machine", "WIF_DEMONSTRATION=false");
    }

    @Test
    void names_no_account_where_there_is_none() {
        assertThat(welcome(Map.of("WIF_DEMONSTRATION", "false", "WIF_BIND", "0.0.0.0"))
                        .text())
                .doesNotContain("password", "awa", "Others can reach");
    }

    private static Welcome welcome(Map<String, String> environment) {
        return new Welcome(Settings.of(new HashMap<>(environment)), Duration.ofMillis(12_345));
    }
}
