package fr.workinfrance.command.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.service.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StrictJsonTest {

    static final StrictJson JSON = new StrictJson(10);

    @Test
    void takes_a_long_body_of_few_values() {
        var body = "{\"a\":\"" + "x".repeat(5_000_000) + "\",\"b\":[" + "{},".repeat(10_000) + "1]}";
        assertThat(read(body).path("b")).hasSize(10_001);
    }

    /** A value is three bytes long where it is sent, and a hundred where it is kept. */
    @Test
    void builds_nothing_of_a_body_of_more_values_than_anybody_sends() {
        for (var dense : new String[] {"{},", "0,", "[[]],", "{\"\":0},"})
            assertThatThrownBy(() -> read("[" + dense.repeat(200_000) + "1]"))
                    .isInstanceOfSatisfying(
                            RequestProblem.class,
                            problem -> assertThat(problem.name()).isEqualTo("bad-request"));
    }

    private static JsonNode read(String body) {
        return JSON.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
