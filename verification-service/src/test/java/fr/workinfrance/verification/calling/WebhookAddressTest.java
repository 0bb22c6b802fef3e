package fr.workinfrance.verification.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    private static final Reach REACH = new Reach(false, List.of(Network.of("168.63.129.16")));

    @Test
    void is_of_one_machine_whatever_is_asked_of_it() {
        assertThat(WebhookAddress.machineOf("https://Hooks.Example.org:8443/a?n=1"))
                .isEqualTo(WebhookAddress.machineOf("https://hooks.example.org./b"))
                .isEqualTo("hooks.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/hook",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://192.0.0.8/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://[2001:0:a00:1::]/",
                "https://[2001:db8::1]/",
                "https://[3fff::1]/",
                "https://[3fff:fff::1]/",
                "https://[2001:2::1]/",
                "https://[2001:10::1]/",
                "https://[2001:2f::1]/",
                "https://[5f00::1]/",
                "https://192.0.2.1/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://168.63.129.16/",
                "https://localhost/",
                "https://user:secret@93.184.216.34/",
                "https://93.184.216.34/#fragment",
                "https://93.184.216.34:22/",
                "https://93.184.216.34:6379/",
                "ftp://93.184.216.34/",
                "file:///etc/passwd",
                "https:///nothing",
                "https://93.184.216.34/\r\nHost: evil",
                "not an address",
                ""
            })
    void is_refused(String typed) {
        assertThat(WebhookAddress.of(typed, REACH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/hook?who=me",
                "https://93.184.216.34:8443/",
                "https://192.0.3.1/",
                "https://192.0.78.9/",
                "https://[2001:200::1]/",
                "https://[2400:cb00::1]/",
                "HTTPS://93.184.216.34",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/"
            })
    void is_a_machine_of_the_open_internet(String typed) {
        assertThat(WebhookAddress.of(typed, REACH)).isPresent();
    }

    @Test
    void keeps_the_machine_that_was_looked_at() {
        var address = WebhookAddress.of("https://93.184.216.34/hook", REACH).orElseThrow();
        assertThat(address.machine().getHostAddress()).isEqualTo("93.184.216.34");
        assertThat(address.port()).isEqualTo(443);
    }

    @Test
    void is_too_long_beyond_reason() {
        assertThat(WebhookAddress.of("https://93.184.216.34/" + "x".repeat(500), REACH))
                .isEmpty();
    }

    @Test
    void is_refused_where_one_of_the_machines_of_a_name_is_inside() throws UnknownHostException {
        var outside = InetAddress.getByName("93.184.216.34");
        var inside = InetAddress.getByName("10.0.0.1");
        for (var machines : List.of(List.of(outside, inside), List.of(inside, outside), List.<InetAddress>of()))
            assertThat(WebhookAddress.of("https://two.example/", REACH, _ -> machines.toArray(InetAddress[]::new)))
                    .isEmpty();
        assertThat(WebhookAddress.of("https://one.example/", REACH, _ -> new InetAddress[] {outside}))
                .isPresent();
    }

    @Test
    void lets_tests_call_this_machine() throws UnknownHostException {
        assertThat(REACH.includes(InetAddress.getByName("127.0.0.1"))).isFalse();
        assertThat(WebhookAddress.of("http://127.0.0.1:8080/", new Reach(true, List.of())))
                .isPresent();
    }
}
