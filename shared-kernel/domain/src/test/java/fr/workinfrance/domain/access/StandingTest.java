package fr.workinfrance.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor.Administrator;
import fr.workinfrance.domain.access.Actor.Anyone;
import fr.workinfrance.domain.access.Actor.Applicant;
import fr.workinfrance.domain.access.Actor.Auditor;
import fr.workinfrance.domain.access.Actor.Automation;
import fr.workinfrance.domain.access.Actor.Officer;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Parties;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    final AccountId awa = AccountId.of("awa");
    final AccountId other = AccountId.of("martin");

    @Test
    void makes_whoever_opened_it_its_applicant_and_nobody_else() {
        assertThat(Standing.of(new Applicant(awa), Optional.of(Parties.ofDraft(awa))))
                .isEqualTo(Standing.APPLICANT);
        assertThat(Standing.of(new Applicant(other), Optional.of(Parties.ofDraft(awa))))
                .isEqualTo(Standing.STRANGER);
    }

    @Test
    void lets_any_applicant_open_a_dossier_and_no_officer() {
        assertThat(Standing.of(new Applicant(other), Optional.empty())).isEqualTo(Standing.APPLICANT);
        assertThat(Standing.of(officer("DIRECCTE-75"), Optional.empty())).isEqualTo(Standing.STRANGER);
    }

    @Test
    void shows_a_draft_to_no_agency() {
        assertThat(Standing.of(officer("DIRECCTE-75"), Optional.of(Parties.ofDraft(awa))))
                .isEqualTo(Standing.STRANGER);
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECCTE-75, DECIDING_AGENCY",
        "DIRECCTE-69, STRANGER",
        "DIRECCTE-13, STRANGER",
        "PREFECTURE-75, CONSULTED_PREFECTURE",
        "PREFECTURE-69, STRANGER",
        "OFII-75, CONSULTED_OFII",
        "CONSULATE-RABAT, CONSULTED_CONSULATE",
        "DRAC-IDF, CONSULTED_DRAC",
        "LABOUR_INSPECTION-75, CONSULTED_LABOUR_INSPECTION"
    })
    void of_an_officer_is_that_of_the_agency(String agency, Standing standing) {
        var consulted = Set.of(
                AgencyId.of("PREFECTURE-75"),
                AgencyId.of("OFII-75"),
                AgencyId.of("CONSULATE-RABAT"),
                AgencyId.of("DRAC-IDF"),
                AgencyId.of("LABOUR_INSPECTION-75"),
                AgencyId.of("DIRECCTE-13"));
        var parties = new Parties(awa, AgencyId.of("DIRECCTE-75"), consulted);
        assertThat(Standing.of(officer(agency), Optional.of(parties))).isEqualTo(standing);
    }

    @Test
    void of_the_others_depends_on_no_dossier() {
        assertThat(Standing.of(new Auditor(awa), Optional.empty())).isEqualTo(Standing.AUDITOR);
        assertThat(Standing.of(new Administrator(awa), Optional.empty())).isEqualTo(Standing.ADMINISTRATOR);
        assertThat(Standing.of(new Automation("x"), Optional.empty())).isEqualTo(Standing.AUTOMATION);
        assertThat(Standing.of(new Anyone(), Optional.empty())).isEqualTo(Standing.STRANGER);
    }

    private Officer officer(String agency) {
        return new Officer(AccountId.of("claire"), AgencyId.of(agency));
    }
}
