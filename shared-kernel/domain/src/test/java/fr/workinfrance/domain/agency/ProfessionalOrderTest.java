package fr.workinfrance.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfessionalOrderTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "M\u00e9decin g\u00e9n\u00e9raliste, MEDECINS",
        "Interne en chirurgie, MEDECINS",
        "INTERNE EN PHARMACIE, PHARMACIENS",
        "Chirurgien-dentiste, DENTISTES",
        "Chirurgien, MEDECINS",
        "Sage-femme, SAGESFEMMES",
        "Infirmi\u00e8re de nuit, INFIRMIERS",
        "Masseur-kin\u00e9sith\u00e9rapeute, KINES",
        "Expert-comptable, COMPTABLES",
        "V\u00e9t\u00e9rinaire, VETERINAIRES"
    })
    void is_known_by_the_job(String job, ProfessionalOrder order) {
        assertThat(ProfessionalOrder.of(job, DAY)).contains(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vendeuse", "", "Interne", "Comptable", "Dentellière"})
    void is_not_guessed(String job) {
        assertThat(ProfessionalOrder.of(job, DAY)).isEmpty();
    }

    @Test
    void is_there_from_its_first_day_on() {
        assertThat(ProfessionalOrder.of("Infirmier", LocalDate.of(2006, 12, 21)))
                .isEmpty();
        assertThat(ProfessionalOrder.of("Infirmier", LocalDate.of(2006, 12, 22)))
                .contains(ProfessionalOrder.INFIRMIERS);
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_council_and_stands_on_an_article(ProfessionalOrder order) {
        assertThat(ProfessionalOrder.of(order.agency())).contains(order);
        assertThat(order.article()).isNotBlank();
        assertThat(ProfessionalOrder.of(AgencyId.of("PREFECTURE-75"))).isEmpty();
    }
}
