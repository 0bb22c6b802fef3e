package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.Given.AWA;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.INVITATION;
import static fr.workinfrance.domain.dossier.Given.LOOKUP;
import static fr.workinfrance.domain.dossier.Given.MARTIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.RevokeInvitation;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationRevoked;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationTakenUp;
import fr.workinfrance.domain.dossier.DossierEvent.PartyInvited;
import fr.workinfrance.domain.dossier.DossierEvent.PartyRemoved;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How others come to a dossier that an employer opened, and how they leave it. */
class InvitingTest {

    final InviteParty inviteTheWorker = new InviteParty(ID, INVITATION, ApplicantRole.WORKER, LOOKUP);
    final TakeUpInvitation martinComes = takingUp(MARTIN);
    final RevokeInvitation revoke = new RevokeInvitation(ID, INVITATION);
    final AccountId nadia = AccountId.of("nadia");

    @Test
    void keeps_a_place_for_fourteen_days() {
        given(DossierStories.draft())
                .when(inviteTheWorker)
                .then(new PartyInvited(ID, NOW, INVITATION, ApplicantRole.WORKER, LocalDate.of(2026, 3, 17), LOOKUP));
    }

    @Test
    void lets_in_whoever_comes_with_the_code() {
        given(invited())
                .when(martinComes)
                .then(new InvitationTakenUp(ID, NOW, INVITATION, ApplicantRole.WORKER, MARTIN, Given.name(MARTIN)));
        assertThat(standing(MARTIN, invited())).isEqualTo(Standing.STRANGER);
        assertThat(standing(MARTIN, joined())).isEqualTo(Standing.INVITED_WORKER);
        assertThat(standing(AWA, joined())).isEqualTo(Standing.APPLICANT);
    }

    @Test
    void counts_the_last_day_to_its_end_in_paris() {
        given(invited()).on("2026-03-16T22:59:00Z").when(martinComes).thenOne(InvitationTakenUp.class);
        given(invited()).on("2026-03-16T23:01:00Z").when(martinComes).thenRefused(new Refusal.InvitationUnknown());
    }

    @Test
    void says_the_same_of_every_code_that_lets_nobody_in() {
        var unknown = new Refusal.InvitationUnknown();
        given(DossierStories.draft()).when(martinComes).thenRefused(unknown);
        given(invited().then(revoke)).when(martinComes).thenRefused(unknown);
        given(joined()).when(takingUp(nadia)).thenRefused(unknown);
        given(joined()).when(martinComes).thenRefused(unknown);
        given(invited())
                .when(new TakeUpInvitation(ID, "f".repeat(64), MARTIN, Given.name(MARTIN)))
                .thenRefused(unknown);
    }

    @Test
    void lets_in_nobody_twice_and_not_the_one_who_invites() {
        given(invited()).when(takingUp(AWA)).thenRefused(new Refusal.TakesPartAlready());
        var other = new InviteParty(ID, number(2), ApplicantRole.MANDATARY, "f".repeat(64));
        given(joined().then(other))
                .when(new TakeUpInvitation(ID, "f".repeat(64), MARTIN, Given.name(MARTIN)))
                .thenRefused(new Refusal.TakesPartAlready());
    }

    @Test
    void takes_an_invitation_back_while_nobody_has_come() {
        given(invited()).when(revoke).then(new InvitationRevoked(ID, NOW, INVITATION, ApplicantRole.WORKER));
        given(invited()).on("2026-05-01T09:00:00Z").when(revoke).thenOne(InvitationRevoked.class);
        given(invited().then(revoke)).when(revoke).thenRefused(new Refusal.InvitationUnknown());
        given(joined()).when(revoke).thenRefused(new Refusal.InvitationUnknown());
    }

    /** Law: an authorisation is for one worker and one employer. */
    @Test
    void keeps_one_place_for_the_worker_and_one_for_the_employer() {
        var again = new InviteParty(ID, number(2), ApplicantRole.WORKER, "f".repeat(64));
        given(invited()).when(again).thenRefused(new Refusal.RoleTaken(ApplicantRole.WORKER));
        given(joined()).when(again).thenRefused(new Refusal.RoleTaken(ApplicantRole.WORKER));
        given(DossierStories.draft())
                .when(new InviteParty(ID, number(2), ApplicantRole.EMPLOYER, LOOKUP))
                .thenRefused(new Refusal.RoleTaken(ApplicantRole.EMPLOYER));
        given(invited().then(revoke)).when(again).thenOne(PartyInvited.class);
        given(invited()).on("2026-03-20T09:00:00Z").when(again).thenOne(PartyInvited.class);
    }

    @Test
    void lets_in_several_mandataries_and_not_without_end() {
        var story = DossierStories.draft();
        for (int one = 1; one <= Inviting.MOST; one++) story.then(mandatary(one));
        given(story).when(mandatary(Inviting.MOST + 1)).thenRefused(new Refusal.TooManyParties(Inviting.MOST));
        given(story)
                .on("2026-04-01T09:00:00Z")
                .when(mandatary(Inviting.MOST + 1))
                .thenOne(PartyInvited.class);
    }

    @Test
    void lets_a_party_leave_and_the_one_who_invited_see_them_out() {
        given(joined())
                .when(new RemoveParty(ID, INVITATION, MARTIN))
                .then(new PartyRemoved(ID, NOW, INVITATION, ApplicantRole.WORKER, true));
        given(joined())
                .when(new RemoveParty(ID, INVITATION, AWA))
                .then(new PartyRemoved(ID, NOW, INVITATION, ApplicantRole.WORKER, false));
        assertThat(standing(MARTIN, joined().then(new RemoveParty(ID, INVITATION, AWA))))
                .isEqualTo(Standing.STRANGER);
    }

    @Test
    void lets_no_party_see_another_out() {
        var both = joined().then(mandatary(2)).then(takingUp(nadia, lookup(2)));
        given(both).when(new RemoveParty(ID, INVITATION, nadia)).thenRefused(new Refusal.NotAllowed(Move.REMOVE_PARTY));
        given(both).when(new RemoveParty(ID, number(7), nadia)).thenRefused(new Refusal.NotAllowed(Move.REMOVE_PARTY));
        given(both).when(new RemoveParty(ID, number(7), AWA)).thenRefused(new Refusal.PartyUnknown(number(7)));
    }

    @Test
    void lets_back_in_whoever_was_seen_out_only_by_another_invitation() {
        var out = joined().then(new RemoveParty(ID, INVITATION, AWA));
        given(out).when(martinComes).thenRefused(new Refusal.InvitationUnknown());
        var again = out.then(new InviteParty(ID, number(2), ApplicantRole.WORKER, lookup(2)))
                .then(takingUp(MARTIN, lookup(2)));
        assertThat(standing(MARTIN, again)).isEqualTo(Standing.INVITED_WORKER);
    }

    /** The worker may be invited after the decision, to get the attestation that is about them. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_OPENED")
    void can_be_asked_at_every_stage_and_changes_none(Stage stage) {
        var story =
                DossierStories.byStage().get(stage).get().then(inviteTheWorker).then(martinComes);
        assertThat(Stage.of(story.dossier())).isEqualTo(stage);
        assertThat(standing(MARTIN, story)).isEqualTo(Standing.INVITED_WORKER);
        story.then(new RemoveParty(ID, INVITATION, MARTIN));
        assertThat(story.dossier())
                .isEqualTo(DossierStories.byStage().get(stage).get().dossier());
    }

    @Test
    void stays_as_it_is_when_another_agency_takes_over() {
        var forwarded = DossierStories.submitted()
                .then(inviteTheWorker)
                .then(martinComes)
                .then(new ForwardDossier(ID, AgencyId.of("DIRECCTE-69"), Given.words("Lyon.")));
        assertThat(standing(MARTIN, forwarded)).isEqualTo(Standing.INVITED_WORKER);
    }

    private DossierStories invited() {
        return DossierStories.draft().then(inviteTheWorker);
    }

    private DossierStories joined() {
        return invited().then(martinComes);
    }

    private static InviteParty mandatary(int one) {
        return new InviteParty(ID, number(one), ApplicantRole.MANDATARY, lookup(one));
    }

    private static TakeUpInvitation takingUp(AccountId account) {
        return takingUp(account, LOOKUP);
    }

    private static TakeUpInvitation takingUp(AccountId account, String lookup) {
        return new TakeUpInvitation(ID, lookup, account, Given.name(account));
    }

    private static InvitationId number(int one) {
        return new InvitationId(new UUID(9, one));
    }

    private static String lookup(int one) {
        return "%064x".formatted(one);
    }

    private static Standing standing(AccountId account, DossierStories story) {
        return Standing.of(new Actor.Applicant(account), story.dossier().parties());
    }
}
