package fr.workinfrance.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Move;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.MultiValueMap;

class MoveBodyTest {

    /** A browser without a field for days lets its reader type; what is no day is passed on for the service to judge. */
    @ParameterizedTest
    @CsvSource({"31/12/2026, 2026-12-31", "1/3/2026, 2026-03-01", "2026-12-31, 2026-12-31", "31/12, 31/12"})
    void says_a_day_as_browsers_do(String typed, String said) {
        var form = MultiValueMap.fromMultiValue(Map.of("respondBy", List.of(typed)));
        assertThat(MoveBody.of(Move.REQUEST_PIECES, form)).containsEntry("respondBy", said);
        var period = MultiValueMap.fromMultiValue(Map.of("from", List.of(typed)));
        assertThat(MoveBody.of(Move.APPROVE_DOSSIER, period)).containsEntry("period", Map.of("from", said));
    }
}
