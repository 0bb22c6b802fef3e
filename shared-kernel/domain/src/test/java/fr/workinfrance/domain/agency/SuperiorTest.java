package fr.workinfrance.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SuperiorTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void of_a_service_that_decides_is_the_ministry_of_the_day() {
        assertThat(Superior.of(AgencyId.of("DIRECCTE-75"), DAY)).contains(AgencyId.of("MINISTRY-INTERIOR"));
        assertThat(Superior.of(AgencyId.of("DIRECCTE-2A"), LocalDate.of(2010, 11, 14)))
                .isPresent();
        assertThat(Superior.of(AgencyId.of("DIRECCTE-75"), LocalDate.of(2010, 11, 13)))
                .isEmpty();
    }

    @Test
    void of_whoever_decides_nothing_is_nobody() {
        for (var kind : AgencyKind.values())
            if (kind != AgencyKind.DIRECCTE)
                assertThat(Superior.of(new AgencyId(kind, "75"), DAY)).isEmpty();
    }
}
