package fr.workinfrance.verification.upload;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many come through together: each here asks while those before it are still answered. */
class UploadGateTest {

    private static final String LIST = "/api/attestations/bulk/00000000-0000-0000-0000-000000000001";

    private final UploadGate gate = new UploadGate(List.of("/api/attestations"));

    @ParameterizedTest
    @ValueSource(strings = {LIST, LIST + ".csv"})
    void gives_a_client_few_lists_at_a_time_and_another_some_still(String list) throws Exception {
        assertThat(together(list, "192.0.2.1", 50)).isEqualTo(4);
        assertThat(together(list, "192.0.2.1", 3)).isEqualTo(3);
        inside(
                list,
                "192.0.2.1",
                4,
                () -> assertThat(together(list, "192.0.2.2", 50)).isEqualTo(4));
    }

    @Test
    void gives_no_more_lists_at_a_time_than_leave_threads_to_those_who_check() throws Exception {
        assertThat(all(0)).isEqualTo(20);
    }

    @Test
    void lets_whatever_else_is_only_looked_at_through() throws Exception {
        assertThat(together("/api/attestations/ABCD", "192.0.2.1", 50)).isEqualTo(50);
    }

    private interface Meanwhile {
        void go() throws IOException, ServletException;
    }

    /** How many of them came through. */
    private int together(String path, String client, int many) throws IOException, ServletException {
        if (many == 0) return 0;
        var more = new int[1];
        boolean in = asked(path, client, () -> more[0] = 1 + together(path, client, many - 1));
        return in ? more[0] : 0;
    }

    private void inside(String path, String client, int many, Meanwhile meanwhile)
            throws IOException, ServletException {
        if (many == 0) meanwhile.go();
        else asked(path, client, () -> inside(path, client, many - 1, meanwhile));
    }

    private int all(int from) throws IOException, ServletException {
        var more = new int[1];
        boolean in = from < 100 && asked(LIST, "192.0.2." + from, () -> more[0] = 1 + all(from + 1));
        return in ? more[0] : 0;
    }

    private boolean asked(String path, String client, Meanwhile meanwhile) throws IOException, ServletException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(client);
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, (_, _) -> meanwhile.go());
        return response.getStatus() == 200;
    }
}
