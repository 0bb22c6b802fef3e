package fr.workinfrance.service.agency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.agency.ProfessionalOrder;
import fr.workinfrance.domain.agency.Superior;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyDirectoryTest {

    final AgencyDirectory directory = new AgencyDirectory();

    static List<Departement> departements() {
        return Stream.concat(
                        Stream.of("2A", "2B"),
                        IntStream.rangeClosed(1, 976).mapToObj(n -> n < 10 ? "0" + n : Integer.toString(n)))
                .filter(Departement::isOne)
                .map(Departement::of)
                .toList();
    }

    @Test
    void has_the_agencies_of_every_departement() {
        assertThat(departements()).hasSize(102);
        for (var place : departements()) {
            assertThat(directory.find(directory.competentFor(place)))
                    .as("%s", place)
                    .isPresent();
            for (var kind : Arrays.asList(
                    AgencyKind.PREFECTURE,
                    AgencyKind.LABOUR_INSPECTION,
                    AgencyKind.OFII,
                    AgencyKind.DRAC,
                    AgencyKind.EMPLOYMENT_SERVICE))
                assertThat(directory.competent(kind, place))
                        .as("%s of %s", kind, place)
                        .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DIRECCTE-75",
                "DIRECCTE-69",
                "PREFECTURE-75",
                "OFII-75",
                "LABOUR_INSPECTION-75",
                "DRAC-IDF",
                "CONSULATE-RABAT",
                "EMPLOYMENT_SERVICE-IDF",
                "PROFESSIONAL_ORDER-MEDECINS",
                "MINISTRY-INTERIOR"
            })
    void knows_the_agencies_of_the_demonstration(String id) {
        assertThat(directory.find(AgencyId.of(id))).isPresent();
    }

    @Test
    void tells_how_to_reach_a_unit() {
        var lyon = directory.find(AgencyId.of("DIRECCTE-69")).orElseThrow();
        assertThat(lyon.phone()).isEqualTo("04 72 65 58 50");
        assertThat(lyon.address()).contains("Villeurbanne");
        assertThat(lyon.email()).contains("@");
        assertThat(directory.nameOf(lyon.id())).isEqualTo(lyon.name());
        assertThat(directory.nameOf(AgencyId.of("CONSULATE-ATLANTIS"))).isEqualTo("CONSULATE-ATLANTIS");
    }

    // Law: a receipt gives the postal address and the telephone of the service in charge (CRPA R112-5).
    @Test
    void tells_how_to_reach_the_service_in_charge_of_every_departement() {
        for (var place : departements()) {
            var service = directory.find(directory.competentFor(place)).orElseThrow();
            assertThat(service.address()).as("%s", place).containsPattern("[0-9]{5} \\p{Lu}");
            assertThat(service.phone()).as("%s", place).matches("0[1-9]( [0-9]{2}){4}");
        }
    }

    @Test
    void gives_a_region_its_departements() {
        assertThat(directory.competent(AgencyKind.DRAC, Departement.of("93"))).contains(AgencyId.of("DRAC-IDF"));
        assertThat(directory.competent(AgencyKind.OFII, Departement.of("78"))).contains(AgencyId.of("OFII-95"));
        assertThat(directory.competent(AgencyKind.CONSULATE, Departement.of("75")))
                .isEmpty();
    }

    @Test
    void has_the_council_of_every_order_and_whoever_stands_above() {
        for (var order : ProfessionalOrder.values())
            assertThat(directory.find(order.agency())).as("%s", order).isPresent();
        assertThat(directory.ofKind(AgencyKind.PROFESSIONAL_ORDER)).hasSameSizeAs(ProfessionalOrder.values());
        var day = LocalDate.of(2026, 3, 2);
        for (var place : departements()) {
            var above = Superior.of(directory.competentFor(place), day);
            assertThat(above.flatMap(directory::find)).as("%s", place).isPresent();
        }
    }

    @Test
    void names_every_entry() {
        assertThat(directory.all()).extracting(AgencyEntry::name).noneMatch(String::isBlank);
        for (var kind : AgencyKind.values())
            assertThat(directory.ofKind(kind)).isNotEmpty().allMatch(e -> e.id().kind() == kind);
    }
}
