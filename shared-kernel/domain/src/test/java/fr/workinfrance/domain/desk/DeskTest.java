package fr.workinfrance.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskCommand.AssignOfficer;
import fr.workinfrance.domain.desk.DeskCommand.PutLabel;
import fr.workinfrance.domain.desk.DeskCommand.ReleaseOfficer;
import fr.workinfrance.domain.desk.DeskCommand.TakeLabelOff;
import fr.workinfrance.domain.desk.DeskDecision.Accepted;
import fr.workinfrance.domain.desk.DeskDecision.Refused;
import fr.workinfrance.domain.desk.DeskEvent.LabelPut;
import fr.workinfrance.domain.desk.DeskEvent.LabelTakenOff;
import fr.workinfrance.domain.desk.DeskEvent.OfficerAssigned;
import fr.workinfrance.domain.desk.DeskEvent.OfficerReleased;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.AccountId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTest {

    final Instant now = Instant.parse("2026-03-02T09:00:00Z");
    final AccountId claire = AccountId.of("claire");
    final AgencyId lyon = AgencyId.of("DIRECCTE-69");
    final AssignOfficer toClaire = new AssignOfficer(Given.ID, Given.DIRECCTE, claire, Given.DIRECCTE, Given.CLAIRE);
    Desks desks = Desks.EMPTY;

    @Test
    void gives_a_dossier_to_an_officer_of_the_agency() {
        assertThat(decided(toClaire))
                .isEqualTo(new Accepted(new OfficerAssigned(Given.ID, now, Given.DIRECCTE, claire, Given.CLAIRE)));
        given(toClaire);
        assertThat(desks.of(Given.DIRECCTE).officer()).isEqualTo(claire);
        assertThat(decided(toClaire)).isEqualTo(new Refused(new Refusal.AlreadyAssigned()));
        assertThat(decided(new AssignOfficer(Given.ID, Given.DIRECCTE, claire, lyon, Given.CLAIRE)))
                .isEqualTo(new Refused(new Refusal.OfficerOfAnotherAgency(Given.DIRECCTE)));
    }

    @Test
    void takes_it_back_from_whoever_has_it() {
        var release = new ReleaseOfficer(Given.ID, Given.DIRECCTE);
        assertThat(decided(release)).isEqualTo(new Refused(new Refusal.NobodyAssigned()));
        given(toClaire);
        assertThat(decided(release)).isEqualTo(new Accepted(new OfficerReleased(Given.ID, now, Given.DIRECCTE)));
        given(release);
        assertThat(desks.of(Given.DIRECCTE).officer()).isNull();
    }

    @Test
    void bears_each_label_once() {
        var put = new PutLabel(Given.ID, Given.DIRECCTE, Label.URGENT);
        var off = new TakeLabelOff(Given.ID, Given.DIRECCTE, Label.URGENT);
        assertThat(decided(off)).isEqualTo(new Refused(new Refusal.LabelNotThere()));
        assertThat(decided(put)).isEqualTo(new Accepted(new LabelPut(Given.ID, now, Given.DIRECCTE, Label.URGENT)));
        given(put);
        given(new PutLabel(Given.ID, Given.DIRECCTE, Label.LINKED));
        assertThat(decided(put)).isEqualTo(new Refused(new Refusal.LabelAlreadyThere()));
        assertThat(decided(off))
                .isEqualTo(new Accepted(new LabelTakenOff(Given.ID, now, Given.DIRECCTE, Label.URGENT)));
        given(off);
        assertThat(desks.of(Given.DIRECCTE).labels()).containsExactly(Label.LINKED);
    }

    @Test
    void is_each_agency_s_own() {
        given(toClaire);
        given(new PutLabel(Given.ID, Given.DIRECCTE, Label.URGENT));
        assertThat(desks.of(lyon)).isEqualTo(Desks.Place.BARE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTLE_EXCHANGE", "ASSIGN_OFFICER", "RELEASE_OFFICER", "PUT_LABEL", "TAKE_LABEL_OFF"})
    void belongs_to_the_agency_in_charge(Aside aside) {
        for (var stage : Stage.values())
            assertThat(AccessPolicy.mayAsk(aside, stage))
                    .isSubsetOf(Standing.DECIDING_AGENCY)
                    .hasSize(stage == Stage.NOT_OPENED || stage == Stage.DRAFT ? 0 : 1);
    }

    private DeskDecision decided(DeskCommand command) {
        return DeskDecider.decide(desks, command, now);
    }

    private void given(DeskCommand command) {
        if (!(decided(command) instanceof Accepted(var event))) throw new AssertionError(command + " was refused");
        desks = desks.then(event);
    }
}
