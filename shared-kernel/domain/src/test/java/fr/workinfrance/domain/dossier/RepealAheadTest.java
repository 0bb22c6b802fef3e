package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.DossierScenario.given;
import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareChange;
import fr.workinfrance.domain.dossier.DossierCommand.IssueAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.RepealAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand.ReplaceAttestation;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.dossier.DossierEvent.EarlierEndDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.NewWorkplaceDeclared;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An authorisation repealed from a day to come holds until then, contested or not (CRPA L240-1). */
class RepealAheadTest {

    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);
    private static final String LAST_EVENING = "2026-05-31T21:59:00Z";
    private static final String FIRST_MORNING = "2026-05-31T22:00:00Z";

    private static final ReplaceAttestation REPLACE =
            new ReplaceAttestation(ID, Given.OTHER_SEAL, ReplacementReason.KEY_REVOKED, 0);
    private static final List<Supplier<DossierStories>> REPEALED =
            List.of(DossierStories::repealed, DossierStories::repealContested, DossierStories::repealConfirmed);

    @Test
    void has_its_attestation_replaced_until_the_day_comes() {
        for (var story : REPEALED) {
            given(story.get()).on(LAST_EVENING).when(REPLACE).thenOne(AttestationReplaced.class);
            given(story.get())
                    .on(FIRST_MORNING)
                    .when(REPLACE)
                    .thenRefused(new Refusal.AuthorisationOver(FROM.minusDays(1)));
            assertThat(Stage.of(story.get().then(REPLACE).dossier()))
                    .isEqualTo(Stage.of(story.get().dossier()));
            given(story.get().then(REPLACE)).when(REPLACE).thenRefused(new Refusal.ReplacedByItself());
        }
    }

    @Test
    void gets_the_attestation_it_had_not_got_yet_once() {
        var repealed = DossierStories.approved().then(repeal());
        given(repealed).when(REPLACE).thenRefused(new Refusal.NotAttestedYet());
        var issue = new IssueAttestation(ID, Given.SEAL, 0);
        given(repealed).when(issue).thenOne(AttestationIssued.class);
        given(repealed).on(FIRST_MORNING).when(issue).thenRefused(new Refusal.AuthorisationOver(FROM.minusDays(1)));
        given(repealed.then(issue)).when(issue).thenRefused(new Refusal.AttestedAlready());
    }

    @Test
    void takes_notice_of_changes_until_the_day_comes() {
        var elsewhere = new DeclareChange(ID, words("1 rue Neuve, 75010 Paris"), null, null);
        for (var story : REPEALED) {
            given(story.get()).on(LAST_EVENING).when(elsewhere).thenOne(NewWorkplaceDeclared.class);
            given(story.get())
                    .on(FIRST_MORNING)
                    .when(elsewhere)
                    .thenRefused(new Refusal.AuthorisationOver(FROM.minusDays(1)));
            // What is made after a notice has to know it.
            given(story.get().then(elsewhere)).when(REPLACE).thenRefused(new Refusal.AttestationOutdated(0, 1));
        }
        given(DossierStories.repealed())
                .when(new DeclareChange(ID, null, FROM.minusDays(20), null))
                .thenOne(EarlierEndDeclared.class);
    }

    /** The document made meanwhile is the one that counts, whatever becomes of the repeal. */
    @Test
    void stands_again_with_the_document_it_has_now() {
        var allowed = DossierStories.answer(AppealRuling.ALLOWED);
        var story = DossierStories.repealContested().then(REPLACE);
        var restored = given(story).when(allowed).thenOne(AuthorisationRestored.class);
        assertThat(restored.attestation()).isEqualTo(Given.OTHER_SEAL.code());
        assertThat(restored.standing()).isEqualTo(StandsAs.GRANTED);
        assertThat(story.then(allowed).dossier())
                .isEqualTo(DossierStories.attested().then(REPLACE).dossier());
    }

    private static RepealAuthorisation repeal() {
        return new RepealAuthorisation(ID, FROM, words("R5221-20"), words("No job any more."), Given.CLAIRE);
    }
}
