package fr.workinfrance.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor.Administrator;
import fr.workinfrance.domain.access.Actor.Anyone;
import fr.workinfrance.domain.access.Actor.Applicant;
import fr.workinfrance.domain.access.Actor.Auditor;
import fr.workinfrance.domain.access.Actor.Automation;
import fr.workinfrance.domain.access.Actor.Officer;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Invitation;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Membership;
import fr.workinfrance.domain.party.Parties;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    final AccountId awa = AccountId.of("awa");
    final AccountId other = AccountId.of("martin");

    @Test
    void makes_whoever_opened_it_its_applicant_and_nobody_else() {
        assertThat(Standing.of(new Applicant(awa), Optional.of(Parties.ofDraft(awa, ApplicantRole.EMPLOYER))))
                .isEqualTo(Standing.APPLICANT);
        assertThat(Standing.of(new Applicant(other), Optional.of(Parties.ofDraft(awa, ApplicantRole.EMPLOYER))))
                .isEqualTo(Standing.STRANGER);
    }

    @Test
    void lets_any_applicant_open_a_dossier_and_no_officer() {
        assertThat(Standing.of(new Applicant(other), Optional.empty())).isEqualTo(Standing.APPLICANT);
        assertThat(Standing.of(officer("DIRECCTE-75"), Optional.empty())).isEqualTo(Standing.STRANGER);
    }

    @Test
    void shows_a_draft_to_no_agency() {
        assertThat(Standing.of(officer("DIRECCTE-75"), Optional.of(Parties.ofDraft(awa, ApplicantRole.EMPLOYER))))
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
        "LABOUR_INSPECTION-75, CONSULTED_LABOUR_INSPECTION",
        "EMPLOYMENT_SERVICE-IDF, CONSULTED_EMPLOYMENT_SERVICE",
        "EMPLOYMENT_SERVICE-ARA, STRANGER",
        "PROFESSIONAL_ORDER-MEDECINS, CONSULTED_ORDER",
        "PROFESSIONAL_ORDER-PHARMACIENS, STRANGER",
        "MINISTRY-INTERIOR, SUPERIOR_AGENCY",
        "MINISTRY-LABOUR, STRANGER"
    })
    void of_an_officer_is_that_of_the_agency(String agency, Standing standing) {
        var consulted = Set.of(
                AgencyId.of("PREFECTURE-75"),
                AgencyId.of("OFII-75"),
                AgencyId.of("CONSULATE-RABAT"),
                AgencyId.of("DRAC-IDF"),
                AgencyId.of("LABOUR_INSPECTION-75"),
                AgencyId.of("EMPLOYMENT_SERVICE-IDF"),
                AgencyId.of("PROFESSIONAL_ORDER-MEDECINS"),
                AgencyId.of("MINISTRY-LABOUR"),
                AgencyId.of("DIRECCTE-13"));
        var parties = new Parties(
                awa,
                ApplicantRole.EMPLOYER,
                AgencyId.of("DIRECCTE-75"),
                consulted,
                Set.of(AgencyId.of("MINISTRY-INTERIOR")),
                Membership.NONE);
        assertThat(Standing.of(officer(agency), Optional.of(parties))).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"WORKER, INVITED_WORKER", "EMPLOYER, INVITED_EMPLOYER", "MANDATARY, MANDATARY"})
    void of_whoever_took_up_an_invitation_is_what_they_were_invited_as(ApplicantRole role, Standing standing) {
        var number = new InvitationId(new UUID(0, 1));
        var invited = Membership.NONE.inviting(number, new Invitation(role, LocalDate.of(2026, 3, 16), "lookup"));
        assertThat(Standing.of(new Applicant(other), Optional.of(among(invited))))
                .isEqualTo(Standing.STRANGER);
        var joined = invited.joining(number, other);
        assertThat(Standing.of(new Applicant(other), Optional.of(among(joined))))
                .isEqualTo(standing);
        assertThat(Standing.of(new Applicant(awa), Optional.of(among(joined)))).isEqualTo(Standing.APPLICANT);
        assertThat(Standing.of(new Applicant(other), Optional.of(among(joined.without(number)))))
                .isEqualTo(Standing.STRANGER);
    }

    private Parties among(Membership membership) {
        return Parties.ofDraft(awa, ApplicantRole.EMPLOYER).among(membership);
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
