package fr.workinfrance.verification.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.service.web.RequestProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(Duration.ZERO);

    @Test
    void are_never_all_of_one_client() {
        try (var _ = places.take("192.0.2.1");
                var _ = places.take("192.0.2.1")) {
            assertThatThrownBy(() -> places.take("192.0.2.1")).isInstanceOf(RequestProblem.class);
            try (var another = places.take("192.0.2.2")) {
                assertThat(another).isNotNull();
            }
        }
        try (var again = places.take("192.0.2.1")) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void are_four_together() {
        try (var _ = places.take("192.0.2.1");
                var _ = places.take("192.0.2.2");
                var _ = places.take("192.0.2.3");
                var _ = places.take("192.0.2.4")) {
            assertThatThrownBy(() -> places.take("192.0.2.5")).isInstanceOf(RequestProblem.class);
        }
    }
}
