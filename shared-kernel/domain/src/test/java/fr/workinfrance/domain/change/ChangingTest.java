package fr.workinfrance.domain.change;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.DossierStories.NOW;
import static fr.workinfrance.domain.dossier.DossierStories.approved;
import static fr.workinfrance.domain.dossier.DossierStories.attested;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.PERIOD;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareChange;
import fr.workinfrance.domain.dossier.DossierCommand.IssueAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.ReplaceAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawAuthorisation;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.CancellationDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.EarlierEndDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.NewWorkplaceDeclared;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract changes after the decision. */
class ChangingTest {

    static final LocalDate EARLIER = LocalDate.of(2026, 9, 30);

    @Test
    void of_the_workplace_is_a_notice() {
        given(attested())
                .when(moving("2 rue Neuve, 75011 Paris"))
                .then(new NewWorkplaceDeclared(ID, NOW, words("2 rue Neuve, 75011 Paris")));
        given(attested()).when(moving(" ")).thenRefused(new Refusal.NothingDeclared());
        given(attested()).when(moving("x".repeat(200))).then(new NewWorkplaceDeclared(ID, NOW, words("x".repeat(200))));
        given(attested()).when(moving("x".repeat(201))).thenRefused(new Refusal.WorkplaceTooLong(200));
        assertThat(attested().then(moving("Elsewhere")).dossier())
                .isNotEqualTo(attested().dossier());
    }

    @Test
    void of_the_end_to_an_earlier_one_is_a_notice_and_shortens_the_authorisation() {
        var left = new AuthorisedPeriod(PERIOD.from(), EARLIER);
        given(attested()).when(ending(EARLIER)).then(new EarlierEndDeclared(ID, NOW, EARLIER, left));
        given(approved()).when(ending(EARLIER)).then(new EarlierEndDeclared(ID, NOW, EARLIER, left));
        given(attested().then(ending(EARLIER))).when(ending(EARLIER)).thenRefused(new Refusal.EndsNoEarlier(EARLIER));
    }

    @Test
    void of_the_end_to_a_later_one_asks_for_a_new_request() {
        given(attested()).when(ending(PERIOD.until().plusDays(1))).thenRefused(newRequest(Substance.LATER_END));
        given(attested().then(ending(EARLIER)))
                .when(ending(EARLIER.plusDays(1)))
                .thenRefused(newRequest(Substance.LATER_END));
    }

    @Test
    void of_the_end_to_the_same_one_changes_nothing() {
        given(attested()).when(ending(PERIOD.until())).thenRefused(new Refusal.EndsNoEarlier(PERIOD.until()));
    }

    @Test
    void of_the_end_to_a_day_before_the_beginning_is_a_cancellation() {
        given(attested())
                .when(ending(PERIOD.from().minusDays(1)))
                .thenRefused(new Refusal.EndsBeforeTheStart(PERIOD.from()));
        given(attested()).when(ending(PERIOD.from())).thenOne(EarlierEndDeclared.class);
    }

    /** Law: whoever checked before the notice was told that it holds, and was right to rely on it. */
    @Test
    void of_the_end_to_a_day_that_is_over_works_from_the_day_of_the_notice() {
        var event = given(attested())
                .on("2026-06-15T22:30:00Z")
                .when(ending(LocalDate.of(2026, 5, 31)))
                .thenOne(EarlierEndDeclared.class);
        assertThat(event.endsOn()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(event.period()).isEqualTo(new AuthorisedPeriod(PERIOD.from(), LocalDate.of(2026, 6, 16)));
    }

    @Test
    void of_workplace_and_end_at_once_is_two_notices_in_one() {
        given(attested())
                .when(new DeclareChange(ID, words("Elsewhere"), EARLIER, List.of()))
                .then(
                        new NewWorkplaceDeclared(ID, NOW, words("Elsewhere")),
                        new EarlierEndDeclared(ID, NOW, EARLIER, new AuthorisedPeriod(PERIOD.from(), EARLIER)));
    }

    @ParameterizedTest
    @EnumSource
    void of_the_substance_asks_for_a_new_request_and_leaves_everything_as_it_was(Substance change) {
        given(attested())
                .when(new DeclareChange(ID, words("Elsewhere"), EARLIER, List.of(change, change)))
                .thenRefused(newRequest(change));
    }

    @Test
    void of_the_substance_names_all_that_asks_for_a_new_request() {
        given(attested())
                .when(declare(null, PERIOD.until().plusMonths(1), Substance.LESS_PAY, Substance.JOB))
                .thenRefused(newRequest(Substance.JOB, Substance.LATER_END, Substance.LESS_PAY));
    }

    @Test
    void of_nothing_is_no_notice() {
        given(attested()).when(declare(null, null)).thenRefused(new Refusal.NothingDeclared());
    }

    @Test
    void after_the_end_changes_nothing() {
        var over = new Refusal.AuthorisationOver(PERIOD.until());
        given(attested()).on("2026-12-31T22:59:59Z").when(moving("Elsewhere")).thenOne(NewWorkplaceDeclared.class);
        given(attested()).on("2026-12-31T23:00:00Z").when(moving("Elsewhere")).thenRefused(over);
        given(attested())
                .on("2026-12-31T23:00:00Z")
                .when(new DeclareCancellation(ID))
                .thenRefused(over);
    }

    @Test
    void by_a_cancellation_ends_the_authorisation_from_the_day_of_the_notice() {
        given(attested())
                .on("2026-06-15T22:30:00Z")
                .when(new DeclareCancellation(ID))
                .then(new CancellationDeclared(ID, at("2026-06-15T22:30:00Z"), LocalDate.of(2026, 6, 16)));
        given(approved()).when(new DeclareCancellation(ID)).thenOne(CancellationDeclared.class);
        assertThat(Stage.of(DossierStories.cancelled().dossier())).isEqualTo(Stage.AUTHORISATION_CANCELLED);
    }

    @Test
    void by_a_cancellation_does_not_hide_a_fraud() {
        given(DossierStories.cancelled())
                .when(new WithdrawAuthorisation(ID, WithdrawalGround.FRAUD, words("Why."), Given.CLAIRE))
                .thenOne(AuthorisationWithdrawn.class);
    }

    @Test
    void lets_the_attestation_be_replaced_by_one_that_knows_of_it() {
        var shortened = attested().then(ending(EARLIER));
        var outdated = new Refusal.AttestationOutdated(0, 1);
        given(shortened).when(replace(0)).thenRefused(outdated);
        given(shortened)
                .when(replace(1))
                .then(new AttestationReplaced(
                        ID,
                        NOW,
                        Given.SEAL.code(),
                        Given.OTHER_SEAL,
                        new AuthorisedPeriod(PERIOD.from(), EARLIER),
                        ReplacementReason.CHANGE_DECLARED));
        var early = approved().then(moving("Elsewhere")).then(ending(EARLIER));
        given(early).when(new IssueAttestation(ID, Given.SEAL, 1)).thenRefused(new Refusal.AttestationOutdated(1, 2));
        assertThat(given(early)
                        .when(new IssueAttestation(ID, Given.SEAL, 2))
                        .thenOne(AttestationIssued.class)
                        .period())
                .isEqualTo(new AuthorisedPeriod(PERIOD.from(), EARLIER));
    }

    @Test
    void of_an_open_ended_contract_is_never_a_later_end() {
        var work = AuthorisedWork.of(Given.form());
        var open = new AuthorisedWork(work.siret(), work.job(), work.type(), null, work.hours(), work.grossPay());
        var grant = Grant.of(LocalDate.of(2026, 3, 2), PERIOD, open, false);
        assertThat(grant.isLater(PERIOD.until().plusYears(1))).isFalse();
        assertThat(grant.until(PERIOD.until().plusYears(1), NOW)).isEqualTo(PERIOD);
    }

    private static DeclareChange moving(String workplace) {
        return new DeclareChange(ID, words(workplace), null, null);
    }

    private static DeclareChange ending(LocalDate on) {
        return declare(null, on);
    }

    private static DeclareChange declare(@Nullable String workplace, @Nullable LocalDate endsOn, Substance... beyond) {
        return new DeclareChange(ID, workplace == null ? null : words(workplace), endsOn, Arrays.asList(beyond));
    }

    private static ReplaceAttestation replace(int changes) {
        return new ReplaceAttestation(ID, Given.OTHER_SEAL, ReplacementReason.CHANGE_DECLARED, changes);
    }

    private static Refusal newRequest(Substance... changes) {
        return new Refusal.NewRequestNeeded(List.of(changes), "Code du travail, R5221-1, R5221-3");
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
