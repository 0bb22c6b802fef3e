package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.standalone.folder.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever starts the standalone may choose. */
class SettingsTest {

    @Test
    void have_a_default_each() {
        var settings = Settings.of(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.localUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.isOpenToOthers()).isFalse();
        assertThat(settings.demonstration()).isTrue();
    }

    @Test
    void say_how_the_process_reaches_itself() {
        assertThat(Settings.of(Map.of("WIF_BIND", "::1")).localUrl()).isEqualTo("http://[0:0:0:0:0:0:0:1]:8080");
        var open = Settings.of(Map.of("WIF_BIND", "0.0.0.0"));
        assertThat(open.isOpenToOthers()).isTrue();
        assertThat(open.localUrl()).doesNotContain("0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "-1", "65536", "99999", "123456", "80 80", "٨٠٨٠"})
    void name_a_port_that_is_none(String port) {
        assertThat(refusalOf(Map.of("WIF_PORT", port)))
                .isEqualTo("WIF_PORT is a number from 1 to 65535, and not \"" + port + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "0", "False", "FALSE"})
    void name_what_is_neither_true_nor_false_rather_than_open_the_door(String word) {
        assertThat(refusalOf(Map.of("WIF_DEMONSTRATION", word)))
                .isEqualTo("WIF_DEMONSTRATION is true or false, and not \"" + word + "\".");
        assertThat(Settings.of(Map.of("WIF_DEMONSTRATION", "false")).demonstration())
                .isFalse();
    }

    @Test
    void name_an_address_that_is_none() {
        assertThat(refusalOf(Map.of("WIF_BIND", "no.such.host.invalid")))
                .isEqualTo("WIF_BIND is an address of this machine, and not \"no.such.host.invalid\".");
    }

    @Test
    void name_an_address_of_another_machine_whatever_the_port() throws Exception {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Port.check(InetAddress.getByName("203.0.113.7"), 8080))
                .withMessage("WIF_BIND is an address of this machine, and not \"203.0.113.7\".");
    }

    @Test
    void name_a_port_that_somebody_else_has() throws IOException {
        var here = InetAddress.getLoopbackAddress();
        try (var taken = new ServerSocket(0, 1, here)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Port.check(here, taken.getLocalPort()))
                    .withMessageStartingWith("Port " + taken.getLocalPort() + " cannot be used (")
                    .withMessageEndingWith("): set WIF_PORT to another one.");
        }
    }

    private static String refusalOf(Map<String, String> environment) {
        return assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Settings.of(environment))
                .actual()
                .sentence();
    }
}
